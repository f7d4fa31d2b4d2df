import { describe, expect, it } from '@jest/globals';
import { FATES, fateOf, SECTIONS } from './fate.js';
import { RETENTION_RULES } from './retention-rules.js';

describe('what an erasure does with a part', () => {
  it.each(SECTIONS)('is one of the known fates: %s', (section) => {
    for (const answers of ['erase', 'unlink'] as const) expect(FATES).toContain(fateOf(section, answers));
  });

  it('follows the choice for answers and quotes, and for nothing else', () => {
    const differing = SECTIONS.filter((section) => fateOf(section, 'erase') !== fateOf(section, 'unlink'));
    expect(differing).toEqual(['answers', 'quotes']);
  });

  it('keeps only what names nobody', () => {
    expect(SECTIONS.filter((section) => fateOf(section, 'erase') === 'keep')).toEqual(['staffActs']);
  });
});

describe('rules of retention (PRV-06)', () => {
  const days = (rule: keyof typeof RETENTION_RULES) => RETENTION_RULES[rule].keptMs / 86_400_000;

  it.each([
    ['drafts', 30],
    ['identity-links', 180],
    ['waiting-answers', 180],
    ['network-hashes', 1],
    ['login-failures', 1],
    ['webhook-log', 30],
  ] as const)('keep %s for %d days', (rule, kept) => {
    expect(days(rule)).toBe(kept);
  });
});
