import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_RUBRIC, criterionIds } from '#scoring';
import { aPlan } from '../../testing/a-definition.js';
import { prepareChecker } from '../answers/check-answers.js';
import { criterionUnits } from '../answers/criterion-units.js';
import { serviceQuestionnaire, serviceQuestionnaire17 } from './service-questionnaire.js';

const plan = aPlan(serviceQuestionnaire, BUILT_IN_RUBRIC);
const checker = prepareChecker(plan);
const criteria = criterionIds(BUILT_IN_RUBRIC);
const shownNames = (answers: object) => checker.visibleSteps(answers).map((step) => plan.steps[step]?.name);

describe('the built-in questionnaire', () => {
  it('is there in both languages, word by word', () => {
    expect(plan.locales).toEqual(['zh-CN', 'en']);
    const same = plan.items.filter(({ title }) => title['zh-CN'] === title.en).map(({ name }) => name);
    expect(same).toEqual([]);
  });

  it('scores each criterion of the built-in rubric once, five points and codes', () => {
    const scored = plan.items.flatMap(({ scores }) => scores);
    expect(scored.map(({ criterion }) => criterion)).toEqual(criteria);
    const units = scored.map(({ values }) =>
      values.map((value) => value.units).filter((value) => typeof value === 'number'),
    );
    expect(new Set(units.map(String))).toEqual(new Set(['2520,1890,1260,630,0']));
  });

  it('measures what the method needs besides, each thing once', () => {
    const measures = plan.items.flatMap(({ measure }) => (measure && measure !== 'importance' ? [measure] : []));
    expect(measures.toSorted().join(' ')).toBe(
      'conflict-of-interest difference first-reply job overall quote-consent recommend region ' +
        'reverse-check rounds screening severity size time-zone use-case',
    );
    const split = plan.items.filter(({ measure }) => measure === 'importance').map(({ dimension }) => dimension);
    expect(split).toEqual(BUILT_IN_RUBRIC.dimensions.map(({ id }) => id));
    expect(plan.sums).toMatchObject([{ name: 'importance', total: 100 }]);
  });

  it('names the vendor only as a placeholder', () => {
    expect(plan.variables).toEqual(['vendor']);
  });

  it('ends at once for who has not used the vendor', () => {
    expect(shownNames({ used: false })).toEqual(['used']);
    expect(checker.check({ used: false })).toEqual({ ok: true, answers: { used: false } });
    expect(checker.check({ used: false, c11: 1 }).ok).toBe(false);
  });

  it('counts all its screens before the first answer', () => {
    expect(shownNames({})).toEqual(shownNames({ used: true }));
  });

  it('asks about the last ticket only who opened one', () => {
    expect(shownNames({ used: true })).not.toContain('lastTicket');
    expect(shownNames({ used: true, openedTicket: true })).toContain('lastTicket');
  });

  it('needs two answers; the rest may be skipped', () => {
    const checked = checker.check({ used: true });
    expect(checked.ok ? [] : checked.violations.map(({ pointer }) => pointer)).toEqual(['/answers/conflictOfInterest']);
  });

  it('takes at most 27 decisions, four minutes at nine seconds each', () => {
    expect(plan.steps.length).toBeLessThanOrEqual(27);
  });

  it('gives consent to quoting only when it is given', () => {
    const checked = checker.check({ used: true, conflictOfInterest: false });
    expect(checked).toEqual({ ok: true, answers: { used: true, conflictOfInterest: false } });
  });
});

describe('its short form', () => {
  it('has 17 questions without conditions', () => {
    const short = aPlan(serviceQuestionnaire17, BUILT_IN_RUBRIC);
    expect(short.items).toHaveLength(17);
    expect(short.items.some(({ visibleIf }) => visibleIf)).toBe(false);
    expect(criterionUnits(short, { c11: 5, c53: 1 })).toEqual([2520, ...Array.from({ length: 13 }, () => null), 0]);
  });
});
