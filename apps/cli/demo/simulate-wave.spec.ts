import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Checker, compilePlan, prepareChecker, serviceQuestionnaire } from '#questionnaire/core';
import { BUILT_IN_RUBRIC } from '#scoring';
import { demoOrganisations } from './demo-organisations.js';
import { DEMO_VENDORS } from './demo-vendors.js';
import { type DemoReply, simulateWave } from './simulate-wave.js';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the demo', () => {
  let checker: Checker;
  const made = new Map<number, DemoReply[]>();
  const make = (wave: 0 | 1 | 2, vendors = DEMO_VENDORS): DemoReply[] => {
    const organisations = demoOrganisations();
    return vendors.flatMap((vendor) => simulateWave(wave, vendor, organisations.get(vendor.slug) ?? [], checker));
  };
  const reply = (wave: 0 | 1 | 2): DemoReply[] => {
    const replies = made.get(wave) ?? make(wave);
    made.set(wave, replies);
    return replies;
  };

  beforeAll(() => {
    const compiled = compilePlan(serviceQuestionnaire, BUILT_IN_RUBRIC);
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.violations));
    checker = prepareChecker(compiled.plan);
  });

  it('is the same whenever it is made', () => {
    const few = DEMO_VENDORS.slice(7);
    expect(make(2, few)).toEqual(reply(2).slice(-make(2, few).length));
  });

  it('has as many answers in the last wave as the banner says', () => {
    expect(sum(DEMO_VENDORS.map(({ answers }) => answers[2]))).toBe(1_131);
    expect(reply(2).filter(({ answers }) => answers)).toHaveLength(1_131);
  });

  it.each([0, 1, 2] as const)('answers only what wave %i asks, with possible answers', (wave) => {
    const faults = reply(wave).flatMap(({ key, answers }) => {
      const checked = answers && checker.check(answers);
      return checked && !checked.ok ? [{ key, violations: checked.violations }] : [];
    });
    expect(faults).toEqual([]);
  });

  it('has people of every kind', () => {
    const replies = reply(2);
    const given = replies.flatMap(({ answers }) => (answers ? [answers] : []));
    expect(given.some(({ used }) => used === false)).toBe(true);
    expect(given.some(({ c12 }) => c12 === 'NOT_APPLICABLE')).toBe(true);
    expect(given.some(({ c13 }) => c13 === 'DONT_KNOW')).toBe(true);
    expect(given.some((answers) => Object.keys(answers).length < 18 && answers['used'] === true)).toBe(true);
    expect(new Set(replies.map(({ source }) => source)).size).toBe(4);
    expect(
      new Set(given.flatMap(({ difference }) => (difference === undefined ? [] : [difference]))).size,
    ).toBeGreaterThan(300);
  });

  it('has a few who hurry, and a few with an interest', () => {
    const replies = reply(2).filter(({ answers }) => answers);
    const hurried = replies.filter(({ pages }) => pages.every(({ items, seconds }) => seconds < 2 * items));
    expect(hurried.length).toBeGreaterThan(10);
    expect(hurried.length).toBeLessThan(0.04 * replies.length);
    const interested = replies.filter(({ answers }) => answers?.['conflictOfInterest'] === true);
    expect(interested.length).toBeGreaterThan(0);
    expect(interested.length).toBeLessThan(15);
  });

  it('spends the time of its screens, no more and no less', () => {
    for (const { pages, startedAt, submittedAt } of reply(0)) {
      if (!startedAt || !submittedAt) continue;
      const seconds = pages.reduce((total, page) => total + page.seconds, 0);
      expect(submittedAt.getTime() - startedAt.getTime()).toBe(seconds * 1_000);
    }
  });

  it('keeps everything in order of time', () => {
    for (const { sentAt, startedAt, submittedAt } of reply(1)) {
      expect(sentAt <= (startedAt ?? sentAt)).toBe(true);
      expect((startedAt ?? sentAt) <= (submittedAt ?? startedAt ?? sentAt)).toBe(true);
    }
  });

  it('has customers of two vendors, and one vendor with too few to be shown', () => {
    const organisations = demoOrganisations();
    const all = [...organisations.values()].flat();
    expect(new Set(all).size).toBeLessThan(all.length);
    expect(organisations.get('fathom')).toHaveLength(8);
    expect(organisations.get('skiff')).toHaveLength(14);
  });
});
