import type { PublishedRelease } from '#benchmark';
import type { Locale } from '#kernel';
import { dayText, type EmbedPage, headlineOf, intervalText, rankText, scoreText } from '#pages';
import type { CardModel } from '#publication/core';
import { benchmarkModel, waveTitle } from './benchmark-model.js';

const WORDS = {
  'zh-CN': {
    note: (day: string, revision: number, answers: number) =>
      `Fairmark 明尺 · 发布 ${day} · r${revision} · ${answers} 份回答 · CC BY 4.0`,
    demo: '演示数据，厂商为虚构 · ',
    nothing: '尚无可公布的排名',
  },
  en: {
    note: (day: string, revision: number, answers: number) =>
      `Fairmark · published ${day} · r${revision} · ${answers} answers · CC BY 4.0`,
    demo: 'Demo data, fictional vendors · ',
    nothing: 'Nothing is ranked yet',
  },
} as const;

interface Facts {
  readonly title: string;
  readonly headline: string;
  readonly note: string;
}

function factsOf(release: PublishedRelease, locale: Locale): Facts {
  const { study, wave, publishedAt, revision, quality } = release.document;
  const words = WORDS[locale];
  return {
    title: `${study.title[locale]} · ${waveTitle(wave.slug)}`,
    headline: headlineOf(benchmarkModel(release, { locale, url: '' })),
    note: `${study.isDemo ? words.demo : ''}${words.note(dayText(publishedAt), revision, quality.responses)}`,
  };
}

/** Who is ranked, unless nothing may be said of the order. */
const rankIn = ({ document }: PublishedRelease, range: readonly [number, number] | null): string | null =>
  range !== null && document.market.marketStatementsAllowed ? rankText(range) : null;

export function embedModel(release: PublishedRelease, locale: Locale, href: string): EmbedPage {
  const { vendors } = release.document;
  return {
    ...factsOf(release, locale),
    locale,
    href,
    rows: vendors.map(({ name, rankRange, observed, ci95 }) => ({
      name: name[locale],
      rank: rankIn(release, rankRange),
      score: observed === null ? null : scoreText(observed),
      interval: ci95 === null ? null : intervalText(ci95),
    })),
  };
}

export function cardModel(release: PublishedRelease, locale: Locale): CardModel {
  const ranked = release.document.vendors.filter(({ rankRange }) => rankIn(release, rankRange) !== null);
  return {
    ...factsOf(release, locale),
    nothing: WORDS[locale].nothing,
    rows: ranked.flatMap(({ name, rankRange, observed, ci95 }) =>
      observed === null || ci95 === null
        ? []
        : [{ name: name[locale], rank: rankIn(release, rankRange), score: observed, ci95 }],
    ),
  };
}
