import { describe, expect, it } from '@jest/globals';
import { SECTIONS } from './fate.js';
import { personSummary, type SummaryFacts } from './person-summary.js';

const NOTHING: SummaryFacts = {
  madeAt: new Date('2026-11-26T08:00:00Z'),
  email: 'somebody@example.com',
  counts: SECTIONS.map((name) => ({ name, count: 0 })),
  anonymousHandIns: 0,
  releases: [],
};
const MUCH: SummaryFacts = {
  ...NOTHING,
  counts: SECTIONS.map((name, n) => ({ name, count: n + 1 })),
  anonymousHandIns: 2,
  releases: [{ study: 'service', wave: '2026q4', revision: 3 }],
};

describe('the summary of an archive', () => {
  it.each([
    ['en', 'Nothing is held'],
    ['zh-CN', '未保存'],
  ] as const)('says in %s that there is nothing', (locale, words) => {
    const text = personSummary(NOTHING, locale);
    expect(text).toContain(words);
    expect(text).toContain('somebody@example.com');
    expect(text.split('\n').filter((line) => line.startsWith('  '))).toEqual([]);
  });

  it.each([
    ['en', 'cannot be attributed', 'service / 2026q4, revision 3'],
    ['zh-CN', '无法判断哪一份答卷属于您', 'service / 2026q4，第 3 版'],
  ] as const)(
    'has in %s a line for each part, why anonymous answers are missing, and the releases',
    (locale, ...words) => {
      const text = personSummary(MUCH, locale);
      expect(text.split('\n').filter((line) => line.startsWith('  '))).toHaveLength(SECTIONS.length + 1);
      for (const one of words) expect(text).toContain(one);
    },
  );
});
