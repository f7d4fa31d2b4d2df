import type { ReleaseDocument } from '#benchmark/core';
import type { Locale } from '#kernel';
import { widthOf, xmlText } from './svg-text.js';

/** What a badge may say. A rank is a range; whoever may not be ranked is listed; what is old says so and no more. */
export type BadgeState =
  | { readonly kind: 'ranked'; readonly wave: string; readonly rank: readonly [number, number]; readonly of: number }
  | { readonly kind: 'listed' | 'expired'; readonly wave: string };

export interface BadgeTime {
  readonly now: Date;
  /** A later wave of the study has been published. */
  readonly isSuperseded: boolean;
}

/** Months after which a result is history, whatever came after it. */
const MONTHS = 12;

/** What the badge of a vendor says of a release; null when the release knows no such vendor. */
export function badgeOf(document: ReleaseDocument, slug: string, { now, isSuperseded }: BadgeTime): BadgeState | null {
  const vendor = document.vendors.find((each) => each.slug === slug);
  if (!vendor) return null;
  const wave = document.wave.slug.toUpperCase();
  const end = new Date(document.publishedAt);
  end.setUTCMonth(end.getUTCMonth() + MONTHS);
  if (isSuperseded || now >= end) return { kind: 'expired', wave };
  const { rankedVendors, marketStatementsAllowed } = document.market;
  const isEligible = vendor.status === 'RANKED' && marketStatementsAllowed && vendor.rankRange !== null;
  return isEligible ? { kind: 'ranked', wave, rank: vendor.rankRange, of: rankedVendors } : { kind: 'listed', wave };
}

export interface BadgeLook {
  readonly locale: Locale;
  /** As the reader's system has it, unless it is said. */
  readonly theme: 'auto' | 'light' | 'dark';
}

const WORDS = {
  'zh-CN': {
    label: '客户服务满意度',
    ranked: (rank: string, of: number) => `第 ${rank} 位 / ${of}`,
    listed: '已参评',
    expired: '已过期',
    told: (text: string, wave: string) => `Fairmark 客户服务满意度，${wave}：${text}`,
    note: '名次为 95 % 联合区间，不是单一名次。',
  },
  en: {
    label: 'Customer service',
    ranked: (rank: string, of: number) => `rank ${rank} of ${of}`,
    listed: 'listed',
    expired: 'expired',
    told: (text: string, wave: string) => `Fairmark customer service, ${wave}: ${text}`,
    note: 'A rank is a joint 95 % range, not one place.',
  },
} as const;

interface Colours {
  readonly label: string;
  readonly value: string;
  readonly ink: string;
}
const LIGHT = { label: '#3d4650', ranked: '#0b5cad', other: '#5b6470', ink: '#fff' } as const;
const DARK = { label: '#dfe4ea', ranked: '#7db8f5', other: '#a3adba', ink: '#0b1a2a' } as const;

const coloursOf = (set: typeof LIGHT | typeof DARK, isRanked: boolean): Colours => ({
  label: set.label,
  value: isRanked ? set.ranked : set.other,
  ink: set.ink,
});

const HEIGHT = 24;
const SIZE = 12;
const PAD = 9;
const FONT = 'system-ui,-apple-system,Segoe UI,Noto Sans,PingFang SC,Microsoft YaHei,Noto Sans CJK SC,sans-serif';

const textOf = (state: BadgeState, locale: Locale): string => {
  const words = WORDS[locale];
  if (state.kind !== 'ranked') return words[state.kind];
  const [best, worst] = state.rank;
  return words.ranked(best === worst ? String(best) : `${best}–${worst}`, state.of);
};

const written = (x: number, text: string): string =>
  `<text x="${x}" y="16" text-anchor="middle">${xmlText(text)}</text>`;

/** The badge as SVG: it says the same to whoever hears it, and needs neither script nor font of its own. */
export function badgeSvg(state: BadgeState, { locale, theme }: BadgeLook): string {
  const words = WORDS[locale];
  const isRanked = state.kind === 'ranked';
  const value = `${textOf(state, locale)} · ${state.wave}`;
  const [left, right] = [words.label, value].map((text) => Math.ceil(widthOf(text) * SIZE) + 2 * PAD) as [
    number,
    number,
  ];
  const width = left + right;
  const told = xmlText(words.told(textOf(state, locale), state.wave));
  const { label, value: fill, ink } = coloursOf(theme === 'dark' ? DARK : LIGHT, isRanked);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${told}" lang="${locale}">`,
    `<title>${told}</title>${isRanked ? `<desc>${xmlText(words.note)}</desc>` : ''}`,
    theme === 'auto' ? darkStyle(isRanked) : '',
    `<clipPath id="r"><rect width="${width}" height="${HEIGHT}" rx="4"/></clipPath>`,
    `<g clip-path="url(#r)"><rect class="l" width="${left}" height="${HEIGHT}" fill="${label}"/>`,
    `<rect class="v" x="${left}" width="${right}" height="${HEIGHT}" fill="${fill}"/></g>`,
    `<g class="i" fill="${ink}" font-family="${FONT}" font-size="${SIZE}">`,
    `${written(left / 2, words.label)}${written(left + right / 2, value)}</g></svg>`,
  ].join('');
}

function darkStyle(isRanked: boolean): string {
  const { label, value, ink } = coloursOf(DARK, isRanked);
  return `<style>@media(prefers-color-scheme:dark){.l{fill:${label}}.v{fill:${value}}.i{fill:${ink}}}</style>`;
}
