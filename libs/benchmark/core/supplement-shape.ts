import { boolean, count, fields, is, listOf, mapOf, nullOr, number, oneOf, pair, share, text } from './shape.js';

/** Shares of the levels of each margin. */
export const mix = mapOf(mapOf(share));
const localized = fields({ 'zh-CN': text, en: text });
const reasons = listOf(fields({ reason: text, count }));
const provenance = fields({ S: share, P: share, T: share });

/** What stands beside the scores of a vendor. */
const companion = {
  score: nullOr(number),
  se: nullOr(number),
  ci95: nullOr(pair),
  orgBand: nullOr(text),
  reason: nullOr(oneOf('NOT_ASKED', 'BELOW_K', 'DOMINANCE', 'LEDGER')),
};
export const vendorSupplements = {
  companions: nullOr(
    fields({
      nps: fields(companion),
      topBox: fields(companion),
      firstReply: listOf(fields({ ...companion, severity: text, minutes: count })),
    }),
  ),
  provenance: nullOr(provenance),
  richer: nullOr(fields({ score: nullOr(number), se: nullOr(number), ci95: nullOr(pair), provenance })),
  contradictions: listOf(fields({ criterion: text, channels: listOf(text), gap: number, z: nullOr(number) })),
};

export const vendorQuality = listOf(
  fields({
    vendor: text,
    responses: count,
    excluded: reasons,
    flagged: reasons,
    p: nullOr(share),
    audit: boolean,
    unfiltered: fields({
      score: nullOr(number),
      ci95: nullOr(pair),
      reason: nullOr(oneOf('NONE_EXCLUDED', 'LEDGER', 'NOT_SCORED')),
      differs: nullOr(boolean),
    }),
  }),
);

const change = nullOr(
  fields({
    difference: number,
    se: nullOr(number),
    ci95: nullOr(pair),
    pAdjusted: nullOr(share),
    verdict: text,
    isCredible: boolean,
    minimumDetectable: nullOr(number),
    sharesOrganisations: boolean,
  }),
);

/** What a release says beside scores, ranks and comparisons. */
export const supplements = {
  reliability: listOf(
    fields({
      id: text,
      alpha: nullOr(number),
      omega: nullOr(number),
      caseBand: nullOr(text),
      reason: nullOr(text),
      belowFloor: nullOr(boolean),
    }),
  ),
  drivers: nullOr(
    fields({
      status: text,
      caseBand: nullOr(text),
      r2: nullOr(number),
      dimensions: listOf(
        fields({ id: text, share: nullOr(number), ci95: nullOr(pair), relativeWeight: nullOr(number) }),
      ),
    }),
  ),
  trend: listOf(
    fields({
      vendor: text,
      points: listOf(fields({ wave: text, score: number, ci95: pair, comparable: boolean })),
      reason: nullOr(oneOf('NO_TREND', 'NOT_COMPARABLE', 'NOT_BEFORE', 'OTHER_CHANNELS')),
      change,
      dimensions: listOf(fields({ id: text, change })),
      line: nullOr(fields({ waves: count, slopePerWave: number, se: number, pAdjusted: share, misfitP: share })),
    }),
  ),
  gap: nullOr(
    fields({
      status: text,
      reason: nullOr(text),
      vendors: count,
      tau: nullOr(number),
      tauCi95: nullOr(pair),
      naiveSlope: nullOr(number),
      reliability1: nullOr(number),
      correctedSlope: nullOr(number),
      correctedSlopeLower: nullOr(number),
      sdRatio: nullOr(number),
      sdRatioLower: nullOr(number),
    }),
  ),
  keywords: listOf(
    fields({
      vendor: text,
      terms: listOf(fields({ term: text, moreOften: boolean, orgBand: text, z: number })),
    }),
  ),
  claims: listOf(
    fields({
      type: text,
      subjects: listOf(text),
      metric: text,
      allowed: boolean,
      reason: nullOr(text),
      facts: nullOr(mapOf(is((value) => value === null || typeof value !== 'object'))),
    }),
  ),
  methodCard: fields({
    sponsor: localized,
    isSponsored: boolean,
    collected: fields({ from: text, to: text }),
    population: text,
    invitations: count,
    instrument: fields({
      versions: listOf(fields({ number: count, contentHash: text })),
      items: listOf(fields({ criterion: text, title: localized })),
    }),
    vendors: listOf(fields({ slug: text, orgBand: text, rakeLambda: nullOr(share), provenance: nullOr(provenance) })),
    excluded: reasons,
    referenceMix: mix,
    weights: fields({
      declared: listOf(fields({ id: text, weight: share })),
      customers: nullOr(fields({ percent: listOf(count), distance: number })),
    }),
    methodVersion: text,
    seed: text,
    limits: listOf(text),
  }),
};
