import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '#kernel';
import { SLA_MINUTES } from '#statistics';
import { needsConsent } from './scenario.js';
import { BUILT_IN_SCENARIOS } from './scenario-catalogue.js';

describe('the scenarios that come with Fairmark', () => {
  it('are enough for a run, each with a name of its own', () => {
    const ordinary = BUILT_IN_SCENARIOS.filter((scenario) => !needsConsent(scenario));
    expect(ordinary.length).toBeGreaterThanOrEqual(8);
    const keys = BUILT_IN_SCENARIOS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[a-z]+(-[a-z]+)+$/.test(key))).toEqual([]);
  });

  it.each(Object.keys(SLA_MINUTES))('are there for the severity %s', (severity) => {
    expect(BUILT_IN_SCENARIOS.filter((scenario) => scenario.severity === severity).length).toBeGreaterThan(1);
  });

  it.each(BUILT_IN_SCENARIOS)('$key says everything in both languages', ({ title, text, answerKey, ethics }) => {
    expect(answerKey.length).toBeGreaterThan(1);
    for (const locale of LOCALES)
      for (const words of [title, text, ethics, ...answerKey]) expect(words[locale].length).toBeGreaterThan(4);
  });

  it('name a drill as a drill', () => {
    for (const { text } of BUILT_IN_SCENARIOS.filter(needsConsent)) {
      expect(text.en).toContain('[Drill]');
      expect(text['zh-CN']).toContain('【演练】');
    }
  });
});
