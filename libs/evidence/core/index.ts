export type { ChannelFigure } from './channel-figure.js';
export type { FrozenEvidence, FrozenFinding, FrozenProbe } from './frozen-evidence.js';
export { BUILT_IN_SCENARIOS } from './probe/scenario-catalogue.js';
export { needsConsent, type Scenario } from './probe/scenario.js';
export {
  BUILT_IN_SLOTS,
  checkDesign,
  type DesignGap,
  designGaps,
  type ProbeDesign,
  type TimeSlot,
} from './probe/probe-design.js';
export { type PlannedProbe, planProbes } from './probe/plan-probes.js';
export {
  courseOf,
  isFollowed,
  PROBE_EVENTS,
  type ProbeCourse,
  type ProbeEvent,
  type ProbeEventKind,
  probeHorizon,
  timedCase,
} from './probe/probe-course.js';
export {
  agreement,
  checkRating,
  type ItemAgreement,
  type Rating,
  RATING_FORM,
  type RatingItem,
  settle,
  type SettledItem,
} from './probe/rating-form.js';
export { maskTranscript, type TranscriptNames } from './probe/mask-transcript.js';
export { type AnswerMail, isAutomaticAnswer, receivedAt, wordsOf } from './probe/read-answer.js';
export { type RecordedEvent, type StandingEvent, standingEvents } from './probe/standing-events.js';
export { type FinishedProbe, probeFigures } from './probe/probe-figures.js';
export { compareWithSurvey, type CriterionComparison, type SurveyFigure } from './ticket/ticket-comparison.js';
export { checkTickets, TICKET_CHECKS, type TicketCheck, type TicketCheckKey } from './ticket/ticket-consistency.js';
export {
  contradictions,
  readTickets,
  TICKET_FIELDS,
  TICKET_LIMITS,
  ticketAsOf,
  type TicketFact,
  ticketWindow,
} from './ticket/ticket-fact.js';
export { ticketFigures, type TicketSource } from './ticket/ticket-figures.js';
export { type CoderAgreement, coderAgreement } from './voice/coder-agreement.js';
export { type MarketRatings, marketRatings, type VendorRating } from './voice/market-ratings.js';
export { type RatingRecord, readRatings } from './voice/public-voice.js';
export { type Discussions, readDiscussions } from './voice/read-discussions.js';
export { marksOf, readFindings } from './voice/read-findings.js';
export {
  checkFinding,
  type Coding,
  FINDING_GROUNDS,
  FINDING_KINDS,
  type FindingGround,
  type FindingInput,
  type FindingKind,
  type Sentiment,
  SENTIMENTS,
  settledCoding,
} from './voice/finding.js';
export { codedState, FINDING_STATES, type FindingState } from './voice/finding-state.js';
export { type DimensionSuggestion, suggestDimensions } from './voice/suggest-dimension.js';
export * as evidenceErrors from './errors.js';
