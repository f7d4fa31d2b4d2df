import { describe, expect, it } from '@jest/globals';
import { ANSWER_CHECKERS } from './answer-checkers.js';
import { CHECKERS, longestGap } from './checkers.js';
import { catchPlantedAnswerBugs, PLANTED_IN_ANSWERS } from './planted-answer-bugs.js';
import { catchPlantedBugs, PLANTED } from './planted-bugs.js';
import { seeded } from './seeded.js';
import { tableOf } from './table.js';

describe('a checker of the fault runs', () => {
  it('has a bug planted for it', () => {
    expect(Object.keys(PLANTED)).toEqual(Object.keys(CHECKERS));
    expect(Object.keys(PLANTED_IN_ANSWERS)).toEqual(Object.keys(ANSWER_CHECKERS));
  });

  it.each([...catchPlantedBugs(), ...catchPlantedAnswerBugs()])('catches it: $checker', ({ isCaught }) => {
    expect(isCaught).toBe(true);
  });
});

describe('the longest gap', () => {
  it('lies between two arrivals, in whichever order they are told', () => {
    const arrivals = [500, 0, 2_000, 600].map((at) => ({ recipient: 'a', messageId: '', links: '', at }));
    expect(longestGap(arrivals)).toBe(1_400);
    expect(longestGap([])).toBe(0);
  });
});

describe('the table of a run', () => {
  it('says what every run came to, why one is wrong, and why one was left out', () => {
    const base = { title: '', backend: 'postgres', seed: 1, findings: [] } as const;
    const table = tableOf([
      { ...base, scenario: 'F01', ok: true, acked: 12, milliseconds: 61_000 },
      { ...base, scenario: 'F02', ok: false, findings: [{ checker: 'I1 lost', detail: '1: x' }] },
      { ...base, scenario: 'F25', ok: true, skipped: 'not here' },
    ]);
    const [head, ...lines] = table.split('\n');
    expect(head).toMatch(/run +queue .*LOST/);
    expect(lines[0]).toMatch(/F01 +postgres +ok +61 .*12/);
    expect(lines[1]).toContain('WRONG');
    expect(lines[2]).toContain('skipped');
    expect(lines.slice(3)).toEqual(['F02: I1 lost: 1: x', 'F25: not here']);
  });
});

describe('seeded', () => {
  it('gives the same numbers for the same seed, all of them in [0, 1)', () => {
    const [one, other] = [seeded(7), seeded(7)];
    const numbers = Array.from({ length: 1_000 }, () => one());
    expect(numbers).toEqual(Array.from({ length: 1_000 }, () => other()));
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(new Set(numbers).size).toBeGreaterThan(990);
  });
});
