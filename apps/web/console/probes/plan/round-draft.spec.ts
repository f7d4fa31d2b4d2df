import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_SCENARIOS, BUILT_IN_SLOTS, checkDesign, needsConsent, planProbes } from '#evidence/core/design';
import type { CatalogueScenario, Planner } from '../probe-types.js';
import { designOf, firstDraft, nextWeeks, openSteps, seedOf, toggled, withSlot } from './round-draft.js';

const PLANNER: Planner = {
  vendors: ['aurora', 'borealis', 'cirrus'].map((slug) => ({ id: slug, slug, name: { 'zh-CN': slug, en: slug } })),
  runners: [{ id: 'one', name: 'One' }],
  slots: BUILT_IN_SLOTS,
  canMail: false,
};
const SCENARIOS: readonly CatalogueScenario[] = BUILT_IN_SCENARIOS.map((scenario) => ({
  ...scenario,
  origin: 'built-in',
  needsConsent: needsConsent(scenario),
  createdAt: null,
}));
const SEED = '00000000000000ff';

describe('a round that is being put together', () => {
  const draft = firstDraft(PLANNER, SCENARIOS, { today: '2026-11-26', seed: SEED });

  it('begins with what can be planned at once, without anything that needs consent', () => {
    expect(checkDesign(designOf(draft))).toEqual([]);
    expect(planProbes(designOf(draft), SEED)).toHaveLength(draft.scenarios.length * 2 * 3);
    expect(draft.scenarios).not.toContain('join-outage');
    expect(openSteps(draft)).toEqual(['runners']);
    expect(openSteps({ ...draft, name: 'First' })).toEqual([]);
  });

  it('takes the slots that come with Fairmark when the api offers none', () => {
    expect(firstDraft({ ...PLANNER, slots: [] }, [], { today: '2026-11-26', seed: SEED }).slots).toBe(BUILT_IN_SLOTS);
  });

  it.each([
    ['2026-11-26', '2026-11-30', '2026-12-27'],
    ['2026-11-29', '2026-11-30', '2026-12-27'],
    ['2026-11-30', '2026-12-07', '2027-01-03'],
  ])('of %s lasts from %s to %s', (today, from, to) => {
    expect(nextWeeks(today)).toEqual({ from, to });
  });

  it.each([
    ['scenarios', { scenarios: [] }],
    ['vendors', { vendors: [] }],
    ['slots', { slots: [] }],
    ['days', { from: '' }],
    ['days', { to: '2026-11-01' }],
    ['days', { replicates: 0 }],
    ['runners', { runners: [] }],
    ['runners', { name: '  ' }],
  ] as const)('has an open step where something is missing: %s', (step, change) => {
    expect(openSteps({ ...draft, name: 'First', ...change })).toEqual([step]);
  });
});

describe('what is chosen', () => {
  it('keeps the order of what there is', () => {
    expect(toggled(['a', 'b', 'c'], ['c'], 'a')).toEqual(['a', 'c']);
    expect(toggled(['a', 'b', 'c'], ['a', 'c'], 'a')).toEqual(['c']);
  });

  it('has one slot of a key, the newest', () => {
    const [first, second] = BUILT_IN_SLOTS;
    const later = { ...first!, from: '10:30' };
    expect(withSlot([first!, second!], later)).toEqual([second, later]);
  });

  it('is drawn by a seed of sixteen digits', () => {
    expect(seedOf(new Uint8Array([0, 1, 255, 16, 0, 0, 0, 9]))).toBe('0001ff1000000009');
  });
});
