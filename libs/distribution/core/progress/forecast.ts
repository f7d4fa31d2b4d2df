import type { OpenSittings } from './completion-chance.js';
import type { Curves } from './learn-curves.js';
import { type Band, bandOf, organisationOutlook, type Outlook, outlookOf, reachChance } from './outlook.js';
import { type Reach, reachOf } from './reach.js';

/** How a vendor stands in a campaign now. */
export interface VendorStanding {
  readonly vendorId: string;
  /** Answers that came of the campaign. */
  readonly completed: number;
  /** Organisations with an answer in the wave, from whichever campaign. */
  readonly organisations: number;
  /** Organisations without an answer that have open sittings here, and how many of those they have. */
  readonly openOrganisations: number;
  readonly theirSittings: number;
  /** Sent and open, and planned. */
  readonly open: readonly OpenSittings[];
}

export interface ForecastFrame {
  readonly curves: Curves;
  /** Hours from now until the campaign closes; 0 or less when it has. */
  readonly within: number;
  /** Organisations a vendor needs to be ranked. */
  readonly threshold: number;
}

export interface VendorForecast {
  readonly vendorId: string;
  readonly completed: number;
  readonly organisations: number;
  /** By the close, those that are there included: answers of the campaign, organisations of the wave. */
  readonly answers: Band;
  readonly answering: Band;
  readonly reach: Reach;
}

/** What is expected of one vendor by the close, and whether it will be enough for a rank. */
export function forecastVendor(standing: VendorStanding, frame: ForecastFrame): VendorForecast {
  const { vendorId, completed, organisations } = standing;
  const sittings = outlookOf(standing.open, frame.curves, frame.within);
  const answering = organisationsBy(standing, sittings);
  const missing = frame.threshold - organisations;
  return {
    vendorId,
    completed,
    organisations,
    answers: bandOf(completed, sittings),
    answering: bandOf(organisations, answering),
    reach: reachOf(missing, reachChance(missing, answering)),
  };
}

/** The organisations that are expected to answer beside those that have. */
export function organisationsBy(standing: VendorStanding, sittings: Outlook): Outlook {
  return organisationOutlook(sittings, standing.openOrganisations, standing.theirSittings);
}

export interface ForecastPoint extends Band {
  /** Hours from now. */
  readonly hours: number;
}

const MOST_POINTS = 24;
/** Beyond two months nothing much comes any more; a close that is years away is told, and nothing on the way there. */
const CLOSE_LOOK = 60 * 24;

/** Hours at which a forecast is read off: evenly over what is near, and at the close. */
function hoursUntil(within: number): number[] {
  const near = Math.min(within, CLOSE_LOOK);
  const points = Math.min(MOST_POINTS, Math.max(1, Math.ceil(near / 6)));
  const even = Array.from({ length: points + 1 }, (_, index) => (near * index) / points);
  return near < within ? [...even, within] : even;
}

/** The band over time, from what is there now to the close; empty when it has closed. */
export function forecastCurve(
  completed: number,
  open: readonly OpenSittings[],
  { within, curves }: ForecastFrame,
): ForecastPoint[] {
  if (within <= 0) return [];
  let before: Band = { low: completed, high: completed };
  return hoursUntil(within).map((hours) => {
    const band = bandOf(completed, outlookOf(open, curves, hours));
    // What came stays, so neither end of the band can sink; the approximation at few completions might.
    before = { low: Math.max(before.low, band.low), high: Math.max(before.high, band.high) };
    return { hours, ...before };
  });
}
