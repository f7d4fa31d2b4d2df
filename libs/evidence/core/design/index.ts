/** What browsers take of probes: design, plan, catalogue, rating form; pure, without anything of a server. */
export { BUILT_IN_SCENARIOS } from '../probe/scenario-catalogue.js';
export { needsConsent, type Scenario } from '../probe/scenario.js';
export {
  BUILT_IN_SLOTS,
  checkDesign,
  type DesignGap,
  designGaps,
  type ProbeDesign,
  type TimeSlot,
} from '../probe/probe-design.js';
export { type PlannedProbe, planProbes } from '../probe/plan-probes.js';
export { courseOf, PROBE_EVENTS, type ProbeEvent, type ProbeEventKind, probeHorizon } from '../probe/probe-course.js';
export { type Rating, RATING_FORM, type RatingItem } from '../probe/rating-form.js';
