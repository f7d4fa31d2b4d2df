import type { ReleaseDocument, ReleasedVendor } from '#benchmark/core';
import { fields, integer, list, map, number, orNull, range, type Schema, text, truth } from './schema.js';
import type { Reading, Row, Table } from './reading.js';
import { ends } from './score-rows.js';

const figure = {
  score: orNull(number('The figure; null where nothing may be shown', 0.75)),
  se: orNull(number('Its standard error', 0.04)),
  ci95: orNull(range('95 % interval', [0.67, 0.83])),
  orgBand: orNull(text('Organisations behind it, as a band', '50-99')),
  reason: orNull(text('Why there is none', null)),
};
const counts = (description: string) =>
  list(description, fields({ reason: text('Why', 'TOO_FAST'), count: integer('Answers', 3) }));
const provenance = map(
  'Share 0 to 1 of survey (S), probes (P) and tickets (T)',
  { type: 'number' },
  { S: 1, P: 0, T: 0 },
);

export const companionSchema: Schema = fields({
  vendor: text('Short name of the vendor', 'aurora'),
  nps: orNull({ ...fields(figure), description: 'Net promoter score, −100 to 100' }),
  topBox: orNull({ ...fields(figure), description: 'Share 0 to 1 of high overall ratings' }),
  firstReply: list(
    'Share 0 to 1 of problems that got a first reply within the promise for their gravity',
    fields({ severity: text('How grave', 'urgent'), minutes: integer('The promise', 30), ...figure }),
  ),
  provenance: orNull(provenance),
  richer: orNull({
    ...fields({ score: figure.score, se: figure.se, ci95: figure.ci95, provenance }),
    description: 'The score by all channels of its own, where others lack them; never ranked',
  }),
  contradictions: list(
    'Criteria on which its channels disagree',
    fields({
      criterion: text('The criterion', 'c11'),
      channels: list('The two', text('S, P or T', 'S')),
      gap: number('Points', 16.2),
      z: orNull(number('Points over their error', 2.7)),
    }),
  ),
  sourceGap: orNull({
    ...fields({
      difference: number('Points', 1.9),
      ci95: range('95 % interval', [-0.6, 4.4]),
    }),
    description: 'Answers that the vendor invited minus the others; null where either are too few',
  }),
  exclusions: orNull({
    ...fields({
      vendor: text('Short name of the vendor', 'aurora'),
      responses: integer('Answers that count', 190),
      excluded: counts('Answers left out'),
      flagged: counts('Answers that count and are marked'),
      p: orNull(number('Fisher’s exact test against the others', 0.05)),
      audit: truth('So rare by chance that people look at it', false),
      unfiltered: {
        ...fields({
          score: orNull(number('The score with everything', 79.6)),
          ci95: orNull(range('95 % interval', [77.9, 81.3])),
          reason: orNull(text('Why there is none', null)),
          differs: orNull(truth('So far off that both must be read', false)),
        }),
        description: 'The score had nothing been left out',
      },
    }),
    description: 'What was left out, and what the score would be otherwise',
  }),
});

const isShown = ({ status }: ReleasedVendor) => status !== 'SUPPRESSED';

/** What stands beside a vendor's scores and is no part of them. */
export const companionRows = ({ document }: Reading) =>
  document.vendors.filter(isShown).map((vendor) => ({
    vendor: vendor.slug,
    nps: vendor.companions?.nps ?? null,
    topBox: vendor.companions?.topBox ?? null,
    firstReply: vendor.companions?.firstReply ?? [],
    provenance: vendor.provenance,
    richer: vendor.richer,
    contradictions: vendor.contradictions,
    sourceGap: vendor.sourceGap,
    exclusions: document.quality.vendors.find((each) => each.vendor === vendor.slug) ?? null,
  }));

type Figure = Pick<
  NonNullable<ReturnType<typeof companionRows>[number]['nps']>,
  'score' | 'ci95' | 'orgBand' | 'reason'
>;

const figureRow = (vendor: string, measure: string, own: Figure | null): Row[] =>
  own === null
    ? []
    : [{ vendor, measure, score: own.score, ...ends(own.ci95, 'ci95'), orgBand: own.orgBand, reason: own.reason }];

/** One row for each figure of each vendor. */
export const companionTable = (reading: Reading): Table =>
  companionRows(reading).flatMap(({ vendor, nps, topBox, firstReply }) => [
    ...figureRow(vendor, 'nps', nps),
    ...figureRow(vendor, 'topBox', topBox),
    ...firstReply.flatMap((own) => figureRow(vendor, `firstReply:${own.severity}`, own)),
  ]);

export const companionExtraSchema = {
  quality: {
    ...fields({
      responses: integer('Answers that count', 2_350),
      invitations: integer('People who were asked', 4_000),
      sources: list(
        'Where the people asked came from',
        fields({ source: text('The source', 'independent'), share: number('0 to 1', 0.8) }),
      ),
      vendorInvitedShare: orNull(number('Share 0 to 1 that vendors invited themselves', 0.1)),
      missingShare: orNull(number('Share 0 to 1 of criterion answers that score nothing', 0.05)),
      excluded: counts('Answers left out'),
      medianMinutes: orNull(number('Minutes that half of the people needed at most', 4.5)),
    }),
    description: 'How the answers came to be',
  },
  reliability: list(
    'How consistently the criteria of a dimension measure one thing',
    fields({
      id: text('The dimension', 'D1'),
      alpha: orNull(number('Cronbach’s alpha', 0.75)),
      omega: orNull(number('McDonald’s omega', 0.75)),
      belowFloor: orNull(truth('Too low to rely on', false)),
      caseBand: orNull(text('Complete answers, as a band', '100+')),
      reason: orNull(text('Why there is none', null)),
    }),
  ),
  drivers: orNull({
    ...fields({
      status: text('`OK`, or why there are none', 'OK'),
      r2: orNull(number('Share 0 to 1 of overall satisfaction that the dimensions explain', 0.62)),
      caseBand: orNull(text('Complete answers, as a band', '100+')),
      dimensions: list(
        'What goes with overall satisfaction; not what causes it',
        fields({
          id: text('The dimension', 'D1'),
          share: orNull(number('0 to 1; all sum to 1', 0.24)),
          relativeWeight: orNull(number('Johnson’s relative weight', 0.24)),
          ci95: orNull(range('95 % interval of the share', [0.2, 0.27])),
        }),
      ),
    }),
    description: 'Relative importance of the dimensions',
  }),
};

type CompanionExtra = Pick<ReleaseDocument, 'reliability' | 'drivers'> & {
  readonly quality: Omit<ReleaseDocument['quality'], 'vendors'>;
};

export function companionExtra({ document }: Reading): CompanionExtra {
  const { vendors: _, ...quality } = document.quality;
  return { quality, reliability: document.reliability, drivers: document.drivers };
}
