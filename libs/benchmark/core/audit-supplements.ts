import { type Severity, SLA_MINUTES } from '#statistics';
import type { CellAudit, LedgerRefusal } from './audit-cells.js';
import { hasLevels } from './answer-distribution.js';
import type { CellProducts } from './cell-products.js';
import { reliabilityCell } from './dimension-reliability.js';
import { isUnfiltered, type LedgerSet, OVERALL, UNFILTERED, unfilteredSet } from './ledger-set.js';
import { DRIVERS_CELL } from './market-drivers.js';
import { isPublicSegment, publicSegmentSets } from './public-segments.js';
import { auditCandidate } from './release-ledger.js';
import type { ReleaseInput } from './release-input.js';
import { companionCell } from './vendor-companions.js';
import { KEYWORDS } from './vendor-keywords.js';

/** What may be published beside the scores. */
export interface SupplementAudit {
  /** Names of quantities that may not; of a vendor that keeps older answers, all of them. */
  readonly withheld: ReadonlySet<string>;
  /** Names of public segments that may be published. */
  readonly open: ReadonlySet<string>;
  readonly audited: number;
  readonly denied: readonly LedgerRefusal[];
  /** Sets published for the first time. */
  readonly sets: readonly LedgerSet[];
}

/**
 * Decides what may be said beside the scores that `audit` allowed: companions of each vendor, its score without
 * exclusions, and what is pooled over vendors. Each quantity is held against earlier sets of its own kind; a score
 * without exclusions also against the scores with them, the excluded answers of an organisation being somebody else
 * than its included ones. A vendor whose older answers were kept has no supplements, because they would be of newer
 * answers. Pooled sets name organisation and vendor.
 */
export function auditSupplements(input: ReleaseInput, audit: CellAudit): SupplementAudit {
  const kept = new Set(
    audit.denied.filter(({ outcome }) => outcome !== 'WITHHELD').map(({ cell }) => cell.slice(0, cell.indexOf('/'))),
  );
  const isFresh = ({ vendor }: { readonly vendor: string }) => !kept.has(vendor);
  const candidates = [
    ...input.vendors.filter(({ slug }) => !kept.has(slug)).flatMap(({ slug }) => vendorSets(slug, input)),
    ...pooledSets({ ...input, products: input.products.filter(isFresh) }),
    ...segmentSetsOf(input, kept),
  ].filter(({ members }) => members.length >= input.config.kPublish);
  const known = [...input.before.sets, ...audit.sets];
  const withheld = new Set(input.vendors.filter(({ slug }) => kept.has(slug)).flatMap(({ slug }) => allCells(slug)));
  const denied: LedgerRefusal[] = [];
  const sets: LedgerSet[] = [];
  const open = new Set<string>();
  for (const set of candidates) {
    const comparable = [...known, ...(isPublicSegment(set) ? sets : [])].filter((other) => isBeside(set, other));
    const { decision, reason } = auditCandidate(
      comparable.map(({ members }) => members),
      set.members,
      input.config.kPublish,
    );
    if (decision === 'DENY') {
      withheld.add(set.cell);
      denied.push({
        cell: set.cell,
        reason: reason === 'TOO_COMPLEX' ? 'TOO_COMPLEX' : 'LINEAR_DISCLOSURE',
        outcome: 'WITHHELD',
      });
    } else {
      if (isPublicSegment(set)) open.add(set.cell);
      if (!comparable.some((other) => other.cell === set.cell && other.members.join() === set.members.join()))
        sets.push(set);
    }
  }
  return { withheld, open, audited: candidates.length, denied, sets };
}

/** May numbers of these two sets be subtracted from one another? */
function isBeside(set: LedgerSet, other: LedgerSet): boolean {
  if (other.cell === set.cell) return true;
  if (isUnfiltered(set)) return other.cell === overallBeside(set);
  if (!isPublicSegment(set) || vendorOf(other) !== vendorOf(set)) return false;
  return isPublicSegment(other) || isUnfiltered(other) || other.cell === overallBeside(set);
}

const vendorOf = ({ cell }: LedgerSet): string => cell.slice(0, cell.indexOf('/'));

/** Releases from before the levels of answers were counted have no public segments. */
const segmentSetsOf = ({ vendors, cells, config }: ReleaseInput, kept: ReadonlySet<string>): LedgerSet[] =>
  hasLevels(cells)
    ? vendors.flatMap(({ slug }) =>
        kept.has(slug)
          ? []
          : publicSegmentSets(
              slug,
              cells.filter(({ vendor }) => vendor === slug),
              config,
            ),
      )
    : [];

const SEVERITIES = Object.keys(SLA_MINUTES) as Severity[];

const allCells = (vendor: string): string[] =>
  [companionCell.nps, companionCell.topBox, ...SEVERITIES.map(companionCell.firstReply), UNFILTERED, KEYWORDS].map(
    (quantity) => `${vendor}/${quantity}`,
  );

const overallBeside = ({ cell }: LedgerSet): string => `${cell.slice(0, cell.indexOf('/'))}/${OVERALL}`;

function vendorSets(vendor: string, input: ReleaseInput): LedgerSet[] {
  const { distributions, excludedCells, cells, config } = input;
  const answers = distributions.filter(
    (each) =>
      each.vendor === vendor && !config.excludedSources.includes(each.source) && each.counts.some((count) => count > 0),
  );
  const setOf = (quantity: string, own: typeof answers): LedgerSet => ({
    cell: `${vendor}/${quantity}`,
    members: sortedOnce(own.map(({ organisation }) => organisation)),
  });
  const excluded = excludedCells.filter((cell) => cell.vendor === vendor);
  return [
    setOf(
      companionCell.nps,
      answers.filter(({ measure }) => measure === 'recommend'),
    ),
    setOf(
      companionCell.topBox,
      answers.filter(({ measure }) => measure === 'overall'),
    ),
    ...SEVERITIES.map((severity) =>
      setOf(
        companionCell.firstReply(severity),
        answers.filter((each) => each.measure === 'first-reply' && each.severity === severity),
      ),
    ),
    ...unfilteredSet(vendor, cells, excluded, config),
  ];
}

function pooledSets({ products, rubric, config }: ReleaseInput): LedgerSet[] {
  const scored = products.filter(({ source }) => !config.excludedSources.includes(source));
  const setOf = (cell: string, has: (each: CellProducts) => boolean): LedgerSet => ({
    cell,
    members: sortedOnce(scored.filter(has).map(({ vendor, organisation }) => `${organisation} ${vendor}`)),
  });
  return [
    setOf(DRIVERS_CELL, ({ drivers }) => drivers.n > 0),
    ...rubric.dimensions.map(({ id }, d) => setOf(reliabilityCell(id), ({ reliability }) => reliability[d]!.n > 0)),
  ];
}

const sortedOnce = (members: readonly string[]): readonly string[] => [...new Set(members)].toSorted();
