import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { OneAtATime } from './one-at-a-time.js';

describe('works with the same key', () => {
  it('follow each other, also when one fails, while others go their way', async () => {
    const turns = new OneAtATime();
    const told: string[] = [];
    const work =
      (name: string, fails = false) =>
      async () => {
        told.push(`${name} begins`);
        await setImmediate();
        told.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      };
    const all = [turns.run('a', work('1', true)), turns.run('a', work('2')), turns.run('b', work('3'))];
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(told.filter((one) => !one.startsWith('3'))).toEqual(['1 begins', '1 ends', '2 begins', '2 ends']);
    expect(told.indexOf('3 begins')).toBeLessThan(told.indexOf('2 begins'));
    expect(await turns.run('a', work('4'))).toBe('4');
  });
});
