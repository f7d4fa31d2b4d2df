import { describe, expect, it } from '@jest/globals';
import { LastingQueue } from './lasting-queue.js';

describe('a queue', () => {
  const long = (times: number) => Array.from({ length: times }, () => 200);

  it.each([
    { lengths: [], least: 0 },
    { lengths: long(7), least: 0 },
    { lengths: [...long(7), 60], least: 60 },
    { lengths: [...long(4), 0, ...long(7)], least: 0 },
    { lengths: [0, ...long(7), 70], least: 70 },
  ])('of $lengths at the looks lasts with $least', ({ lengths, least }) => {
    const queue = new LastingQueue();
    for (const length of lengths) queue.sample(length);
    expect(queue.least).toBe(least);
  });
});
