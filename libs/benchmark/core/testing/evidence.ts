import type { FrozenFinding, FrozenProbe, RatingRecord } from '#evidence/core';
import type { InputEvidence } from '../input-evidence.js';
import type { ChannelEstimate } from '../release-input.js';

/** What a round of probes says of one criterion, well enough to be heard. */
export const aProbeFigure = (given: Partial<ChannelEstimate> = {}): ChannelEstimate => ({
  vendor: 'aurora',
  criterion: 'c11',
  channel: 'P',
  score: 90,
  variance: 4,
  n: 16,
  organisations: 8,
  agreement: 0.85,
  verified: true,
  ...given,
});

/** What tickets say, well enough to be heard. */
export const aTicketFigure = (given: Partial<ChannelEstimate> = {}): ChannelEstimate =>
  aProbeFigure({ channel: 'T', score: 70, n: 400, organisations: 30, agreement: null, ...given });

export const aProbe = (given: Partial<FrozenProbe> = {}): FrozenProbe => ({
  vendor: 'aurora',
  scenario: 'urgent-outage',
  severity: 'urgent',
  slot: 'night',
  zone: 'Asia/Shanghai',
  minutes: 15,
  answered: true,
  ...given,
});

export const aRating = (given: Partial<RatingRecord> = {}): RatingRecord => ({
  vendor: 'aurora',
  source: 'App Store',
  url: 'https://stars.example/aurora',
  day: '2026-11-01',
  mean: 4.2,
  count: 120,
  licence: 'CC BY 4.0',
  ...given,
});

export const aFinding = (given: Partial<FrozenFinding> = {}): FrozenFinding => ({
  id: 'f1',
  vendor: 'aurora',
  kind: 'case',
  ground: 'public',
  source: 'An online school',
  url: 'https://school.example/story',
  day: '2026-09-01',
  text: 'An engineer joined our call within twenty minutes.',
  dimension: 'D1',
  sentiment: 'favourable',
  ...given,
});

/** Something of everything, about a vendor that is shown and one that is not. */
export const someEvidence = (): InputEvidence => ({
  probes: [
    ...Array.from({ length: 16 }, (_, at) => aProbe({ minutes: at < 12 ? 10 + at : 120, answered: at < 12 })),
    ...Array.from({ length: 4 }, (_, at) =>
      aProbe({ severity: 'general', scenario: 'billing', slot: 'weekend', zone: 'Europe/Berlin', minutes: 300 * at }),
    ),
    aProbe({ vendor: 'dusk' }),
  ],
  ratings: [
    aRating(),
    aRating({ day: '2026-12-01', mean: 4, count: 150 }),
    aRating({ vendor: 'borealis', url: 'https://stars.example/borealis', mean: 2, count: 3 }),
    aRating({ vendor: 'dusk', url: 'https://stars.example/dusk' }),
  ],
  findings: [
    aFinding(),
    aFinding({ id: 'f2' }),
    aFinding({ id: 'f3', sentiment: 'critical', kind: 'interview', ground: 'written-consent', url: null }),
    aFinding({ id: 'f4', vendor: 'borealis', sentiment: 'mixed', dimension: null }),
    aFinding({ id: 'f5', vendor: 'dusk' }),
  ],
});

/** The same, all of it about one vendor. */
export function someEvidenceOf(vendor: string): InputEvidence {
  const { probes, ratings, findings } = someEvidence();
  const about = <T extends { readonly vendor: string }>(items: readonly T[]) =>
    items.filter((each) => each.vendor === 'aurora').map((each) => ({ ...each, vendor }));
  return { probes: about(probes), ratings: about(ratings), findings: about(findings) };
}
