import { BUILT_IN_RUBRIC } from '#scoring';
import { METHOD_DEFAULTS } from '../method-defaults.js';
import type { ReleaseInput } from '../release-input.js';
import { aVendor } from './cells.js';

const named = (text: string) => ({ 'zh-CN': text, en: text });

/** The first revision of a small wave: two vendors to rank, one too small for a rank and one too small to show. */
export function aReleaseInput(given: Partial<ReleaseInput> = {}): ReleaseInput {
  const vendors = ['aurora', 'borealis', 'cirrus', 'dusk'];
  return {
    format: 'fairmark-release-input/2',
    study: { slug: 'service', title: named('Service'), sponsor: named('Team'), isDemo: false },
    wave: { slug: '2026q4', opensAt: '2026-10-01T00:00:00.000Z', closesAt: '2026-12-31T00:00:00.000Z', series: 1 },
    revision: 1,
    reason: 'first',
    publishedAt: '2027-01-05T08:00:00.000Z',
    rubric: BUILT_IN_RUBRIC,
    config: { ...METHOD_DEFAULTS, smaaDraws: 200, rankSetDraws: 200 },
    seed: '00000000000000a5',
    vendors: vendors.map((slug) => ({ slug, name: named(slug) })),
    cells: [
      ...aVendor('aurora', 24, (o, c) => 2 + ((o * (c + 2)) % 3)),
      ...aVendor('borealis', 22, (o, c) => (o * (c + 3)) % 4),
      ...aVendor('cirrus', 12),
      ...aVendor('dusk', 6),
    ],
    excludedCells: [],
    allocations: [
      { weights: [0.2, 0.2, 0.2, 0.2, 0.2], count: 2 },
      { weights: [0.4, 0.3, 0.1, 0.1, 0.1], count: 1 },
    ],
    products: [],
    distributions: [],
    terms: [],
    texts: [],
    quality: [],
    channels: [],
    instrument: { versions: [{ number: 1, contentHash: 'c'.repeat(64) }], items: [] },
    collection: { invitations: 100, excluded: [{ reason: 'speed', count: 2 }], medianMinutes: 4 },
    before: { sets: [], cells: [] },
    previous: null,
    earlier: [],
    ...given,
  };
}
