import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Plan } from '#questionnaire/core';
import { aDefinition, aPlan, aQuestion } from '../../../libs/questionnaire/testing/a-definition.js';
import { placedFields } from './placed-fields.js';

const CHOICES = ['docs', 'speed', 'depth', 'tone'];
const plan: Plan = aPlan(aDefinition({ elements: [aQuestion({ name: 'order', type: 'ranking', choices: CHOICES })] }));

const form = (places: Readonly<Record<string, number>>, move?: string) =>
  new Map([
    ...Object.entries(places).map(([choice, place]) => [`order.${choice}`, [String(place || '')]] as const),
    ...(move === undefined ? [] : [['-move', [move]] as const]),
  ]);

const orderOf = (fields: ReadonlyMap<string, readonly string[]>): string[] =>
  CHOICES.filter((choice) => fields.get(`order.${choice}`)?.[0]).toSorted(
    (a, b) => Number(fields.get(`order.${a}`)?.[0]) - Number(fields.get(`order.${b}`)?.[0]),
  );

const settle = (places: Readonly<Record<string, number>>, known: readonly string[] = [], move?: string): string[] =>
  orderOf(placedFields(plan, 0, { order: known }, form(places, move)));

const placesOf = (order: readonly string[]) => Object.fromEntries(order.map((choice, index) => [choice, index + 1]));

describe('a ranking that was sent', () => {
  it.each([
    [
      'a choice that is given the first place pushes the others on',
      { docs: 1, speed: 2, depth: 3, tone: 1 },
      CHOICES,
      undefined,
      ['tone', 'docs', 'speed', 'depth'],
    ],
    [
      'one that is given the last place lets them up',
      { docs: 4, speed: 2, depth: 3, tone: 4 },
      CHOICES,
      undefined,
      ['speed', 'depth', 'tone', 'docs'],
    ],
    ['an arrow moves up', placesOf(CHOICES), CHOICES, 'order:2:up', ['docs', 'depth', 'speed', 'tone']],
    ['an arrow moves down', placesOf(CHOICES), CHOICES, 'order:0:down', ['speed', 'docs', 'depth', 'tone']],
    [
      'an arrow begins an order',
      { docs: 0, speed: 0, depth: 0, tone: 0 },
      [],
      'order:1:up',
      ['speed', 'docs', 'depth', 'tone'],
    ],
    ['an arrow at the end does nothing', placesOf(CHOICES), CHOICES, 'order:0:up', CHOICES],
    ['an arrow of another question does nothing', { docs: 0, speed: 0, depth: 0, tone: 0 }, [], 'else:1:up', []],
    ['what is not complete stays as it is', { docs: 2, speed: 0, depth: 0, tone: 1 }, [], undefined, ['tone', 'docs']],
  ] as const)('%s', (_, places, known, move, order) => {
    expect(settle(places, known, move)).toEqual(order);
  });

  it('that was never in order is not settled, so that the checker says what is wrong', () => {
    expect(placedFields(plan, 0, {}, form({ docs: 1, speed: 1, depth: 2, tone: 3 })).get('order.speed')).toEqual(['1']);
  });

  it('is an order of all choices whatever was asked of one that was', () => {
    const place = fc.integer({ min: 1, max: 4 });
    const places = fc.record({ docs: place, speed: place, depth: place, tone: place });
    const known = fc.shuffledSubarray(CHOICES, { minLength: 4 });
    fc.assert(
      fc.property(places, known, (given, order) => {
        expect(settle(given, order).toSorted()).toEqual(CHOICES.toSorted());
      }),
    );
  });
});
