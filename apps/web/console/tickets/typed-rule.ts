import type { TicketRule, TicketSettings } from './ticket-requests.js';

const UNITS = { minutes: 1, hours: 60, days: 1_440 } as const;
export type DelayUnit = keyof typeof UNITS;
export const DELAY_UNITS = Object.keys(UNITS) as DelayUnit[];

/** What stands in the fields: a delay in the largest unit without a remainder, a share in percent. */
export interface TypedRule {
  readonly campaignId: string;
  readonly isOn: boolean;
  readonly delay: number;
  readonly unit: DelayUnit;
  readonly percent: number;
  readonly dailyQuota: number;
}

export const newRule = (campaignId: string): TypedRule => ({
  campaignId,
  isOn: true,
  delay: 1,
  unit: 'days',
  percent: 20,
  dailyQuota: 50,
});

export function typedRule({ campaignId, isOn, delayMinutes, ratePerMille, dailyQuota }: TicketSettings): TypedRule {
  const unit = DELAY_UNITS.findLast((one) => delayMinutes % UNITS[one] === 0) ?? 'minutes';
  const whole = delayMinutes === 0 ? 'hours' : unit;
  return { campaignId, isOn, delay: delayMinutes / UNITS[whole], unit: whole, percent: ratePerMille / 10, dailyQuota };
}

export const settingsOf = ({ campaignId, isOn, delay, unit, percent, dailyQuota }: TypedRule): TicketSettings => ({
  campaignId,
  isOn,
  delayMinutes: Math.round(delay * UNITS[unit]),
  ratePerMille: Math.round(percent * 10),
  dailyQuota,
});

/** How many tickets ended in each way, without those of which there are none. */
export function outcomesOf({ counts }: Pick<TicketRule, 'counts'>): {
  readonly asked: number;
  readonly planned: number;
  readonly skipped: readonly { readonly reason: string; readonly tickets: number }[];
} {
  const of = (state: string) => counts.filter((count) => count.state === state);
  const sum = (state: string) => of(state).reduce((total, { tickets }) => total + tickets, 0);
  const skipped = of('skipped').map(({ reason, tickets }) => ({ reason: reason ?? '', tickets }));
  return { asked: sum('asked'), planned: sum('planned'), skipped: skipped.toSorted((a, b) => b.tickets - a.tickets) };
}
