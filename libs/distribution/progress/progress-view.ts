import {
  addCounts,
  bandOf,
  forecastCurve,
  type ForecastFrame,
  forecastVendor,
  type Funnel,
  funnelOf,
  isDoubtful,
  type OpenLinkCounts,
  outlookOf,
  PROGRESS_FIELDS,
  type ProgressField,
  type SegmentProgress,
  suggest,
  type VendorProgress,
  type VendorStanding,
} from '../core/progress/index.js';
import type { CampaignFrame, GroupCounts, PlannedRow, VendorName } from './progress.queries.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MOST_REMINDERS = 2;
const MOST_STRETCHES = 120;

export const sum = <Key extends string>(list: readonly Readonly<Record<Key, number>>[], key: Key): number =>
  list.reduce((total, row) => total + row[key], 0);

export const hoursLeft = ({ state, closesAt }: CampaignFrame, now: Date): number =>
  state === 'closed' ? 0 : (closesAt.getTime() - now.getTime()) / HOUR;

export const daysLeft = ({ closesAt, waveClosesAt }: CampaignFrame): number =>
  Math.max(0, Math.floor((waveClosesAt.getTime() - closesAt.getTime()) / DAY));

/** As fine as the drawing can show, in whole hours of seconds. */
export function stretchOf({ launchedAt, closesAt }: CampaignFrame, now: Date): number {
  const end = Math.min(now.getTime(), closesAt.getTime());
  const hours = launchedAt ? (end - launchedAt.getTime()) / HOUR : 0;
  return Math.max(1, Math.ceil(hours / MOST_STRETCHES)) * 3_600;
}

export function completedBy(groups: readonly GroupCounts[]): ReadonlyMap<string, number> {
  const completed = new Map<string, number>();
  for (const group of groups) completed.set(group.vendorId, (completed.get(group.vendorId) ?? 0) + group.completed);
  return completed;
}

/** Vendors with sittings, in the order of all vendors. */
export function vendorsIn(
  groups: readonly GroupCounts[],
  planned: readonly PlannedRow[],
  all: readonly VendorName[],
): string[] {
  const found = new Set([...groups, ...planned].map(({ vendorId }) => vendorId));
  return all.map(({ id }) => id).filter((id) => found.has(id));
}

export function funnelIn(groups: readonly GroupCounts[], planned: readonly PlannedRow[] = []): Funnel {
  return funnelOf(addCounts([...groups.map((group) => ({ ...group, planned: 0 })), plannedOnly(planned)]));
}

const plannedOnly = (planned: readonly PlannedRow[]) => ({
  planned: sum(planned, 'sittings'),
  sent: 0,
  bounced: 0,
  refused: 0,
  started: 0,
  completed: 0,
});

export function openLinkCounts(groups: readonly GroupCounts[]): OpenLinkCounts {
  const own = groups.filter(({ isOpenLink }) => isOpenLink);
  return { started: sum(own, 'started'), completed: sum(own, 'completed') };
}

export function countsOf(vendorId: string, groups: readonly GroupCounts[], planned: readonly PlannedRow[]) {
  const own = groups.filter((group) => group.vendorId === vendorId);
  const mailed = own.filter(({ isOpenLink }) => !isOpenLink);
  return {
    funnel: funnelIn(
      mailed,
      planned.filter((row) => row.vendorId === vendorId),
    ),
    byOpenLink: openLinkCounts(own),
  };
}

type VendorOutlook = Omit<VendorProgress, 'name' | 'funnel' | 'byOpenLink'>;

export function vendorOf(standing: VendorStanding, frame: ForecastFrame, days: number): VendorOutlook {
  const { vendorId, organisations, answers, answering, reach } = forecastVendor(standing, frame);
  const suggestions = isDoubtful(reach)
    ? suggest(standing, frame, { daysLeft: days, mostReminders: MOST_REMINDERS })
    : [];
  return { vendorId, organisations, threshold: frame.threshold, answers, answering, reach, suggestions };
}

export function segmentsOf(groups: readonly GroupCounts[]): Record<ProgressField, SegmentProgress[]> {
  const of = (field: ProgressField) =>
    [...new Set(groups.map((group) => group[field]))].toSorted().map((value) => ({
      value,
      funnel: funnelIn(groups.filter((group) => group[field] === value)),
    }));
  return Object.fromEntries(PROGRESS_FIELDS.map((field) => [field, of(field)])) as ReturnType<typeof segmentsOf>;
}

export function overallForecast(standings: readonly VendorStanding[], frame: ForecastFrame, now: Date) {
  const open = standings.flatMap((standing) => standing.open);
  const completed = sum(standings, 'completed');
  const within = Math.max(0, frame.within);
  return {
    answers: bandOf(completed, outlookOf(open, frame.curves, within)),
    points: forecastCurve(completed, open, frame).map(({ hours, low, high }) => ({
      at: new Date(now.getTime() + hours * HOUR).toISOString(),
      low,
      high,
    })),
  };
}
