import type { ReleaseDocument } from '#benchmark/core';

export const LICENSE = 'CC-BY-4.0';

/** How to cite exactly this revision. `address` is that of the installation, without a slash at its end. */
export function cite({ study, wave, revision, publishedAt, method }: ReleaseDocument, address: string): string {
  const year = publishedAt.slice(0, 4);
  const page = `${address}/b/${study.slug}/${wave.slug}?revision=${revision}`;
  return `Fairmark (${year}). ${study.title.en} ${wave.slug.toUpperCase()} (r${revision}, ${method.version}). ${page}`;
}
