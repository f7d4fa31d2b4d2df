import { type Cell, METHOD_DEFAULTS, type ReleaseInput } from '#benchmark/core';
import { BUILT_IN_RUBRIC, criterionIds } from '#scoring';
import { type DimensionPosterior, RandomSource } from '#statistics';

const VENDORS = 12;
const ORGANISATIONS = 250;
const CRITERIA = criterionIds(BUILT_IN_RUBRIC).length;
const DIMENSIONS = BUILT_IN_RUBRIC.dimensions.length;

/** Answers of 250 organisations about each of 12 vendors; every tenth organisation knows two. */
export function marketCells(): readonly Cell[] {
  const random = new RandomSource('000000000000bec4');
  return Array.from({ length: VENDORS * ORGANISATIONS }, (_, n): Cell => {
    const [vendor, o] = [Math.floor(n / ORGANISATIONS), n % ORGANISATIONS];
    const opinion = 2.2 + vendor * 0.08 + 0.6 * random.normal();
    const steps = Array.from({ length: CRITERIA }, () =>
      Math.min(4, Math.max(0, Math.round(opinion + random.normal()))),
    );
    return {
      vendor: `vendor-${String(vendor).padStart(2, '0')}`,
      organisation: o % 10 === 0 ? `shared-${vendor >> 1}-${o}` : `own-${vendor}-${o}`,
      source: (['independent', 'independent', 'vendor_invited'] as const)[o % 3]!,
      size: (['S', 'M', 'L'] as const)[random.index(3)]!,
      region: o % 5 === 0 ? 'INTL' : 'CN',
      responses: 1,
      count: steps.map(() => 1),
      sum: steps.map((step) => step * 630),
    };
  });
}

/** Dimension scores of 12 vendors as they are known: close to one another, and uncertain. */
export function marketPosteriors(): readonly DimensionPosterior[] {
  const random = new RandomSource('000000000000bec5');
  return Array.from({ length: VENDORS }, (_, v) => ({
    mean: Array.from({ length: DIMENSIONS }, () => 60 + 1.5 * v + 4 * random.normal()),
    covariance: Array.from({ length: DIMENSIONS }, (__, i) =>
      Array.from({ length: DIMENSIONS }, (___, j) => (i === j ? 6 : 2)),
    ),
  }));
}

/** A first revision about the market, and nothing but scores in it. */
export function marketReleaseInput(): ReleaseInput {
  const named = (text: string) => ({ 'zh-CN': text, en: text });
  const cells = marketCells();
  return {
    format: 'fairmark-release-input/2',
    study: { slug: 'bench', title: named('Bench'), sponsor: named('Bench'), isDemo: true },
    wave: { slug: '2026q4', opensAt: '2026-10-01T00:00:00.000Z', closesAt: '2026-12-31T00:00:00.000Z', series: 1 },
    revision: 1,
    reason: 'first',
    publishedAt: '2027-01-05T08:00:00.000Z',
    rubric: BUILT_IN_RUBRIC,
    config: METHOD_DEFAULTS,
    seed: '000000000000bec8',
    vendors: [...new Set(cells.map(({ vendor }) => vendor))].map((slug) => ({ slug, name: named(slug) })),
    cells,
    excludedCells: [],
    allocations: [],
    products: [],
    distributions: [],
    terms: [],
    texts: [],
    quality: [],
    channels: [],
    instrument: { versions: [], items: [] },
    collection: { invitations: cells.length, excluded: [], medianMinutes: 4 },
    before: { sets: [], cells: [] },
    previous: null,
    earlier: [],
  };
}
