import type { Violation } from '#kernel';
import { channelEstimate, inputEvidence } from './evidence-shape.js';
import { quotes } from './quote-shape.js';
import { config, head, localized, rubric, seed } from './release-shape.js';
import { count, fields, listOf, nullOr, number, oneOf, optional, pair, share, text } from './shape.js';

export const RELEASE_INPUT_FORMAT = 'fairmark-release-input/2';

const key = { vendor: text, organisation: text, source: text, size: text, region: text };
const cell = fields({
  ...key,
  responses: count,
  count: listOf(count),
  sum: listOf(count),
  levels: optional(listOf(count)),
});
const products = fields({ n: count, sum: listOf(count), product: listOf(count) });
const reasons = listOf(fields({ reason: text, count }));
const earlierScores = listOf(fields({ slug: text, score: number, ci95: pair, se: number }));

const input = fields({
  format: oneOf(RELEASE_INPUT_FORMAT),
  ...head,
  config: fields({
    ...config,
    coverage: fields({ criteria: share, weight: share }),
    excludedSources: listOf(text),
    cappedSources: listOf(text),
    margins: listOf(text),
    smaaDraws: count,
    rankSetDraws: count,
  }),
  seed,
  vendors: listOf(fields({ slug: text, name: localized, kinds: optional(listOf(text)) })),
  cells: listOf(cell),
  excludedCells: listOf(cell),
  allocations: listOf(fields({ weights: listOf(share), count })),
  products: listOf(fields({ ...key, drivers: products, reliability: listOf(products) })),
  distributions: listOf(fields({ ...key, measure: text, severity: nullOr(text), counts: listOf(count) })),
  terms: listOf(fields({ vendor: text, term: text, organisations: count })),
  texts: listOf(fields({ vendor: text, organisations: count })),
  quality: listOf(fields({ vendor: text, responses: count, excluded: reasons, flagged: reasons })),
  channels: listOf(channelEstimate),
  quotes: optional(quotes),
  evidence: optional(inputEvidence),
  instrument: fields({
    versions: listOf(fields({ number: count, contentHash: text })),
    items: listOf(fields({ criterion: text, title: localized })),
  }),
  collection: fields({
    invitations: count,
    excluded: reasons,
    medianMinutes: nullOr(number),
  }),
  before: fields({ sets: listOf(fields({ cell: text, members: listOf(text) })), cells: listOf(cell) }),
  previous: nullOr(
    fields({
      wave: text,
      methodVersion: text,
      series: count,
      rubric,
      cells: listOf(cell),
      published: earlierScores,
    }),
  ),
  earlier: listOf(fields({ wave: text, methodVersion: text, series: count, vendors: earlierScores })),
});

/** What keeps a value from being the input of a release: fields that are missing or of another kind. */
export const checkInputShape = (value: unknown): Violation[] => input(value, '');
