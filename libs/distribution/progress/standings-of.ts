import type { OpenSittings, VendorStanding } from '../core/progress/index.js';
import type { ReminderRow } from './batch.queries.js';
import type { OpenRow, OrganisationRow, PlannedRow } from './progress.queries.js';

const HOUR = 3_600_000;
const DAY = 24;

export interface StandingRows {
  readonly open: readonly OpenRow[];
  readonly planned: readonly PlannedRow[];
  readonly organisations: readonly OrganisationRow[];
  /** Of this campaign: that left, and that are due. */
  readonly reminded: readonly ReminderRow[];
  readonly toRemind: readonly ReminderRow[];
  readonly completed: ReadonlyMap<string, number>;
}

/** How each vendor stands: what is open there, and which mails its people had and will have. */
export function standingsOf(
  vendorIds: readonly string[],
  found: StandingRows,
  reminderDays: readonly number[],
  now: Date,
): VendorStanding[] {
  const hoursTo = (at: Date) => (at.getTime() - now.getTime()) / HOUR;
  return vendorIds.map((vendorId) => {
    const ofVendor = <Row extends { readonly vendorId: string }>(list: readonly Row[]) =>
      list.filter((row) => row.vendorId === vendorId);
    const [organisations] = ofVendor(found.organisations);
    const sent = ofVendor(found.open).map(({ day, sentAt, sittings }): OpenSittings => {
      const left = found.reminded.filter((row) => row.day === day).map(({ at }) => hoursTo(at));
      const due = found.toRemind.filter((row) => row.day === day).map(({ at }) => hoursTo(at));
      return { sittings, mails: [hoursTo(sentAt), ...left, ...withLater(due, left.length, reminderDays)] };
    });
    const planned = ofVendor(found.planned).map(({ dueAt, sittings }): OpenSittings => {
      // What is due and has not left yet leaves any moment.
      const due = Math.max(0, hoursTo(dueAt));
      return { sittings, mails: [due, ...reminderDays.map((days) => due + days * DAY)] };
    });
    return {
      vendorId,
      completed: found.completed.get(vendorId) ?? 0,
      organisations: organisations?.answered ?? 0,
      openOrganisations: organisations?.open ?? 0,
      theirSittings: organisations?.sittings ?? 0,
      open: [...sent, ...planned],
    };
  });
}

/** After the reminder that is due the others follow as far apart as the plan says. */
function withLater(due: readonly number[], sent: number, reminderDays: readonly number[]): number[] {
  const [next] = due;
  if (next === undefined) return [];
  const from = reminderDays[sent] ?? 0;
  const soon = Math.max(0, next);
  return [soon, ...reminderDays.slice(sent + 1).map((days) => soon + (days - from) * DAY)];
}
