import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slaAttainment } from '#statistics';
import { expectGolden, goldenCase } from '../../../statistics/testing/golden.js';
import { courseOf, isFollowed, PROBE_EVENTS, type ProbeEvent, probeHorizon, timedCase } from './probe-course.js';

const START = Date.parse('2026-10-05T02:00:00Z');
const after = (minutes: number) => new Date(START + minutes * 60_000);
const NOW = after(10_000);
const event = (kind: ProbeEvent['kind'], minutes: number): ProbeEvent => ({ kind, at: after(minutes) });

describe('the course of a probe', () => {
  it('counts minutes from the question to what a person said', () => {
    const course = courseOf(
      [
        event('sent', 0),
        event('automatic-reply', 1),
        event('template-reply', 9),
        event('follow-up', 30),
        event('template-reply', 35),
        event('human-reply', 41.5),
        event('escalated', 60),
        event('human-reply', 90),
        event('solved', 240),
      ],
      NOW,
    );
    expect(course).toEqual({
      sentAt: after(0),
      firstAutomaticReply: 1,
      firstSubstantiveReply: 41.5,
      escalation: 60,
      solution: 240,
      rounds: 2,
      templateReplies: 2,
    });
  });

  it.each([
    ['nothing', [], '/events', 'empty'],
    ['a reply before the question', [event('human-reply', 0)], '/events/0', 'reply-before-question'],
    ['a question sent twice', [event('sent', 0), event('sent', 1)], '/events/1', 'sent-twice'],
    ['time that runs backwards', [event('sent', 5), event('human-reply', 4)], '/events/1', 'runs-backwards'],
    ['the future', [event('sent', 0), event('human-reply', 10_001)], '/events/1', 'in-the-future'],
    [
      'a reply after the solution',
      [event('sent', 0), event('solved', 1), event('human-reply', 2)],
      '/events/2',
      'after-solution',
    ],
    ['no time at all', [{ kind: 'sent', at: new Date(Number.NaN) } as const], '/events/0', 'not-a-time'],
  ])('is refused with %s', (_, events, pointer, code) => {
    expect(() => courseOf(events, NOW)).toThrow(
      expect.objectContaining({ code: 'probe-events-invalid', extra: { errors: [{ pointer, code }] } }),
    );
  });

  it('never counts what is sent by machine as an answer', () => {
    const kinds = fc.constantFrom(...PROBE_EVENTS.filter((kind) => !['sent', 'human-reply', 'solved'].includes(kind)));
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 8 }), (later) => {
        const course = courseOf([event('sent', 0), ...later.map((kind, index) => event(kind, index + 1))], NOW);
        expect(course.firstSubstantiveReply).toBeNull();
        expect(timedCase(course, 'urgent', NOW)).toEqual({ minutes: 120, answered: false });
      }),
    );
  });
});

describe('the time of a probe', () => {
  const asked = [event('sent', 0)];

  it('is open at its age until it is followed to its horizon', () => {
    const course = courseOf(asked, NOW);
    expect(timedCase(course, 'general', after(600))).toEqual({ minutes: 600, answered: false });
    expect(isFollowed(course, 'general', after(600))).toBe(false);
    expect(timedCase(course, 'general', NOW)).toEqual({ minutes: 5760, answered: false });
    expect(isFollowed(course, 'general', NOW)).toBe(true);
  });

  it('ends with an answer, but not with one after the horizon', () => {
    const answered = courseOf([...asked, event('human-reply', 240)], NOW);
    expect(timedCase(answered, 'business', NOW)).toEqual({ minutes: 240, answered: true });
    expect(isFollowed(answered, 'business', after(240))).toBe(true);
    expect(timedCase(answered, 'urgent', NOW)).toEqual({ minutes: probeHorizon('urgent'), answered: false });
  });

  it('gives the attainment of the reference when probes are played again', () => {
    interface Input {
      readonly tauMin: number;
      readonly timeMin: readonly number[];
      readonly answered: readonly number[];
    }
    const { input, expected, tolerance } = goldenCase<Input, { attainment: number; expectedScoreLower: number }>(
      '10-sla-censoring.json',
      'urgent tier, 16 timed probes',
    );
    const cases = input.timeMin.map((minutes, index) => {
      const course = courseOf(input.answered[index] ? [...asked, event('human-reply', minutes)] : asked, NOW);
      return timedCase(course, 'urgent', after(minutes));
    });
    const { attainment, scoreLower } = slaAttainment(cases, input.tauMin);
    const { attainment: reference, expectedScoreLower } = expected;
    expectGolden({ attainment, scoreLower }, { attainment: reference, scoreLower: expectedScoreLower }, tolerance);
  });
});
