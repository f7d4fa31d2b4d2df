import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_SCENARIOS, needsConsent } from '#evidence/core/design';
import { isWhole, NOTHING, typedScenario, withPoint } from './typed-scenario.js';

const [first] = BUILT_IN_SCENARIOS;
const scenario = { ...first!, origin: 'built-in' as const, needsConsent: needsConsent(first!), createdAt: null };

describe('a scenario that is typed', () => {
  it('begins empty, with one point to fill in', () => {
    expect(isWhole(typedScenario(undefined))).toBe(false);
    expect(typedScenario(undefined).answerKey).toEqual([NOTHING]);
  });

  it('begins as the version that is revised, without what the server adds', () => {
    const typed = typedScenario(scenario);
    expect(isWhole(typed)).toBe(true);
    expect(Object.keys(typed).toSorted()).toEqual(['answerKey', 'ethics', 'key', 'severity', 'text', 'title']);
  });

  it.each([
    ['its title', { title: { 'zh-CN': '标题', en: ' ' } }],
    ['its text', { text: NOTHING }],
    ['a point of its key', { answerKey: [...scenario.answerKey, NOTHING] }],
    ['its ethics', { ethics: { 'zh-CN': '', en: 'Be kind.' } }],
  ])('is not whole while %s is missing in a language', (_, change) => {
    expect(isWhole({ ...typedScenario(scenario), ...change })).toBe(false);
  });

  it('has its points changed in their places', () => {
    const point = { 'zh-CN': '新', en: 'new' };
    expect(withPoint([NOTHING, NOTHING], 1, point)).toEqual([NOTHING, point]);
  });
});
