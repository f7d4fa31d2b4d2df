import type { Violation } from '#kernel';
import { checkTemplate, type MailTemplates } from '../mail/check-template.js';
import { holidayKnowledge } from '../schedule/holidays.js';
import { isDaytime, type Rhythm } from '../schedule/occurrence.js';
import { wallTimeAt } from '../schedule/wall-time.js';
import { type Timing, zoneFor } from './campaign-plan.js';
import { checkTiming } from './check-timing.js';
import type { Expected } from './expected-answers.js';
import { ORGANISATIONS_NEEDED } from './ranking-threshold.js';
import { reminderDue } from './plan-recipient.js';

/** Something to know before a launch. An error makes it impossible. */
export interface Finding extends Violation {
  readonly level: 'error' | 'warning';
}

/** The part of a campaign that people write. */
export interface WrittenPlan {
  readonly timing: Timing;
  readonly content: MailTemplates | null;
  readonly closesAt: Date;
}

/** Whatever of a campaign could not be sent: times, words and end. */
export function faultsOfPlan({ timing, content, closesAt }: WrittenPlan, now: Date): Violation[] {
  const end = closesAt <= now ? [{ pointer: '/timing/closesAt', code: 'past' }] : [];
  return [...checkTiming(timing, now), ...end, ...checkTemplate(content)];
}

/** Whatever of other reminders could not be sent; the rest of the plan holds already. */
export function faultsOfReminders(timing: Timing, content: MailTemplates | null, now: Date): Violation[] {
  const faults = [...checkTiming(timing, now), ...checkTemplate(content)];
  return faults.filter(({ pointer }) => /^\/(timing\/reminder|content\/reminder)/.test(pointer));
}

/** What a launch at the moment `now` would do. */
export interface CampaignFacts {
  readonly now: Date;
  readonly willSend: number;
  /** When the last invitation would leave; null: none would. */
  readonly lastAt: Date | null;
  readonly vendors: readonly { readonly expected: Expected }[];
}

const warning = (pointer: string, code: string): Finding => ({ level: 'warning', pointer, code });

function aboutVendor({ expected: { organisations } }: CampaignFacts['vendors'][number], at: number): Finding[] {
  const { published, ranked } = ORGANISATIONS_NEEDED;
  if (organisations.high < published) return [warning(`/vendors/${at}`, 'below-publication')];
  if (organisations.high < ranked) return [warning(`/vendors/${at}`, 'below-ranking')];
  return organisations.low < ranked ? [warning(`/vendors/${at}`, 'may-miss-ranking')] : [];
}

/** A calendar whose days are not announced for a year in which mails are sent. */
function aboutHolidays({ holidays }: Timing, from: Date, to: Date): Finding[] {
  const years: number[] = [];
  for (let year = from.getUTCFullYear(); year <= to.getUTCFullYear(); year += 1) years.push(year);
  return holidays.flatMap((calendar, at) => {
    const worst = years.map((year) => holidayKnowledge(calendar, year));
    if (worst.includes('unknown')) return [warning(`/timing/holidays/${at}`, 'holidays-unknown')];
    return worst.includes('provisional') ? [warning(`/timing/holidays/${at}`, 'holidays-provisional')] : [];
  });
}

/** Reminders of the last people invited that would come after the end. */
function aboutReminders(timing: Timing, rhythm: Rhythm, closesAt: Date, lastAt: Date): Finding[] {
  const zone = zoneFor(timing, null);
  return timing.reminderDays.flatMap((_, number) => {
    const due = reminderDue(timing, rhythm, zone, { number, invitedAt: lastAt, lastMailAt: lastAt });
    return due === null || due >= closesAt ? [warning(`/timing/reminderDays/${number}`, 'after-the-end')] : [];
  });
}

/** What to think about before a launch that is possible. */
export function checkCampaign(
  plan: WrittenPlan & { readonly rhythm: Rhythm },
  { now, willSend, lastAt, vendors }: CampaignFacts,
): Finding[] {
  const { timing, rhythm, closesAt } = plan;
  const atNight = timing.startsOn === null && !isDaytime(wallTimeAt(now, zoneFor(timing, null)).time);
  return [
    ...(willSend === 0 ? [warning('/audience', 'nobody')] : []),
    ...(atNight ? [warning('/timing/startsOn', 'quiet-hours')] : []),
    ...aboutHolidays(timing, now, closesAt),
    ...(lastAt ? aboutReminders(timing, rhythm, closesAt, lastAt) : []),
    ...vendors.flatMap(aboutVendor),
  ];
}
