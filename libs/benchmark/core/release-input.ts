import type { LocalizedText } from '#kernel';
import { criterionIds, type Rubric } from '#scoring';
import type { PublishedBefore } from './audit-cells.js';
import { canonicalCells, type Cell } from './cell.js';
import { badReleaseInput } from './errors.js';
import type { LedgerSet } from './ledger-set.js';
import type { MethodConfig } from './method-defaults.js';
import { checkInputShape } from './release-shape.js';

/** Everything a release is computed from, frozen with it: the same input gives the same document to the byte. */
export interface ReleaseInput {
  readonly format: 'fairmark-release-input/1';
  readonly study: {
    readonly slug: string;
    readonly title: LocalizedText;
    readonly sponsor: LocalizedText;
    readonly isDemo: boolean;
  };
  /** Times as ISO 8601 in UTC. */
  readonly wave: { readonly slug: string; readonly opensAt: string; readonly closesAt: string };
  readonly revision: number;
  readonly reason: string;
  readonly publishedAt: string;
  readonly rubric: Rubric;
  readonly config: MethodConfig;
  /** 64 bits as 16 hexadecimal digits. */
  readonly seed: string;
  readonly vendors: readonly { readonly slug: string; readonly name: LocalizedText }[];
  /** `vendor` is a slug, `organisation` a keyed hash. */
  readonly cells: readonly Cell[];
  /** Respondents' own weights over the dimensions, shares 0…1. */
  readonly allocations: readonly (readonly number[])[];
  readonly collection: {
    readonly invitations: number;
    readonly excluded: readonly { readonly reason: string; readonly count: number }[];
    readonly medianMinutes: number | null;
  };
  /** What earlier revisions of this wave published. */
  readonly before: PublishedBefore;
  /** What earlier waves published, oldest first. */
  readonly earlier: readonly {
    readonly wave: string;
    readonly methodVersion: string;
    readonly vendors: readonly {
      readonly slug: string;
      readonly score: number;
      readonly ci95: readonly [number, number];
      readonly se: number;
    }[];
  }[];
}

/** A release input from a file, in its one order. Throws `bad-release-input`, `bad-cell`. */
export function readReleaseInput(value: unknown): ReleaseInput {
  const violations = checkInputShape(value);
  if (violations.length > 0) throw badReleaseInput(violations);
  return canonicalInput(value as ReleaseInput);
}

/** The input in its one order: whatever order rows were read in, the same answers are the same input. Throws `bad-cell`. */
export function canonicalInput(input: ReleaseInput): ReleaseInput {
  const criteria = criterionIds(input.rubric).length;
  const { before, collection } = input;
  return {
    ...input,
    vendors: input.vendors.toSorted(by(({ slug }) => slug)),
    cells: canonicalCells(input.cells, criteria),
    allocations: input.allocations.toSorted(by((shares) => shares.join())),
    collection: { ...collection, excluded: collection.excluded.toSorted(by(({ reason }) => reason)) },
    before: {
      sets: before.sets.map(sortedSet).toSorted(by(({ cell, members }) => [cell, ...members].join())),
      cells: canonicalCells(before.cells, criteria),
    },
  };
}

const sortedSet = ({ cell, members }: LedgerSet): LedgerSet => ({ cell, members: members.toSorted() });

const by =
  <T>(keyOf: (item: T) => string) =>
  (a: T, b: T): number => {
    const [one, other] = [keyOf(a), keyOf(b)];
    return Number(one > other) - Number(one < other);
  };
