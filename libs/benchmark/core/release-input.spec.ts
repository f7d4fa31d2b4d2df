import { describe, expect, it } from '@jest/globals';
import { canonicalJson, type DomainError } from '#kernel';
import { canonicalInput, readReleaseInput, type ReleaseInput } from './release-input.js';
import { aDatasetRelease } from './testing/dataset-release.js';

const input = canonicalInput(
  aDatasetRelease({
    channels: [
      {
        vendor: 'V1',
        criterion: 'c11',
        channel: 'P',
        score: 80,
        variance: 4,
        n: 16,
        organisations: 8,
        agreement: 0.8,
        verified: true,
      },
    ],
  }),
);

function pointersOf(value: unknown): string[] | undefined {
  try {
    readReleaseInput(value);
  } catch (error) {
    return (error as DomainError).extra.errors?.map(({ pointer }) => pointer) ?? [(error as DomainError).code];
  }
  return undefined;
}

describe('a whole release input', () => {
  it('is canonical already, and reads back from its own text', () => {
    expect(canonicalJson(canonicalInput(input))).toBe(canonicalJson(input));
    expect(canonicalJson(readReleaseInput(JSON.parse(canonicalJson(input))))).toBe(canonicalJson(input));
  });

  it('counts identical splits together', () => {
    const [split] = input.allocations;
    const twice = canonicalInput({ ...input, allocations: [split!, ...input.allocations, split!] });
    expect(twice.allocations.find(({ weights }) => weights.join() === split!.weights.join())!.count).toBe(
      3 * split!.count,
    );
    expect(twice.allocations).toHaveLength(input.allocations.length);
  });

  it.each<[string, (whole: ReleaseInput) => unknown, string]>([
    ['format 1', (whole) => ({ ...whole, format: 'fairmark-release-input/1' }), '/format'],
    ['a wave without a series', (whole) => ({ ...whole, wave: { ...whole.wave, series: undefined } }), '/wave/series'],
    ['no exclusions', (whole) => ({ ...whole, excludedCells: undefined }), '/excludedCells'],
    ['a split without a count', (whole) => ({ ...whole, allocations: [{ weights: [1] }] }), '/allocations/0/count'],
    [
      'half a case',
      (whole) => ({
        ...whole,
        products: [{ ...whole.products[0], drivers: { ...whole.products[0]!.drivers, n: 0.5 } }],
      }),
      '/products/0/drivers/n',
    ],
    [
      'no counts',
      (whole) => ({ ...whole, distributions: [{ ...whole.distributions[0], counts: null }] }),
      '/distributions/0/counts',
    ],
    ['a term of nobody', (whole) => ({ ...whole, terms: [{ vendor: 'V1', term: 'x' }] }), '/terms/0/organisations'],
    [
      'a text count in words',
      (whole) => ({ ...whole, texts: [{ vendor: 'V1', organisations: 'many' }] }),
      '/texts/0/organisations',
    ],
    [
      'a reason without a count',
      (whole) => ({ ...whole, quality: [{ ...whole.quality[0], excluded: [{ reason: 'X' }] }] }),
      '/quality/0/excluded/0/count',
    ],
    [
      'another channel',
      (whole) => ({ ...whole, channels: [{ ...whole.channels[0], channel: 'S' }] }),
      '/channels/0/channel',
    ],
    ['no instrument', (whole) => ({ ...whole, instrument: null }), '/instrument'],
    [
      'a wave before without cells',
      (whole) => ({ ...whole, previous: { ...whole.previous, cells: null } }),
      '/previous/cells',
    ],
    [
      'a wave before without a rubric',
      (whole) => ({ ...whole, previous: { ...whole.previous, rubric: null } }),
      '/previous/rubric/dimensions',
    ],
    [
      'an earlier wave without a series',
      (whole) => ({ ...whole, earlier: [{ ...whole.earlier[0], series: null }] }),
      '/earlier/0/series',
    ],
    ['a list of settings', (whole) => ({ ...whole, config: { ...whole.config, margins: 'size' } }), '/config/margins'],
  ])('with %s is refused', (_, change, pointer) => {
    expect(pointersOf(change(input))).toContain(pointer);
  });

  it('with totals that cannot be is refused, too', () => {
    const products = [{ ...input.products[0]!, vendor: '' }];
    expect(pointersOf({ ...input, products })).toEqual(['bad-cell']);
    const cells = [{ ...input.previous!.cells[0]!, responses: 0 }];
    expect(pointersOf({ ...input, previous: { ...input.previous!, cells } })).toEqual(['bad-cell']);
  });
});
