import type { Locale } from '#kernel';
import type { RandomSource } from '#statistics';
import { chance, oneOf } from './demo-random.js';
import type { DemoVendor } from './demo-vendors.js';
import { COMPLAINTS_END, ENDINGS, OPENINGS, type Theme, THEMES, TURNS } from './remark-themes.js';

const BALANCED = 0.22;

/** A sentence or two, as happy as its writer (`mood` 0–100). */
export function writeRemark(random: RandomSource, vendor: DemoVendor, locale: Locale, mood: number): string {
  const isPraise = random.uniform() * 60 + 30 < mood;
  const first = said(random, oneOf(random, isPraise ? vendor.praise : vendor.blame), locale);
  const turn = chance(random, BALANCED)
    ? oneOf(random, TURNS[locale]) + said(random, oneOf(random, isPraise ? vendor.blame : vendor.praise), locale)
    : '';
  const endsWell = isPraise === (turn === '');
  const ending = oneOf(random, (endsWell ? ENDINGS : COMPLAINTS_END)[locale]);
  return capital(oneOf(random, OPENINGS[locale]) + first + turn + ending);
}

const said = (random: RandomSource, theme: Theme, locale: Locale): string =>
  oneOf(random, THEMES[theme][locale] as readonly string[]);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
