import { beforeAll, describe, expect, it } from '@jest/globals';
import { criterionUnits, prepareChecker, serviceQuestionnaire } from '#questionnaire/core';
import { BUILT_IN_RUBRIC } from '#scoring';
import { aPlan } from '../../questionnaire/testing/a-definition.js';
import { answerFacts } from './answer-facts.js';
import { freeTexts } from './free-texts.js';
import { judgeAnswer, type Judgement } from './judge-answer.js';
import { medianOf } from './median-of.js';
import { qualityFacts } from './quality-facts.js';
import { bareText, bitsApart, NEAR_BITS, type SimHash, simHash } from './sim-hash.js';
import {
  aLabelledAnswer,
  ATTENTIVE,
  CARELESS,
  type Kind,
  type LabelledAnswer,
  TRACELESS,
} from './testing/labelled-answers.js';

const plan = aPlan(serviceQuestionnaire, BUILT_IN_RUBRIC);
const checker = prepareChecker(plan);
const EACH = 250;
const SEED = 20_261_126;

interface Judged extends LabelledAnswer, Judgement {}

/** Numbers 0…1 that are the same in every run (Lehmer, modulus 2³¹ − 1). */
function repeatable(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** As the fold judges them, in the order in which they came. */
function judged(): Judged[] {
  const random = repeatable(SEED);
  const kinds = [...ATTENTIVE, ...CARELESS, ...TRACELESS].flatMap((kind) => Array.from({ length: EACH }, () => kind));
  const given = kinds
    .map((kind) => ({ answer: aLabelledAnswer(plan, kind, random), at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ answer }) => answer);
  const medianSeconds = medianOf(given.map(({ seconds }) => ({ seconds, responses: 1 })));
  const prints: SimHash[] = [];
  return given.map((answer) => {
    const { answers, pages, seconds } = answer;
    const texts = freeTexts(plan, answers);
    const own = texts.map(bareText).flatMap((text) => (text.length < 12 ? [] : simHash(text, SEED)));
    const repeatsText = own.some((print) => prints.some((other) => bitsApart(print, other) <= NEAR_BITS));
    prints.push(...own);
    const end = new Date(seconds * 1_000);
    const facts = answerFacts({ plan, rubric: BUILT_IN_RUBRIC }, answers, {
      criterionScore: criterionUnits(plan, answers),
      seconds: Math.round(seconds),
    });
    const judgement = judgeAnswer({
      plan,
      answers,
      facts,
      texts,
      medianSeconds,
      repeatsText,
      shown: checker.visibleItems(answers),
      pages,
      tooFastToRead: qualityFacts(Object.keys(answers).length, new Date(0), end).flags.length > 0,
      repeatsPerson: false,
      cameInBurst: false,
      cameByOpenLink: false,
      ruling: null,
    });
    return { ...answer, ...judgement };
  });
}

const shareOf = (some: readonly Judged[], is: (one: Judged) => boolean): number => some.filter(is).length / some.length;
const isMarked = ({ flags }: Judged): boolean => flags.length > 0;
const isLeftOut = ({ excludedReason }: Judged): boolean => excludedReason !== null;

describe('answers of which is known how they were given', () => {
  let all: Judged[];
  const of = (...kinds: readonly Kind[]) => all.filter(({ kind }) => kinds.includes(kind));

  beforeAll(() => {
    all = judged();
    const line = (name: string, some: readonly Judged[]) =>
      `${name.padEnd(28)} marked ${shareOf(some, isMarked).toFixed(3)}  left out ${shareOf(some, isLeftOut).toFixed(3)}`;
    const lines = [...ATTENTIVE, ...CARELESS, ...TRACELESS].map((kind) => line(kind, of(kind)));
    process.stdout.write(
      [...lines, line('ALL ATTENTIVE', of(...ATTENTIVE)), line('ALL CARELESS', of(...CARELESS)), ''].join('\n'),
    );
  });

  it('are marked where nobody meant them, and hardly ever where somebody did', () => {
    expect(shareOf(of(...CARELESS), isMarked)).toBeGreaterThanOrEqual(0.9);
    expect(shareOf(of(...ATTENTIVE), isMarked)).toBeLessThanOrEqual(0.05);
  });

  it('are marked of every kind of carelessness but one, of which no rule of the method can see anything', () => {
    for (const kind of CARELESS) expect([kind, shareOf(of(kind), isMarked) >= 0.9]).toEqual([kind, true]);
    expect(shareOf(of(...TRACELESS), isMarked)).toBeLessThanOrEqual(0.05);
  });

  it('are left out without a person only where signs of two kinds meet', () => {
    for (const kind of ['straight line', 'gibberish', 'copied text', 'script'] as const)
      expect([kind, shareOf(of(kind), isLeftOut) >= 0.9]).toEqual([kind, true]);
    for (const kind of ATTENTIVE) expect([kind, shareOf(of(kind), isLeftOut) <= 0.005]).toEqual([kind, true]);
  });

  it('are not marked for being all the same where the reversed question agrees', () => {
    const lines = of('delighted straight line', 'disappointed straight line');
    expect(lines.filter(({ flags }) => flags.includes('STRAIGHT') || flags.includes('LOW_IRV'))).toEqual([]);
  });
});
