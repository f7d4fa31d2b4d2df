import { fields, integer, list, number, orNull, range, type Schema, text, truth } from './schema.js';
import type { Reading, Table } from './reading.js';
import { ends } from './score-rows.js';

const change: Schema = orNull({
  ...fields({
    difference: number('This wave minus the one before', 0.47),
    se: number('Standard error', 0.77),
    ci95: orNull(range('95 % interval', [-1.04, 1.98])),
    pAdjusted: orNull(number('Corrected for all changes of the release', 0.99)),
    verdict: text('Of this wave against the one before', 'PRACTICALLY_EQUAL'),
    isCredible: truth('More than chance and more than small', false),
    minimumDetectable: number('Points a true change needs to be seen most of the time', 2.1),
    sharesOrganisations: truth('Whether enough organisations answered both times for that to count', true),
  }),
  description: 'null where the waves cannot be compared',
});

export const trendSchema: Schema = fields({
  vendor: text('Short name of the vendor', 'aurora'),
  points: list(
    'Oldest wave first',
    fields({
      wave: text('The wave', '2026q4'),
      score: number('Observed score', 78.4),
      ci95: range('95 % interval', [76.6, 80.3]),
      comparable: truth('False where method or questionnaire was another', true),
    }),
  ),
  reason: orNull(text('Why there is no change to tell', null)),
  change,
  dimensions: list('The same for each dimension', fields({ id: text('The dimension', 'D1'), change })),
  line: orNull({
    ...fields({
      waves: integer('Comparable waves', 5),
      slopePerWave: number('Points a wave', 0.4),
      se: number('Standard error', 0.2),
      pAdjusted: number('Corrected for the number of vendors', 0.2),
      misfitP: number('Of the misfit of a straight line', 0.6),
    }),
    description: 'null for fewer waves than a line needs',
  }),
});

export const trendRows = ({ document }: Reading) =>
  document.trend.map(({ vendor, points, reason, change: own, dimensions, line }) => ({
    vendor,
    points,
    reason,
    change: own,
    dimensions,
    line,
  }));

/** One row for each vendor and wave. */
export const trendTable = (reading: Reading): Table =>
  trendRows(reading).flatMap(({ vendor, points }) =>
    points.map(({ wave, score, ci95, comparable }) => ({ vendor, wave, score, ...ends(ci95, 'ci95'), comparable })),
  );

export const trendExtraSchema = {
  gap: orNull({
    type: 'object',
    description: 'Whether the distance between the vendors has changed since the wave before',
    required: ['status'],
    properties: { status: text('What may be said of it', 'NOT_SHOWN') },
    additionalProperties: true,
  }),
};

export const trendExtra = ({ document }: Reading) => ({ gap: document.gap });
