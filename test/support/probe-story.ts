import { courseOf, type FinishedProbe, type ProbeEvent, type Rating, RATING_FORM, settle } from '#evidence/core';
import { goldenCase } from '../../libs/statistics/testing/golden.js';
import type { ListedProbe } from './probe-round.js';

/** Five vendors that behave as they do, two raters that judge as they do, and what rules make of it. */
export const VENDORS = ['aurora', 'borealis', 'cumulus', 'dorado', 'eridanus'];
export const SCENARIOS = [
  'audio-video-drift',
  'cross-border-loss',
  'data-residency',
  'echo-on-device',
  'join-outage',
  'recording-missing',
  'token-expiry',
  'web-autoplay',
];
const MINUTE = 60_000;
/** After everything that happens. */
const LATER = new Date('2027-01-01T00:00:00Z');

/** Minutes until a person answers, null where nobody ever does. */
export function minutesOf({ vendor, scenario, replicate }: ListedProbe): number | null {
  const place = SCENARIOS.indexOf(scenario) + 1;
  const speed = VENDORS.indexOf(vendor.slug) + 1;
  return vendor.slug === 'eridanus' && place % 3 === 0 ? null : place * speed * 4 + replicate * 10;
}

export const isSolvedAtOnce = ({ scenario, replicate }: ListedProbe): boolean =>
  replicate === 1 && scenario !== 'join-outage';

/** An answer full of what a rater must not see. */
export const canary = (slug: string): string =>
  `Hello from ${slug.toUpperCase()}! Use ${slug}RtcEngine.setJitterBuffer(200). Call +86 138 1234 5678, write to ` +
  `zoe@${slug}.example or see https://${slug}.example/kb/7. Regards, the ${slug} team`;

/** When a mail is received that comes so many minutes after the question, in seconds: mails know no less. */
export const stampOf = ({ course }: ListedProbe, minutes: number): Date =>
  new Date(Math.floor((Date.parse(course!.sentAt) + minutes * MINUTE) / 1_000) * 1_000 + 1_000);

/**
 * By probe, what the two raters say. Of the first three probes one item each divides them; of twelve the tone is that of
 * the reference, and so is the depth of the first vendor.
 */
export function ratingsOfStory(probes: readonly ListedProbe[]): ReadonlyMap<string, readonly [Rating, Rating]> {
  const depths = goldenCase<{ score: readonly number[] }, unknown>('11-probe-raters.json', 'probe criterion score');
  const tones = goldenCase<{ raters: readonly (readonly number[])[] }, unknown>(
    '11-probe-raters.json',
    'Krippendorff alpha - 12 transcripts',
  );
  const depthOf = ({ vendor, scenario, replicate }: ListedProbe, n: number) =>
    vendor.slug === 'aurora'
      ? 1 + depths.input.score[SCENARIOS.indexOf(scenario) * 2 + replicate - 1]! / 25
      : 1 + (n % 5);
  const rating = (probe: ListedProbe, n: number, rater: 0 | 1): Rating => ({
    'technical-depth': depthOf(probe, n),
    effectiveness: n < 2 && rater === 1 ? 5 : (n % 3) + 1,
    qualification: n === 2 && rater === 1 ? null : 2 + (n % 4),
    tone: n < 12 ? tones.input.raters[rater]![n]! : null,
    confirmation: 3 + ((rater === 0 ? n : Math.floor(n / 2)) % 2),
  });
  return new Map(probes.map((probe, n) => [probe.id, [rating(probe, n, 0), rating(probe, n, 1)]]));
}

/** What pure functions make of a probe of the story. `decided` is what a third says of what divides the raters. */
export function finishedProbe(
  probe: ListedProbe,
  [first, second]: readonly [Rating, Rating],
  decided: number | null,
): FinishedProbe {
  const minutes = minutesOf(probe);
  const reply = minutes === null ? null : stampOf(probe, minutes);
  const events: ProbeEvent[] = [
    { kind: 'sent', at: new Date(probe.course!.sentAt) },
    { kind: 'automatic-reply', at: stampOf(probe, 1) },
    ...(reply ? [{ kind: 'human-reply', at: reply } as const] : []),
    ...(reply && isSolvedAtOnce(probe) ? [{ kind: 'solved', at: reply } as const] : []),
  ];
  const rated = RATING_FORM.map(({ key }) => {
    const blind = settle(first[key]!, second[key]!);
    const settled = blind.needsDecision ? settle(first[key]!, second[key]!, decided) : blind;
    return [key, settled.points] as const;
  });
  const { vendor, scenario, severity } = probe;
  const course = courseOf(events, LATER);
  return { vendor: vendor.slug, scenario, severity, course, rated: Object.fromEntries(rated) };
}
