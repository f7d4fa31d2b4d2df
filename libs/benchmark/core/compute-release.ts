import { auditCells, type CellAudit } from './audit-cells.js';
import { auditSupplements } from './audit-supplements.js';
import type { BenchmarkInput } from './benchmark-input.js';
import type { BenchmarkResult, VendorResult } from './benchmark-result.js';
import type { Cell } from './cell.js';
import { describeRelease } from './describe-release.js';
import { type LedgerSet, SOURCE_GAP } from './ledger-set.js';
import { publicSegments } from './public-segments.js';
import { computeBenchmark } from './pipeline.js';
import type { ReleaseDocument } from './release-document.js';
import type { ReleaseInput } from './release-input.js';
import { isSponsored } from './sponsorship.js';
import { type VendorDetail, vendorDetails } from './vendor-detail.js';

export interface ComputedRelease {
  readonly document: ReleaseDocument;
  readonly details: readonly VendorDetail[];
  /** To be entered into the ledger with the release. */
  readonly sets: readonly LedgerSet[];
}

/**
 * A release from its canonical input alone: audit, method, document. `inputHash` is the SHA-256 of the input's
 * canonical JSON. Throws what the pipeline throws.
 */
export function computeRelease(input: ReleaseInput, inputHash: string): ComputedRelease {
  const audit = auditCells(input);
  const supplements = auditSupplements(input, audit);
  const computed = computeBenchmark(benchmarkInput(input, audit, supplements.withheld));
  const result = { ...computed, vendors: withheldFrom(computed.vendors, audit) };
  const all = {
    cells: audit.cells,
    audited: audit.audited + supplements.audited,
    denied: [...audit.denied, ...supplements.denied],
    segments: segmentsOf(input, result, audit, supplements.open),
  };
  return {
    document: describeRelease(input, inputHash, result, all),
    details: vendorDetails(input, result, audit),
    sets: [...audit.sets, ...supplements.sets],
  };
}

/** Of shown vendors; none where the levels of answers, and so segments, belong to no release yet. */
function segmentsOf(
  { rubric, config }: ReleaseInput,
  { vendors }: Pick<BenchmarkResult, 'vendors'>,
  { cells }: CellAudit,
  open: ReadonlySet<string>,
) {
  const shown = Object.keys(vendors).filter((vendor) => vendors[vendor]!.status !== 'SUPPRESSED');
  return publicSegments({ rubric, cells, vendors: shown }, config, (cell) => open.has(cell));
}

/** The cells that a release was computed from, after its audit: what the next revision may fall back to. */
export const releasedCells = (input: ReleaseInput): readonly Cell[] => auditCells(input).cells;

/** Of a vendor whose older cells were kept, nothing newer goes into the computation. */
function benchmarkInput(input: ReleaseInput, audit: CellAudit, withheld: ReadonlySet<string>): BenchmarkInput {
  const older = new Set(
    audit.denied.filter(({ outcome }) => outcome !== 'WITHHELD').map(({ cell }) => cell.slice(0, cell.indexOf('/'))),
  );
  const fresh = <T extends { readonly vendor: string }>(items: readonly T[]): readonly T[] =>
    items.filter(({ vendor }) => !older.has(vendor));
  const { rubric, config, seed, allocations, terms, texts, quality, channels, wave, previous, earlier } = input;
  return {
    rubric,
    config,
    seed,
    cells: audit.cells,
    excludedCells: fresh(input.excludedCells),
    allocations,
    products: fresh(input.products),
    distributions: fresh(input.distributions),
    terms,
    texts,
    quality,
    channels,
    wave,
    previous,
    earlier,
    isSponsored: isSponsored(input),
    withheld,
  };
}

function withheldFrom(vendors: BenchmarkResult['vendors'], { denied }: CellAudit): BenchmarkResult['vendors'] {
  const changed = denied.flatMap(({ cell, outcome }): [string, VendorResult][] => {
    const [vendor = '', quantity] = cell.split('/');
    const known = vendors[vendor];
    if (outcome === 'SUPPRESSED') return [[vendor, { status: 'SUPPRESSED', reason: 'LEDGER' }]];
    if (quantity !== SOURCE_GAP || known?.status === 'SUPPRESSED' || !known) return [];
    return [[vendor, { ...known, sourceGap: null }]];
  });
  return { ...vendors, ...Object.fromEntries(changed) };
}
