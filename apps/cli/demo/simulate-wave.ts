import type { Locale } from '#kernel';
import type { Answers, Checker, Plan } from '#questionnaire/core';
import type { DemoOrganisation } from './demo-organisations.js';
import { demoManners, type DemoPage, pageTimes, withManners } from './demo-manners.js';
import { demoPerson, type DemoSource } from './demo-person.js';
import { DEMO_SEED, oneOf, randomOf } from './demo-random.js';
import type { DemoVendor } from './demo-vendors.js';
import { DEMO_WAVES } from './demo-waves.js';
import { fillQuestionnaire } from './fill-questionnaire.js';

/** Somebody who was asked, and what they answered; `answers` is undefined when nothing came back. */
export interface DemoReply {
  readonly key: string;
  readonly vendor: string;
  readonly organisation: DemoOrganisation;
  readonly source: DemoSource;
  readonly locale: Locale;
  readonly sentAt: Date;
  readonly startedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly answers: Answers | undefined;
  /** How long they spent on the screens; empty when they did not hand in. */
  readonly pages: readonly DemoPage[];
}

const DAY = 86_400_000;
/** Of a hundred who answer, so many others were asked and did not, or began and stopped. */
const SILENT = 0.55;
const GAVE_UP = 0.07;
const WORKING_DAY = 11 * 3_600_000;
const ANSWERS_OF_ONE_ORGANISATION = 4;

/** All replies of one wave (0 the oldest, 2 the last) about one vendor. Same seed, same replies. */
export function simulateWave(
  wave: 0 | 1 | 2,
  vendor: DemoVendor,
  organisations: readonly DemoOrganisation[],
  checker: Checker,
): DemoReply[] {
  const taking = organisations.slice(0, Math.max(1, Math.round(organisations.length * DEMO_WAVES[wave].reach)));
  const seats = seatsOf(wave, vendor, taking);
  return seats.map(({ organisation, end }, n) => {
    const key = `${DEMO_WAVES[wave].slug}-${vendor.slug}-${n + 1}`;
    const random = randomOf(DEMO_SEED, 'person', key);
    const person = demoPerson(random, { vendor, organisation, wavesAgo: 2 - wave });
    const times = timesOf(wave, key);
    const asked = { key, vendor: vendor.slug, organisation, source: person.source, locale: person.locale };
    if (end !== 'answered')
      return {
        ...asked,
        sentAt: times.sentAt,
        startedAt: end === 'silent' ? null : times.startedAt,
        submittedAt: null,
        answers: undefined,
        pages: [],
      };
    return { ...asked, ...handIn(key, checker.plan, fillQuestionnaire(random, checker, person), times) };
  });
}

/** How they went about it is drawn apart from what they think. */
function handIn(key: string, plan: Plan, thought: Answers, times: DemoTimes) {
  const random = randomOf(DEMO_SEED, 'manners', key);
  const manners = demoManners(random);
  const answers = withManners(plan, thought, manners);
  const usual = (times.submittedAt.getTime() - times.startedAt.getTime()) / 1_000;
  const pages = pageTimes(random, plan, answers, { totalSeconds: usual, isInHurry: manners.isInHurry });
  const seconds = pages.reduce((sum, page) => sum + page.seconds, 0);
  return { ...times, submittedAt: new Date(times.startedAt.getTime() + seconds * 1_000), answers, pages };
}

interface Seat {
  readonly organisation: DemoOrganisation;
  readonly end: 'answered' | 'gave-up' | 'silent';
}

/** Every customer answers once, some again, none more than a few times; others were asked in vain. */
function seatsOf(wave: 0 | 1 | 2, vendor: DemoVendor, organisations: readonly DemoOrganisation[]): Seat[] {
  const random = randomOf(DEMO_SEED, 'seats', wave, vendor.slug);
  const wanted = vendor.answers[wave];
  const answering = organisations.slice(0, wanted);
  const times = new Map(answering.map((organisation) => [organisation, 1]));
  while (answering.length < wanted) {
    const again = oneOf(random, organisations);
    const already = times.get(again) ?? 0;
    if (already >= ANSWERS_OF_ONE_ORGANISATION) continue;
    times.set(again, already + 1);
    answering.push(again);
  }
  const inVain = (share: number, end: Seat['end']): Seat[] =>
    Array.from({ length: Math.round(wanted * share) }, () => ({ organisation: oneOf(random, organisations), end }));
  return [
    ...answering.map((organisation): Seat => ({ organisation, end: 'answered' })),
    ...inVain(GAVE_UP, 'gave-up'),
    ...inVain(SILENT, 'silent'),
  ];
}

interface DemoTimes {
  readonly sentAt: Date;
  readonly startedAt: Date;
  readonly submittedAt: Date;
}

/** Asked on some day, answered within days, mostly soon, in working hours; three to five minutes are usual. */
function timesOf(wave: 0 | 1 | 2, key: string): DemoTimes {
  const random = randomOf(DEMO_SEED, 'times', key);
  const { answeredFrom, answeredDays } = DEMO_WAVES[wave];
  const delayDays = Math.min(answeredDays / 3, Math.floor(-Math.log(1 - random.uniform()) * 2.5));
  const sentDay = Math.floor(random.uniform() * (answeredDays - delayDays));
  const sentAt = new Date(answeredFrom).getTime() + sentDay * DAY;
  const startedAt = sentAt + delayDays * DAY + Math.floor(random.uniform() * WORKING_DAY);
  const seconds = Math.round(Math.exp(5.4 + random.normal() * 0.35));
  return {
    sentAt: new Date(sentAt),
    startedAt: new Date(startedAt),
    submittedAt: new Date(startedAt + seconds * 1_000),
  };
}
