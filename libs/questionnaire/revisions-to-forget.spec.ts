import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { revisionsToForget, type SavedRevision } from './revisions-to-forget.js';

/** Newest first; `steps` are the seconds from each save to the one before it. */
function saves(steps: readonly number[], by: (index: number) => string = () => 'a'): SavedRevision[] {
  let at = 1_000_000_000;
  return steps.map((step, index) => {
    const saved = { revision: steps.length - index, savedAt: new Date(at * 1000), savedBy: by(index) };
    at -= step;
    return saved;
  });
}

const kept = (revisions: readonly SavedRevision[]) => {
  const gone = new Set(revisionsToForget(revisions));
  return revisions.map(({ revision }) => revision).filter((revision) => !gone.has(revision));
};

describe('revisionsToForget', () => {
  it('keeps the last twenty saves, however fast they came', () => {
    expect(kept(saves(Array.from({ length: 20 }, () => 1)))).toHaveLength(20);
    expect(kept(saves(Array.from({ length: 30 }, () => 1)))).toEqual(Array.from({ length: 20 }, (_, n) => 30 - n));
  });

  it('keeps of older work what was there before a pause', () => {
    const steps = Array.from({ length: 40 }, (_, index) => (index === 29 ? 600 : 1));
    expect(kept(saves(steps)).at(-1)).toBe(10);
  });

  it('keeps what somebody saved before another person went on', () => {
    const revisions = saves(
      Array.from({ length: 40 }, () => 1),
      (index) => (index < 30 ? 'a' : 'b'),
    );
    expect(kept(revisions).slice(20)).toEqual([10]);
  });

  it('never keeps more than fifty, and always the newest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 120 }), (steps) => {
        const revisions = saves(steps, (index) => 'abc'[index % 3] ?? 'a');
        const left = kept(revisions);
        expect(left.length).toBeLessThanOrEqual(50);
        expect(left[0]).toBe(steps.length);
      }),
    );
  });

  it('forgets nothing more when it is asked again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 120 }), (steps) => {
        const revisions = saves(steps);
        const left = new Set(kept(revisions));
        expect(revisionsToForget(revisions.filter(({ revision }) => left.has(revision)))).toEqual([]);
      }),
    );
  });
});
