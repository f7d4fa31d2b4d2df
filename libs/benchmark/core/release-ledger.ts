import { rowSpace, type RowSpace } from './row-space.js';

/** Organisations (hashed ids) behind one published number. */
export type MembershipSet = readonly string[];

export interface LedgerDecision {
  readonly decision: 'ALLOW' | 'DENY';
  /** TOO_COMPLEX: more unions than the audit may look at, denied to be safe. */
  readonly reason: 'BELOW_K' | 'LINEAR_DISCLOSURE' | 'TOO_COMPLEX' | null;
  /** A smallest group that publishing would give away, sorted; null when allowed or too complex. */
  readonly isolated: readonly string[] | null;
}

const MOST_CANDIDATES = 200_000;
const TOLERANCE = 1e-9;
const ALLOW: LedgerDecision = { decision: 'ALLOW', reason: null, isolated: null };

/**
 * May a number about `candidate` be published beside everything in `ledger`, the sets already published
 * about the same underlying answers? Not when some group of fewer than `k` organisations could be
 * computed by adding and subtracting published numbers with any factors.
 */
export function auditCandidate(ledger: readonly MembershipSet[], candidate: MembershipSet, k: number): LedgerDecision {
  const members = new Set(candidate);
  if (members.size < k) return { decision: 'DENY', reason: 'BELOW_K', isolated: [...members].toSorted() };
  return ledger.some((set) => sameSet(new Set(set), members)) ? ALLOW : auditCatalogue([...ledger, candidate], k);
}

/** The same question about a whole catalogue of published sets. */
export function auditCatalogue(catalogue: readonly MembershipSet[], k: number): LedgerDecision {
  const atoms = atomsOf(catalogue);
  const rows = catalogue.map((_, s) => atoms.map(({ pattern }) => Number(pattern[s] === '1')));
  const search = new ExposureSearch(atoms, rowSpace(rows, atoms.length), k);
  const exposed = search.smallest();
  if (exposed === 'TOO_COMPLEX') return { decision: 'DENY', reason: 'TOO_COMPLEX', isolated: null };
  if (exposed === null) return ALLOW;
  const isolated = exposed.flatMap((atom) => atoms[atom]!.members).toSorted();
  return { decision: 'DENY', reason: 'LINEAR_DISCLOSURE', isolated };
}

export interface BatchAudit {
  readonly decisions: readonly LedgerDecision[];
  /** The ledger with every allowed set, for the next release. */
  readonly ledger: readonly MembershipSet[];
}

/** Audits the cells of a release one after the other, each against all that was allowed before it. */
export function auditRelease(
  ledger: readonly MembershipSet[],
  candidates: readonly MembershipSet[],
  k: number,
): BatchAudit {
  const allowed = [...ledger];
  const decisions = candidates.map((candidate) => {
    const decision = auditCandidate(allowed, candidate, k);
    if (decision.decision === 'ALLOW') allowed.push(candidate);
    return decision;
  });
  return { decisions, ledger: allowed };
}

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((member) => b.has(member));

/** Organisations that no published set tells apart. */
interface Atom {
  /** One character a set: 1 when the atom belongs to it. */
  readonly pattern: string;
  readonly members: readonly string[];
}

/** Largest atoms first: the pivots of the row space then are as large, and the search as small, as can be. */
function atomsOf(catalogue: readonly MembershipSet[]): readonly Atom[] {
  const sets = catalogue.map((set) => new Set(set));
  const members = [...new Set(catalogue.flat())].toSorted();
  const groups = new Map<string, string[]>();
  for (const member of members) {
    const pattern = sets.map((set) => (set.has(member) ? '1' : '0')).join('');
    const group = groups.get(pattern);
    if (group === undefined) groups.set(pattern, [member]);
    else group.push(member);
  }
  return [...groups]
    .map(([pattern, members]) => ({ pattern, members }))
    .toSorted((a, b) => b.members.length - a.members.length);
}

/**
 * Looks for unions of atoms, below k organisations together, whose indicator lies in the row space.
 * Such an indicator is fixed by its entries at the pivots, so only unions of pivots that stay below k are tried.
 */
class ExposureSearch {
  private readonly sizes: readonly number[];
  private visited = 0;
  private best: readonly number[] | null = null;
  private bound: number;

  constructor(
    atoms: readonly Atom[],
    private readonly space: RowSpace,
    k: number,
  ) {
    this.sizes = atoms.map(({ members }) => members.length);
    this.bound = k;
  }

  smallest(): readonly number[] | 'TOO_COMPLEX' | null {
    this.extend([], 0, 0);
    return this.visited > MOST_CANDIDATES ? 'TOO_COMPLEX' : this.best;
  }

  private extend(chosen: readonly number[], from: number, size: number): void {
    for (let pivot = from; pivot < this.space.pivots.length; pivot += 1) {
      const total = size + this.sizeOfPivot(pivot);
      if (total >= this.bound) continue;
      this.visited += 1;
      if (this.visited > MOST_CANDIDATES) return;
      const union = [...chosen, pivot];
      this.consider(union, total);
      this.extend(union, pivot + 1, total);
    }
  }

  private consider(pivots: readonly number[], size: number): void {
    const { dependents, factors } = this.space;
    const atoms = pivots.map((p) => this.space.pivots[p]!);
    let total = size;
    for (let d = 0; d < dependents.length; d += 1) {
      const entry = pivots.reduce((sum, p) => sum + factors[d]![p]!, 0);
      if (Math.abs(entry) <= TOLERANCE) continue;
      total += this.sizes[dependents[d]!]!;
      if (Math.abs(entry - 1) > TOLERANCE || total >= this.bound) return;
      atoms.push(dependents[d]!);
    }
    this.best = atoms;
    this.bound = total;
  }

  private sizeOfPivot(pivot: number): number {
    return this.sizes[this.space.pivots[pivot]!]!;
  }
}
