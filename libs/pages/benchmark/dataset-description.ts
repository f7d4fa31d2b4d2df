import type { BenchmarkPage } from './benchmark-model.js';
import { dayText } from '../chart/score-text.js';

export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

const ENCODING: Readonly<Record<string, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
};

/** The release as a schema.org Dataset, so that search engines for data find it. JSON without `<`, so that nothing in it can end the data block. */
export function datasetDescription(page: BenchmarkPage, headline: string): string {
  const { study, wave, release, method, locale } = page;
  const description = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${study.title[locale]} ${wave.title}`,
    description: headline,
    url: page.url,
    identifier: release.hash,
    version: `r${release.revision}`,
    datePublished: dayText(release.publishedAt),
    inLanguage: locale,
    isAccessibleForFree: true,
    license: LICENCE,
    creator: { '@type': 'Organization', name: 'Fairmark' },
    measurementTechnique: release.methodVersion,
    ...(method.collectedFrom &&
      method.collectedTo && { temporalCoverage: `${dayText(method.collectedFrom)}/${dayText(method.collectedTo)}` }),
    variableMeasured: page.dimensions.map(({ id, name }) => ({
      '@type': 'PropertyValue',
      propertyID: id,
      name: name[locale],
      minValue: 0,
      maxValue: 100,
    })),
    distribution: page.links.flatMap(({ kind, href }) =>
      ENCODING[kind] ? [{ '@type': 'DataDownload', encodingFormat: ENCODING[kind], contentUrl: href }] : [],
    ),
  });
  return description.replaceAll('<', '\\u003c');
}
