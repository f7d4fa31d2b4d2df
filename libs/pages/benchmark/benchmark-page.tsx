import { BenchmarkBody } from './benchmark-body.js';
import type { BenchmarkPage } from './benchmark-model.js';
import { benchmarkStylesheet } from './benchmark-stylesheet.js';
import { headlineOf } from './headline-of.js';
import { publicDocument } from './public-document.js';

/** The page of a release, `/b/:study/:wave`. */
export function benchmarkPage(page: BenchmarkPage): string {
  const { locale, url, study, wave, scripts } = page;
  const title = `${headlineOf(page)} · ${study.title[locale]} ${wave.title}`;
  return publicDocument({
    locale,
    title,
    style: benchmarkStylesheet,
    url,
    scripts,
    body: <BenchmarkBody page={page} />,
  });
}
