export { type Batch, CELL_HOURS, MOST_CELLS } from './batch.js';
export {
  type CampaignProgress,
  type FlowPoint,
  type ForecastBasis,
  type MailCount,
  type OpenLinkCounts,
  PROGRESS_FIELDS,
  type ProgressField,
  type RecipientCount,
  type ScreenLoss,
  type SegmentProgress,
  type VendorProgress,
} from './campaign-progress.js';
export type { OpenSittings } from './completion-chance.js';
export { dropOff, type StepLoss, type StopCount } from './drop-off.js';
export {
  forecastCurve,
  type ForecastFrame,
  type ForecastPoint,
  forecastVendor,
  type VendorForecast,
  type VendorStanding,
} from './forecast.js';
export { addCounts, type Funnel, funnelOf, NO_SITTINGS, type SittingCounts } from './funnel.js';
export { type CurvePriors, type Curves, FIRST_PRIORS, learnCurves, priorsFrom } from './learn-curves.js';
export { type OutcomeRates, type RateName, RATES } from './outcome-rates.js';
export { type Band, bandOf, outlookOf } from './outlook.js';
export { isDoubtful, type Reach, REACHES } from './reach.js';
export { type Means, suggest, type Suggestion } from './suggest.js';
