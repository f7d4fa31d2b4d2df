import { FINDING_GROUNDS, FINDING_KINDS, SENTIMENTS } from '#evidence/core';
import { SLA_MINUTES } from '#statistics';
import { CHANNEL_REASONS } from './channel-reasons.js';
import { ATTAINMENT_MARGINS, PROMISE_MINUTES } from './reply-attainment.js';
import {
  boolean,
  count,
  fields,
  is,
  listOf,
  matching,
  nullOr,
  number,
  oneOf,
  optional,
  pair,
  share,
  text,
} from './shape.js';

const day = matching(/^\d{4}-\d\d-\d\d$/);
const stars = is((value) => typeof value === 'number' && value >= 1 && value <= 5);
const minutes = is((value) => typeof value === 'number' && value >= 0 && value < Infinity);
const ratingPage = { source: text, url: text, day, mean: stars, count, licence: text };
const finding = fields({
  id: text,
  vendor: text,
  kind: oneOf(...FINDING_KINDS),
  ground: oneOf(...FINDING_GROUNDS),
  source: text,
  url: nullOr(text),
  day,
  text,
  dimension: nullOr(text),
  sentiment: oneOf(...SENTIMENTS),
});

/** What probes and tickets say of one criterion. */
export const channelEstimate = fields({
  vendor: text,
  criterion: text,
  channel: oneOf('P', 'T'),
  score: number,
  variance: number,
  n: count,
  organisations: count,
  agreement: nullOr(number),
  isTimed: optional(boolean),
  verified: boolean,
});

/** The rest of the evidence in the input of a release. */
export const inputEvidence = fields({
  probes: listOf(
    fields({
      vendor: text,
      scenario: text,
      severity: oneOf(...Object.keys(SLA_MINUTES)),
      slot: text,
      zone: text,
      minutes,
      answered: boolean,
    }),
  ),
  ratings: listOf(fields({ vendor: text, ...ratingPage })),
  findings: listOf(finding),
});

/** What a release tells of it; releases of before have none. */
export const releasedEvidenceShape = {
  channels: optional(
    listOf(
      fields({
        vendor: text,
        criterion: text,
        channel: oneOf('P', 'T'),
        eligible: boolean,
        reason: nullOr(oneOf(...CHANNEL_REASONS)),
      }),
    ),
  ),
  sla: optional(
    listOf(
      fields({
        vendor: text,
        margin: oneOf(...ATTAINMENT_MARGINS),
        level: text,
        minutes: oneOf(...PROMISE_MINUTES),
        n: count,
        unanswered: count,
        attainment: share,
        ci95: pair,
      }),
    ),
  ),
  ratings: optional(
    listOf(fields({ vendor: text, mean: stars, count, adjusted: stars, pages: listOf(fields(ratingPage)) })),
  ),
  cases: optional(listOf(finding)),
};
