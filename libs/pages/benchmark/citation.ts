import type { BenchmarkPage } from './benchmark-model.js';
import { dayText } from '../chart/score-text.js';

export interface Citation {
  readonly plain: string;
  /** GB/T 7714—2015, the Chinese standard for references. */
  readonly gbt7714: string;
  readonly bibtex: string;
  /** A list of one item, as citation managers import it. */
  readonly csl: string;
}

const PUBLISHER = 'Fairmark';

/** How to cite this release, and no other: the revision is part of every form. */
export function citationOf(page: BenchmarkPage): Citation {
  const { study, wave, release, url, locale } = page;
  const title = `${study.title[locale]} ${wave.title}`;
  const day = dayText(release.publishedAt);
  const address = `${url}?revision=${release.revision}`;
  return {
    plain: `${PUBLISHER} (${day.slice(0, 4)}). ${title} (r${release.revision}, ${release.methodVersion}). ${address}`,
    gbt7714: `${PUBLISHER}. ${title}: r${release.revision}[DS/OL]. (${day}). ${address}`,
    bibtex: [
      `@misc{${study.slug}-${wave.slug}-r${release.revision},`,
      `  author = {{${PUBLISHER}}},`,
      `  title = {${bibtexText(title)}},`,
      `  year = {${day.slice(0, 4)}},`,
      `  version = {r${release.revision}, ${release.methodVersion}},`,
      `  note = {sha256 ${release.hash}},`,
      `  url = {${address}}`,
      '}',
    ].join('\n'),
    csl: JSON.stringify([cslItem(page, title, address)], null, 1),
  };
}

/** CSL-JSON 1.0.2, type `dataset`. */
function cslItem({ study, wave, release, locale }: BenchmarkPage, title: string, address: string): object {
  return {
    id: `${study.slug}-${wave.slug}-r${release.revision}`,
    type: 'dataset',
    title,
    author: [{ literal: PUBLISHER }],
    publisher: PUBLISHER,
    issued: { 'date-parts': [dayText(release.publishedAt).split('-').map(Number)] },
    version: `r${release.revision}, ${release.methodVersion}`,
    URL: address,
    language: locale,
    note: `sha256 ${release.hash}`,
  };
}

/** BibTeX reads braces, backslashes and a few signs as commands. */
function bibtexText(text: string): string {
  return text.replaceAll(/[\\{}]/g, '').replaceAll(/[&%$#_]/g, '\\$&');
}
