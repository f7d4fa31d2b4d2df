import type { Band, CampaignProgress } from '#distribution/core';

export interface CountAt {
  readonly at: Date;
  readonly count: number;
}

export interface MailsAt extends CountAt {
  readonly kind: 'invitation' | 'reminder';
}

export interface BandAt extends Band {
  readonly at: Date;
}

/** What the drawing of a campaign's answers over time is made of. */
export interface CurveData {
  readonly from: Date;
  readonly to: Date;
  /** Milliseconds of one stretch. */
  readonly width: number;
  readonly most: number;
  readonly answers: readonly CountAt[];
  readonly mails: readonly MailsAt[];
  readonly now: CountAt;
  readonly expected: readonly BandAt[];
  /** The last of what is expected; absent when nothing is open any more. */
  readonly end: BandAt | undefined;
}

const DAY = 86_400_000;
/** A close that is far away would leave no room for what was. */
const MOST_AHEAD = 60 * DAY;
const LEAST_SPAN = 6 * 3_600_000;

/** Undefined while nothing has happened. */
export function curveData({ flow, forecast, at, closesAt, state }: CampaignProgress): CurveData | undefined {
  const [first] = flow.points;
  if (!first) return undefined;
  const width = flow.widthSeconds * 1_000;
  let count = 0;
  const answers = flow.points.map((point) => {
    count += point.completed;
    // What came within a stretch is there at its end.
    return { at: new Date(Math.min(Date.parse(point.at) + width, Date.parse(at))), count };
  });
  const mails = flow.points.flatMap(({ at: time, invitations, reminders }) =>
    [
      { at: new Date(time), count: invitations, kind: 'invitation' as const },
      { at: new Date(time), count: reminders, kind: 'reminder' as const },
    ].filter((one) => one.count > 0),
  );
  const from = new Date(first.at);
  const now = state === 'closed' ? Math.min(Date.parse(at), Date.parse(closesAt)) : Date.parse(at);
  const last = answers.at(-1)?.at.getTime() ?? now;
  const ahead = Math.min(Date.parse(closesAt), Math.max(now, last) + MOST_AHEAD);
  const to = new Date(Math.max(ahead, last, from.getTime() + LEAST_SPAN));
  const expected = forecast.points
    .map((point) => ({ ...point, at: new Date(point.at) }))
    .filter((point, index) => index === 0 || point.at <= to);
  const end = expected.length > 1 ? expected.at(-1) : undefined;
  return {
    from,
    to,
    width,
    most: Math.max(count, end?.high ?? 0),
    answers,
    mails,
    now: { at: new Date(Math.max(now, last)), count },
    expected,
    end,
  };
}

type Scale<Value> = (value: Value) => number;

const round = (value: number): number => Math.round(value * 10) / 10;

/** A line that stays until something comes. */
export function stepPath(points: readonly CountAt[], x: Scale<Date>, y: Scale<number>): string {
  const [first, ...others] = points;
  if (!first) return '';
  return others.reduce(
    (path, { at, count }) => `${path}H${round(x(at))}V${round(y(count))}`,
    `M${round(x(first.at))} ${round(y(first.count))}`,
  );
}

/** The outline of a band. */
export function areaPath(points: readonly BandAt[], x: Scale<Date>, y: Scale<number>): string {
  const place = (at: Date, value: number) => `${round(x(at))} ${round(y(value))}`;
  const upper = points.map(({ at, high }) => place(at, high));
  const lower = points.toReversed().map(({ at, low }) => place(at, low));
  return `M${[...upper, ...lower].join('L')}Z`;
}
