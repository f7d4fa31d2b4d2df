import { sourceCap } from '#statistics';
import type { Cell } from './cell.js';
import type { MethodConfig } from './method-defaults.js';

/** One vendor's survey: its cells, whose organisation each is, and what one answer weighs before raking. */
export interface VendorDesign {
  readonly vendor: string;
  /** Sorted; `organisationOf[i]` is the index of cell i's organisation. */
  readonly organisations: readonly string[];
  readonly organisationOf: Int32Array;
  readonly cells: readonly Cell[];
  readonly respondents: number;
  readonly independentOrgs: number;
  readonly invitedOrgs: number;
  /** For each cell, the weight of one answer: 1/m of its organisation's m answers. */
  readonly base: Float64Array;
  /** The same after the cap on recruitment sources. */
  readonly capped: Float64Array;
  readonly sourceFactor: number;
}

/** The vendor's scored cells (sorted) with base weights and source cap. */
export function vendorDesign(vendor: string, cells: readonly Cell[], config: MethodConfig): VendorDesign {
  const scored = cells.filter(({ source }) => !config.excludedSources.includes(source));
  const organisations = [...new Set(scored.map(({ organisation }) => organisation))].toSorted();
  const index = new Map(organisations.map((organisation, o) => [organisation, o]));
  const organisationOf = Int32Array.from(scored, ({ organisation }) => index.get(organisation)!);
  const answers = new Float64Array(organisations.length);
  scored.forEach(({ responses }, i) => (answers[organisationOf[i]!]! += responses));
  const base = Float64Array.from(scored, (_, i) => 1 / answers[organisationOf[i]!]!);
  const isCapped = scored.map(({ source }) => config.cappedSources.includes(source));
  const { factor } = sourceCap(
    weightOf(scored, base, isCapped, false),
    weightOf(scored, base, isCapped, true),
    config.sourceCap,
  );
  const from = (wanted: Cell['source']) =>
    new Set(scored.filter(({ source }) => source === wanted).map(({ organisation }) => organisation)).size;
  return {
    vendor,
    organisations,
    organisationOf,
    cells: scored,
    respondents: scored.reduce((sum, { responses }) => sum + responses, 0),
    independentOrgs: from('independent'),
    invitedOrgs: from('vendor_invited'),
    base,
    capped: base.map((weight, i) => (isCapped[i] ? weight * factor : weight)),
    sourceFactor: factor,
  };
}

function weightOf(cells: readonly Cell[], base: Float64Array, isCapped: readonly boolean[], wanted: boolean): number {
  return cells.reduce((sum, { responses }, i) => (isCapped[i] === wanted ? sum + responses * base[i]! : sum), 0);
}

/** Each organisation's total weight. */
export function organisationWeights(design: VendorDesign, weights: Float64Array): Float64Array {
  const totals = new Float64Array(design.organisations.length);
  design.cells.forEach(({ responses }, i) => (totals[design.organisationOf[i]!]! += responses * weights[i]!));
  return totals;
}
