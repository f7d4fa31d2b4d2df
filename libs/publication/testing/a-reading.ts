import type { ReleaseDocument } from '#benchmark/core';
import { computeRelease } from '../../benchmark/core/compute-release.js';
import { aDatasetRelease } from '../../benchmark/core/testing/dataset-release.js';
import { aProbeFigure, aTicketFigure, someEvidence, someEvidenceOf } from '../../benchmark/core/testing/evidence.js';
import { aReleaseInput } from '../../benchmark/core/testing/release-input.js';
import type { Reading } from '../core/reading.js';

const HASH = 'a'.repeat(64);

const quote = (id: string, vendor: string, translation?: string) => ({
  id,
  vendor,
  dimension: 'D1',
  band: 'favourable' as const,
  text: '=夜里也有人回复',
  language: 'zh-CN' as const,
  ...(translation === undefined ? {} : { translation }),
});

/** A release with a suppressed vendor, with quotes that a careless hand added to it, too. */
export function aReading(change: Partial<ReleaseDocument> = {}): Reading {
  const { document } = computeRelease(
    aReleaseInput({ channels: [aProbeFigure(), aTicketFigure({ verified: false })], evidence: someEvidence() }),
    HASH,
  );
  const hidden = document.vendors.find(({ status }) => status === 'SUPPRESSED')?.slug ?? '';
  const shown = document.vendors[0]?.slug ?? '';
  const quotes = [quote('q1', shown, 'Somebody answers at night'), quote('q2', shown), quote('q3', hidden)];
  const segments = [
    { vendor: shown, margin: 'size' as const, level: 'S', orgBand: '10-19', score: 70, ci95: [60, 80] as const },
    { vendor: shown, margin: 'size' as const, level: 'M', orgBand: null, score: null, ci95: null },
  ];
  return readingOf({ ...document, quotes, segments, ...change });
}

/** A release of a whole survey with several waves, keywords, companions and drivers. */
export const aRichReading = (): Reading =>
  readingOf(
    computeRelease(
      aDatasetRelease({ channels: [aProbeFigure({ vendor: 'V1' })], evidence: someEvidenceOf('V1') }),
      HASH,
    ).document,
  );

const readingOf = (document: ReleaseDocument): Reading => ({
  document,
  sha256: HASH,
  history: [
    {
      revision: 1,
      publishedAt: '2026-11-20T02:00:00.000Z',
      sha256: HASH,
      reason: 'first',
      askedBy: 'team',
      changed: '',
      effect: null,
      withdrawn: { at: '2026-11-21T02:00:00.000Z', reason: 'counted twice' },
    },
    {
      revision: 2,
      publishedAt: '2026-11-22T02:00:00.000Z',
      sha256: HASH,
      reason: 'second',
      askedBy: null,
      changed: 'one list',
      effect: { ranks: [] },
      withdrawn: null,
    },
  ],
});
