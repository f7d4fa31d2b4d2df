import { auditCells, type CellAudit } from './audit-cells.js';
import type { BenchmarkResult, VendorResult } from './benchmark-result.js';
import type { Cell } from './cell.js';
import { type LedgerSet, SOURCE_GAP } from './ledger-set.js';
import { computeBenchmark } from './pipeline.js';
import { releaseDocument, type ReleaseDocument } from './release-document.js';
import type { ReleaseInput } from './release-input.js';
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
  const { rubric, allocations, config, seed } = input;
  const computed = computeBenchmark({ rubric, cells: audit.cells, allocations, config, seed });
  const result = { ...computed, vendors: withheldFrom(computed.vendors, audit) };
  return {
    document: releaseDocument(input, inputHash, result, audit),
    details: vendorDetails(input, result, audit),
    sets: audit.sets,
  };
}

/** The cells that a release was computed from, after its audit: what the next revision may fall back to. */
export const releasedCells = (input: ReleaseInput): readonly Cell[] => auditCells(input).cells;

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
