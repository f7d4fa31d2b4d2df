import type { Rubric } from '#scoring';
import { type Cell, MARGIN_LEVELS } from './cell.js';
import {
  isUnfiltered,
  type LedgerSet,
  OVERALL,
  publicSets,
  segmentSets,
  SOURCE_GAP,
  sourceSets,
} from './ledger-set.js';
import type { MethodConfig } from './method-defaults.js';
import { isPublicSegment } from './public-segments.js';
import { auditCandidate } from './release-ledger.js';

/** What earlier revisions of the same wave gave away. */
export interface PublishedBefore {
  readonly sets: readonly LedgerSet[];
  /** The cells that the revision before was computed from. */
  readonly cells: readonly Cell[];
}

/** A number that was not published as the answers would have it. */
export interface LedgerRefusal {
  readonly cell: string;
  readonly reason: 'LINEAR_DISCLOSURE' | 'TOO_COMPLEX';
  /** KEPT: the vendor stays with the answers of the revision before. SUPPRESSED: it has no numbers at all. WITHHELD: this number is left out. */
  readonly outcome: 'KEPT' | 'SUPPRESSED' | 'WITHHELD';
}

export interface CellAudit {
  /** What may be released, instead of the cells that were given. */
  readonly cells: readonly Cell[];
  /** Numbers looked at. */
  readonly audited: number;
  readonly denied: readonly LedgerRefusal[];
  /** Sets published for the first time: they belong into the ledger with the release. */
  readonly sets: readonly LedgerSet[];
}

export interface AuditInput {
  readonly rubric: Rubric;
  readonly config: MethodConfig;
  readonly cells: readonly Cell[];
  readonly before: PublishedBefore;
}

/**
 * Decides for every vendor whether its new answers may be released beside everything earlier revisions said about
 * it (method §15.4). A vendor is released as a whole: its score and all its criteria, or its cells of the revision
 * before, so that ranks, comparisons and market numbers are computed from what may be known and give away no more.
 * Only sets decide, never a score.
 */
export function auditCells({ rubric, config, cells, before }: AuditInput): CellAudit {
  const vendors = [...new Set(cells.map(({ vendor }) => vendor))].toSorted();
  const audits = vendors.map((vendor) => {
    const ofVendor = (from: readonly Cell[]) => from.filter((cell) => cell.vendor === vendor);
    const sets = before.sets.filter(({ cell }) => cell.startsWith(`${vendor}/`));
    return new VendorAudit(vendor, sets, { rubric, config }).run(ofVendor(cells), ofVendor(before.cells));
  });
  return {
    cells: audits.flatMap((audit) => audit.cells),
    audited: audits.reduce((sum, { audited }) => sum + audited, 0),
    denied: audits.flatMap(({ denied }) => denied),
    sets: audits.flatMap(({ sets }) => sets),
  };
}

type Refused = Pick<LedgerRefusal, 'cell' | 'reason'>;

const quantityOf = ({ cell }: LedgerSet): string => cell.slice(cell.indexOf('/') + 1);
const isSegment = (set: LedgerSet): boolean =>
  Object.keys(MARGIN_LEVELS).some((margin) => quantityOf(set).startsWith(`${margin}:`));
const isSource = (set: LedgerSet): boolean => quantityOf(set).startsWith('source:');
const isOverall = (set: LedgerSet): boolean => quantityOf(set) === OVERALL;
/** What everyone reads beside the overall score, of the same quantity. */
const isOpenPart = (set: LedgerSet): boolean => isUnfiltered(set) || isPublicSegment(set);
/** Of the overall score of a vendor, of all its customers or of some: what the vendor itself can subtract. */
const isOwnScore = (set: LedgerSet): boolean =>
  isOverall(set) || isSegment(set) || isPublicSegment(set) || isUnfiltered(set);

class VendorAudit {
  readonly #denied: LedgerRefusal[] = [];
  readonly #added: LedgerSet[] = [];
  #audited = 0;

  constructor(
    private readonly vendor: string,
    private readonly known: readonly LedgerSet[],
    private readonly method: { readonly rubric: Rubric; readonly config: MethodConfig },
  ) {}

  run(candidate: readonly Cell[], kept: readonly Cell[]): CellAudit {
    const cells = this.#vendorCells(candidate, kept);
    this.#auditGap(cells);
    for (const set of segmentSets(this.vendor, cells, this.method.config)) this.#auditSegment(set);
    return { cells, audited: this.#audited, denied: this.#denied, sets: this.#added };
  }

  #vendorCells(candidate: readonly Cell[], kept: readonly Cell[]): readonly Cell[] {
    const sets = this.#publicSets(candidate);
    this.#audited += sets.length;
    const refused = this.#refusalAmong(sets);
    if (!refused) return this.#accept(sets, candidate);
    const old = this.#publicSets(kept);
    const isKept = old.length > 0 && !this.#refusalAmong(old);
    this.#denied.push({ ...refused, outcome: isKept ? 'KEPT' : 'SUPPRESSED' });
    return isKept ? this.#accept(old, kept) : [];
  }

  #publicSets(cells: readonly Cell[]): LedgerSet[] {
    return publicSets(this.vendor, cells, this.method.rubric, this.method.config);
  }

  #accept(sets: readonly LedgerSet[], cells: readonly Cell[]): readonly Cell[] {
    for (const set of sets) this.#add(set);
    return cells;
  }

  /** Sets of different numbers cannot be subtracted from one another, so each is held against its own kind. */
  #refusalAmong(sets: readonly LedgerSet[]): Refused | undefined {
    for (const set of sets) {
      const refused =
        this.#refusal(set, (other) => other.cell === set.cell || (isOverall(set) && isOpenPart(other))) ??
        (isOverall(set) ? this.#refusal(set, isOwnScore, [], this.method.config.kOwn) : undefined);
      if (refused) return refused;
    }
    return undefined;
  }

  #auditGap(cells: readonly Cell[]): void {
    const sets = sourceSets(this.vendor, cells, this.method.config);
    if (sets.length === 0) return;
    this.#audited += 1;
    const [independent, invited] = sets as [LedgerSet, LedgerSet];
    const refused = this.#refusal(independent, isSource, []) ?? this.#refusal(invited, isSource, [independent]);
    if (!refused) for (const set of sets) this.#add(set);
    else this.#denied.push({ ...refused, cell: `${this.vendor}/${SOURCE_GAP}`, outcome: 'WITHHELD' });
  }

  #auditSegment(set: LedgerSet): void {
    this.#audited += 1;
    const refused = this.#refusal(set, isOwnScore, [], this.method.config.kOwn);
    if (refused) this.#denied.push({ ...refused, outcome: 'WITHHELD' });
    else this.#add(set);
  }

  #refusal(
    set: LedgerSet,
    isComparable: (other: LedgerSet) => boolean,
    beside: readonly LedgerSet[] = [],
    k = this.method.config.kPublish,
  ): Refused | undefined {
    const ledger = [...this.known, ...this.#added, ...beside].filter(isComparable).map(({ members }) => members);
    const { decision, reason } = auditCandidate(ledger, set.members, k);
    if (decision === 'ALLOW') return undefined;
    return { cell: set.cell, reason: reason === 'TOO_COMPLEX' ? 'TOO_COMPLEX' : 'LINEAR_DISCLOSURE' };
  }

  #add(set: LedgerSet): void {
    const same = (other: LedgerSet) => other.cell === set.cell && other.members.join() === set.members.join();
    if (![...this.known, ...this.#added].some(same)) this.#added.push(set);
  }
}
