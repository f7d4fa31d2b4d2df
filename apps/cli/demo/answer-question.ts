import type { AnswerValue, Measure, PlanItem } from '#questionnaire/core';
import type { RandomSource } from '#statistics';
import { chance, oneOf, pick } from './demo-random.js';
import type { DemoPerson } from './demo-person.js';
import { writeRemark } from './write-remark.js';

type Answering = (random: RandomSource, person: DemoPerson, item: PlanItem) => AnswerValue | undefined;

/** What a person says to a question, from what it is for; undefined: they leave it out. */
export function answerQuestion(random: RandomSource, person: DemoPerson, item: PlanItem): AnswerValue | undefined {
  if (item.scores.length > 0) return rate(random, person, item);
  if (item.measure === 'importance') return person.importance?.[item.dimension ?? ''];
  const answer = item.measure ? BY_MEASURE[item.measure] : BY_NAME[item.name];
  return answer ? answer(random, person, item) : anything(random, item);
}

const TOTAL_NOISE = 11;

/** The scale points of a scored question, best or worst first; those that are no point stand apart. */
function rate(random: RandomSource, person: DemoPerson, item: PlanItem): AnswerValue | undefined {
  if (chance(random, person.skips)) return undefined;
  const [mapping] = item.scores;
  const apart = mapping!.values.filter(({ units }) => typeof units === 'string');
  if (apart.length > 0 && chance(random, UNKNOWN[mapping!.criterion] ?? 0.02)) return oneOf(random, apart).value;
  const felt = person.feels(mapping!.criterion) + random.normal() * TOTAL_NOISE;
  const points = mapping!.values.flatMap(({ value, units }) => (typeof units === 'number' ? [{ value, units }] : []));
  return points.toSorted((a, b) => Math.abs(a.units / 25.2 - felt) - Math.abs(b.units / 25.2 - felt))[0]!.value;
}

/** Not everybody had an emergency, or was ever called back. */
const UNKNOWN: Readonly<Record<string, number>> = { c12: 0.16, c13: 0.08, c31: 0.06, c51: 0.12, c52: 0.09, c53: 0.07 };

const outOfTen = (felt: number): number => Math.min(10, Math.max(0, Math.round(felt / 10)));

const BY_MEASURE: Readonly<Partial<Record<Measure, Answering>>> = {
  screening: (_, person) => person.isCustomer,
  overall: (random, { mood, skips }) => (chance(random, skips) ? undefined : outOfTen(mood + 4 + random.normal() * 8)),
  recommend: (random, { mood, skips }) => (chance(random, skips) ? undefined : outOfTen(mood + random.normal() * 13)),
  severity: (random) =>
    pick(random, [
      ['urgent', 0.18],
      ['business', 0.42],
      ['general', 0.4],
    ]),
  'first-reply': (random, person) => {
    const felt = person.feels('c11') + random.normal() * 18;
    if (felt > 86) return 'within_30_min';
    if (felt > 66) return 'within_4_h';
    if (felt > 42) return 'within_24_h';
    return felt > 12 ? 'over_24_h' : 'never';
  },
  rounds: (random, person) => {
    const felt = person.feels('c21') + random.normal() * 16;
    if (felt > 82) return 'one';
    if (felt > 52) return 'two_or_three';
    if (felt > 34) return 'four_or_five';
    return felt > 14 ? 'more' : 'unsolved';
  },
  difference: (random, person) =>
    person.writes ? writeRemark(random, person.vendor, person.locale, person.mood) : undefined,
  size: (_, { organisation }) => organisation.size,
  region: (_, { organisation }) => organisation.region,
  'time-zone': (random, { organisation }) =>
    organisation.region === 'CN'
      ? 'utc_plus_8'
      : oneOf(random, ['utc_plus_8', 'utc_plus_9', 'utc_plus_5', 'utc_plus_1', 'utc_minus_5', 'utc_minus_8']),
  job: (random) =>
    pick(random, [
      ['engineering', 0.56],
      ['product', 0.2],
      ['management', 0.18],
      ['purchasing', 0.06],
    ]),
  'use-case': (random) =>
    oneOf(random, ['education', 'conferencing', 'live_streaming', 'social', 'games', 'smart_hardware', 'enterprise']),
  'reverse-check': (random, person) => {
    const agreement = 6 - Math.round(person.feels('c11') / 25 + 1 + random.normal() * 0.7);
    return chance(random, person.skips) ? undefined : Math.min(5, Math.max(1, agreement));
  },
  'quote-consent': (_, person) => (person.writes ? person.consents : undefined),
  'conflict-of-interest': () => false,
};

const BY_NAME: Readonly<Record<string, Answering>> = {
  openedTicket: (random) => chance(random, 0.86),
};

/** A question the demo does not know: a possible answer, or none. */
function anything(random: RandomSource, { domain, required }: PlanItem): AnswerValue | undefined {
  if (domain.kind === 'one-of') return oneOf(random, domain.choices).value;
  if (domain.kind === 'yes-no') return oneOf(random, [domain.yes, domain.no]).value;
  return required && domain.kind === 'text' ? '…' : undefined;
}
