import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, type DomainError } from '#kernel';
import { computeRelease, releasedCells } from './compute-release.js';
import { inspectRelease } from './inspect-release.js';
import { canonicalInput, readReleaseInput, type ReleaseInput } from './release-input.js';
import { aVendor } from './testing/cells.js';
import { aReleaseInput } from './testing/release-input.js';

const HASH = 'a'.repeat(64);
const release = (input: ReleaseInput) => computeRelease(canonicalInput(input), HASH);
const vendorIn = ({ document }: ReturnType<typeof release>, slug: string) =>
  document.vendors.find((vendor) => vendor.slug === slug)!;

const first = aReleaseInput();
const published = release(first);

/** The next revision: other answers about aurora, after what the first published. */
const second = (organisations: number, before: Partial<ReleaseInput['before']> = {}) =>
  aReleaseInput({
    revision: 2,
    cells: [...first.cells.filter(({ vendor }) => vendor !== 'aurora'), ...aVendor('aurora', organisations, () => 0)],
    before: { sets: published.sets, cells: releasedCells(canonicalInput(first)), ...before },
  });

describe('computeRelease', () => {
  it('says who is ranked, who is shown and who is not', () => {
    expect(published.document.vendors.map(({ slug, status }) => `${slug} ${status}`)).toEqual([
      'aurora RANKED',
      'borealis RANKED',
      'cirrus PUBLISHED_UNRANKED',
      'dusk SUPPRESSED',
    ]);
    expect(published.document.ledger).toEqual({ audited: published.sets.length, denied: [] });
    expect(inspectRelease(published.document)).toEqual([]);
  });

  it('keeps the numbers of a vendor that would give one customer away', () => {
    const next = release(second(25));
    const { slug, ...kept } = vendorIn(next, 'aurora');
    expect(kept).toMatchObject({ observed: vendorIn(published, slug).observed, se: vendorIn(published, slug).se });
    expect(next.document.ledger.denied).toEqual([
      { cell: 'aurora/overall', reason: 'LINEAR_DISCLOSURE', outcome: 'KEPT' },
    ]);
    expect(next.document).toMatchObject({
      comparisons: published.document.comparisons,
      method: { mu: published.document.method.mu, tau2: published.document.method.tau2 },
      quality: { responses: published.document.quality.responses },
    });
    expect(next.sets).toEqual([]);
    expect(inspectRelease(next.document)).toEqual([]);
  });

  it('takes enough new answers', () => {
    const next = release(second(34));
    expect(vendorIn(next, 'aurora').observed).not.toBe(vendorIn(published, 'aurora').observed);
    expect(next.document.ledger.denied).toEqual([]);
    expect(next.sets.map(({ cell }) => cell)).toContain('aurora/overall');
  });

  it('says nothing of a vendor that has no numbers to keep', () => {
    const next = release(second(25, { cells: [] }));
    expect(vendorIn(next, 'aurora')).toMatchObject({ status: 'SUPPRESSED', reason: 'LEDGER', observed: null });
    expect(next.details.find(({ slug }) => slug === 'aurora')).toMatchObject({
      status: 'SUPPRESSED',
      reasons: ['LEDGER'],
      organisations: null,
      segments: { size: expect.arrayContaining([{ level: 'S', suppressed: true, reason: 'k' }]) },
    });
    expect(inspectRelease(next.document)).toEqual([]);
  });

  it('leaves out a source gap and segments that would tell too much', () => {
    const of = (independent: number, invited: number) => [
      ...aVendor('aurora', independent),
      ...aVendor('I', invited).map((cell) => ({
        ...cell,
        vendor: 'aurora',
        size: 'L' as const,
        source: 'vendor_invited' as const,
      })),
    ];
    const one = aReleaseInput({ cells: of(15, 15) });
    const then = release(one);
    expect(vendorIn(then, 'aurora').sourceGap).not.toBeNull();
    const two = aReleaseInput({ cells: of(26, 16), before: { sets: then.sets, cells: one.cells } });
    const now = release(two);
    expect(vendorIn(now, 'aurora')).toMatchObject({ sourceGap: null, status: 'RANKED' });
    const segments = now.details.find(({ slug }) => slug === 'aurora')!.segments;
    expect(segments.size).toContainEqual({ level: 'L', suppressed: true, reason: 'ledger' });
    expect(segments.region).toContainEqual({ level: 'CN', suppressed: false, score: expect.any(Number) });
    expect(inspectRelease(now.document)).toEqual([]);
  });

  it('does not know in which order anything was read, to the byte', () => {
    const shuffled = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    const input = second(34);
    const bytes = (given: ReleaseInput) => canonicalJson([canonicalInput(given), release(given)]);
    const expected = bytes(input);
    const orders = fc.record({
      cells: shuffled(input.cells),
      allocations: shuffled(input.allocations),
      vendors: shuffled(input.vendors),
      before: fc.record({ sets: shuffled(input.before.sets), cells: shuffled(input.before.cells) }),
    });
    fc.assert(
      fc.property(orders, (order) => {
        const sets = order.before.sets.map(({ cell, members }) => ({ cell, members: members.toReversed() }));
        expect(bytes({ ...input, ...order, before: { ...order.before, sets } })).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a release input from a file', () => {
  it('reads back as it was frozen', () => {
    const input = canonicalInput(second(34));
    expect(readReleaseInput(JSON.parse(canonicalJson(input)))).toEqual(input);
  });

  it.each([
    ['nothing', null, ['']],
    ['another file', { format: 'fairmark-release/1' }, expect.arrayContaining(['/format', '/cells', '/before'])],
    ['a cell without counts', { ...first, cells: [{ ...first.cells[0], count: null }] }, ['/cells/0/count']],
    [
      'a ledger without members',
      { ...first, before: { sets: [{ cell: 'a' }], cells: [] } },
      ['/before/sets/0/members'],
    ],
    ['another seed', { ...first, seed: 'now' }, ['/seed']],
  ])('with %s is refused', (_, value, pointers) => {
    const refusal = () => {
      try {
        readReleaseInput(value);
      } catch (error) {
        return (error as DomainError).extra.errors?.map(({ pointer }) => pointer);
      }
      return undefined;
    };
    expect(refusal()).toEqual(pointers);
  });
});
