export { type DimensionDifference, type DimensionStanding, dimensionStandings } from './dimension-standing.js';
export * as portalErrors from './errors.js';
export { type RankProgress, rankProgress, type RankThresholds, toldFrom, weekOf } from './rank-progress.js';
export {
  CORRECTION_LENGTH,
  CORRECTION_SUBJECTS,
  CORRECTION_VERDICTS,
  type CorrectionSubject,
  type CorrectionText,
  type CorrectionVerdict,
  readCorrection,
} from './read-correction.js';
export { readReply, REPLY_LENGTH, type SignedText } from './read-reply.js';
export { type Place, type PublicMoments, type WhatIf, whatIf } from './what-if.js';
