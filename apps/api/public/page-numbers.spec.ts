import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '#kernel';
import { benchmarkPage } from '#pages';
import { RESOURCES } from '#publication/core';
import { aRichReading } from '../../../libs/publication/testing/a-reading.js';
import { benchmarkModel } from './benchmark-model.js';

const reading = aRichReading();
const history = reading.history.map((mark) => ({ ...mark, id: 'r', askedBy: null, effect: null }));
const release = { ...reading, id: 'r', waveId: 'w', text: '', kid: 'k', signature: 's', history };

/** Every number of a value as it may stand on a page, and every number together with its interval. */
class Published {
  readonly numbers = new Set<string>();
  readonly estimates = new Set<string>();

  add(value: unknown): void {
    if (typeof value === 'number') {
      for (const shown of [value, value * 100, 100 - value * 100])
        for (const digits of [0, 1, 2]) this.numbers.add(Math.abs(shown).toFixed(digits));
    } else if (Array.isArray(value)) value.forEach((one) => this.add(one));
    else if (typeof value === 'object' && value !== null) this.#addObject(Object.values(value));
  }

  #addObject(values: readonly unknown[]): void {
    const numbers = values.filter((one) => typeof one === 'number');
    for (const interval of values.filter(isInterval))
      for (const number of numbers) {
        this.estimates.add(shownWith(number, interval));
        this.estimates.add(shownWith(-number, [-interval[1], -interval[0]]));
      }
    for (const one of values) this.add(one);
  }
}

const isInterval = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((end) => typeof end === 'number');
const shownWith = (number: number, [low, high]: readonly [number, number]): string =>
  [number, low, high].map((each) => each.toFixed(1).replace(/^-0\.0$/, '0.0')).join(' ');

const published = new Published();
for (const { rows, extra } of Object.values(RESOURCES)) published.add([rows?.(reading) ?? [], extra(reading)]);

/** What is read, without the ticks of axes; the text of a figure counts. */
const textOf = (page: string): string =>
  page
    .replace(/<style[^]*?<\/style>|<script[^]*?<\/script>|<g class="[^"]*axis[^]*?<\/g>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&[a-z]+;/g, ' ')
    .replace(/\s+/g, ' ');

const NUMBER = String.raw`[+−-]?\d+(?:\.\d+)?`;
const ESTIMATE = new RegExp(
  `(${NUMBER})(?: points| 分)?[,，]?(?: ?95 %[^\\[\\d]*)? ?\\[(${NUMBER})[,，] ?(${NUMBER})\\]`,
  'g',
);

const estimatesIn = (text: string): string[] =>
  [...text.matchAll(ESTIMATE)].map((match) => match.slice(1).join(' ').replaceAll('−', '-').replaceAll('+', ''));
/** Decimals and percentages; whole numbers are dates and names as well. */
const numbersIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\w.\-/:#])(\d+\.\d+|\d+(?= %))(?![\w:/])/g)].map(([, number]) => number!);

describe.each(LOCALES)('numbers on the page of a benchmark in %s', (locale) => {
  const page = benchmarkPage(benchmarkModel(release, { locale, url: 'https://fairmark.example/b/s/w' }));
  const text = textOf(page);

  it('stand with their intervals as the API publishes them', () => {
    const found = estimatesIn(text);
    expect(found.length).toBeGreaterThan(150);
    expect(found.filter((estimate) => !published.estimates.has(estimate))).toEqual([]);
  });

  it('are all in the API', () => {
    const found = numbersIn(text);
    expect(found.length).toBeGreaterThan(500);
    expect(found.filter((number) => !published.numbers.has(number))).toEqual([]);
  });
});

describe('the search for numbers', () => {
  it('finds one that nobody published', () => {
    expect(estimatesIn('V1: 79.3, 95 % precision interval [72.2, 84.9]')).toEqual(['79.3 72.2 84.9']);
    expect(published.estimates.has('79.4 72.2 84.9')).toBe(false);
    expect(numbersIn('score 1234.5, 98.76 % of 2026')).toEqual(['1234.5', '98.76']);
  });
});
