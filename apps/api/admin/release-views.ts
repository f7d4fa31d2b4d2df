import type { DeskEntry, DeskWave } from '#benchmark';
import type { Gate, ReleaseDocument } from '#benchmark/core';
import type {
  DeskEntryView,
  DeskWaveView,
  PreviewVendorView,
  ReleasePreviewView,
  RepeatedInView,
  WithdrawnReleaseView,
} from './release.dto.js';

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

const end = (of: DeskEntry['withdrawn']) => of && { by: of.by, at: of.at.toISOString(), reason: of.reason };

const factsOf = (entry: DeskEntry) => ({
  id: entry.id,
  waveId: entry.waveId,
  state: entry.state,
  version: entry.version,
  revision: entry.revision,
  reason: entry.reason,
  askedBy: entry.askedBy,
  changed: entry.changed,
  embargoUntil: instant(entry.embargoUntil),
  problem: entry.problem,
  preparedBy: entry.preparedBy,
  preparedAt: entry.preparedAt.toISOString(),
  approvedBy: entry.approvedBy,
  approvedAt: instant(entry.approvedAt),
  publicAt: instant(entry.publicAt),
  acknowledged: entry.acknowledged,
  discarded: end(entry.discarded),
  withdrawn: end(entry.withdrawn),
  sha256: entry.sha256,
  effect: entry.effect,
});

export const entryView = (entry: DeskEntry): DeskEntryView => factsOf(entry);

export const withdrawnView = (entry: DeskEntry, repeatedIn: readonly RepeatedInView[]): WithdrawnReleaseView => ({
  ...factsOf(entry),
  repeatedIn,
});

export const deskWaveView = (wave: DeskWave): DeskWaveView => ({
  waveId: wave.waveId,
  wave: wave.wave,
  studyId: wave.studyId,
  study: wave.study,
  title: wave.title,
  opensAt: wave.opensAt.toISOString(),
  closesAt: wave.closesAt.toISOString(),
  revision: wave.revision,
  publishedAt: instant(wave.publishedAt),
  isWithdrawn: wave.isWithdrawn,
  openId: wave.openId,
  openState: wave.openState,
  publicAt: instant(wave.publicAt),
});

export const previewView = (
  entry: DeskEntry,
  { document, gates }: { readonly document: ReleaseDocument | null; readonly gates: readonly Gate[] },
  reader: string,
): ReleasePreviewView => ({
  ...factsOf(entry),
  isOwn: entry.preparedBy?.id === reader,
  gates,
  vendors: document?.vendors.map(vendorView) ?? [],
});

const vendorView = (vendor: ReleaseDocument['vendors'][number]): PreviewVendorView => ({
  slug: vendor.slug,
  name: vendor.name,
  status: vendor.status,
  reason: vendor.reason,
  orgBand: vendor.orgBand,
  rankRange: vendor.rankRange,
  score: vendor.benchmarkScore ?? vendor.observed,
  ci95: vendor.ci95,
});
