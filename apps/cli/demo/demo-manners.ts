import type { Answers, AnswerValue, Plan } from '#questionnaire/core';
import type { RandomSource } from '#statistics';
import { chance } from './demo-random.js';

/** How long somebody spent on a screen. */
export interface DemoPage {
  readonly items: number;
  readonly seconds: number;
}

/** Share 0…1 of people who click through without reading. */
const IN_A_HURRY = 0.02;
const HURRIED_SECONDS_AN_ITEM = 1.2;
/** Share 0…1 of people who work for the vendor, and say so. */
const INTERESTED = 0.004;

export interface DemoManners {
  readonly isInHurry: boolean;
  readonly isInterested: boolean;
}

export const demoManners = (random: RandomSource): DemoManners => ({
  isInHurry: chance(random, IN_A_HURRY),
  isInterested: chance(random, INTERESTED),
});

/** The first point of every scale, agreement with everything, and the rest as it was. */
export function withManners(plan: Plan, answers: Answers, { isInHurry, isInterested }: DemoManners): Answers {
  const given: Record<string, AnswerValue> = { ...answers };
  for (const { name, measure, scores, domain } of plan.items) {
    if (!(name in given)) continue;
    if (measure === 'conflict-of-interest') given[name] = isInterested;
    const isClicked = isInHurry && (scores.length > 0 || measure === 'reverse-check');
    if (isClicked && domain.kind === 'one-of') given[name] = domain.choices[0]!.value;
  }
  return given;
}

/** Screens take their share of the whole time, longer texts aside; who hurries spends a second on a question. */
export function pageTimes(
  random: RandomSource,
  plan: Plan,
  answers: Answers,
  { totalSeconds, isInHurry }: { readonly totalSeconds: number; readonly isInHurry: boolean },
): DemoPage[] {
  const items = plan.steps
    .map((step) => step.items.filter((index) => plan.items[index]!.name in answers).length)
    .filter((count) => count > 0);
  const shares = items.map((count) => count * (0.7 + 0.6 * random.uniform()));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return items.map((count, page) => ({
    items: count,
    seconds: Math.round(isInHurry ? count * HURRIED_SECONDS_AN_ITEM : (totalSeconds * shares[page]!) / whole),
  }));
}
