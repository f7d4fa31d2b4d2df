import type { Anchor } from './anchor.js';
import { type AuditRow, chainHash, GENESIS } from './chain.js';

/** A row as it is stored. */
export interface StoredRow extends Omit<AuditRow, 'details'> {
  /** As the database writes it: a number that only looks the same is another one. */
  readonly details: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

export interface ChainEnd {
  readonly seq: number;
  readonly hash: Buffer;
}

/**
 * `missing`: no row has this number. `inserted`: the number is none that follows. `changed`: the row says something
 * else than was hashed. `broken-link`: it does not follow the row before, so that one or this was replaced.
 * `beyond-head`, `head-differs`: the end is not where the log says that it ends. `anchor-differs`: the row is another
 * one than was signed on its day. `anchor-forged`: the signature is not ours.
 */
export type ChainFaultKind =
  | 'missing'
  | 'inserted'
  | 'changed'
  | 'broken-link'
  | 'beyond-head'
  | 'head-differs'
  | 'anchor-differs'
  | 'anchor-forged';

export interface ChainFault {
  readonly seq: number;
  readonly kind: ChainFaultKind;
}

export interface ChainReport {
  /** Rows that were read. */
  readonly rows: number;
  /** The number of the last row that was read; 0 for none. */
  readonly lastSeq: number;
  readonly anchors: number;
  /** By number, at most 50: after many, more say nothing. */
  readonly faults: readonly ChainFault[];
  /** Null when nothing is wrong. */
  readonly firstBadSeq: number | null;
}

const MOST_FAULTS = 50;

/** Recomputes a chain row by row, in the order of their numbers, and holds it against what was signed. */
export class ChainCheck {
  readonly #faults: ChainFault[] = [];
  readonly #anchors: ReadonlyMap<number, readonly Anchor[]>;
  #last: ChainEnd = { seq: 0, hash: GENESIS };
  #rows = 0;

  /** Anchors whose signature was found to be ours. */
  constructor(private readonly anchors: readonly Anchor[]) {
    this.#anchors = bySeq(anchors);
  }

  take(row: StoredRow): void {
    this.#rows += 1;
    const expected = this.#last.seq + 1;
    if (row.seq > expected) this.#found(expected, 'missing');
    else if (row.seq < expected) this.#found(row.seq, 'inserted');
    else if (!row.previous.equals(this.#last.hash)) this.#found(row.seq, 'broken-link');
    if (!hashOf(row)?.equals(row.hash)) this.#found(row.seq, 'changed');
    if (this.#anchors.get(row.seq)?.some(({ hash }) => hash !== row.hash.toString('hex')))
      this.#found(row.seq, 'anchor-differs');
    this.#last = { seq: row.seq, hash: row.hash };
  }

  /** `head` is what the log says its last row is. */
  end(head: ChainEnd): ChainReport {
    const { seq } = this.#last;
    const end = Math.max(head.seq, ...this.anchors.map((anchor) => anchor.seq));
    if (seq < end) this.#found(seq + 1, 'missing');
    else if (seq > head.seq) this.#found(head.seq + 1, 'beyond-head');
    else if (!this.#last.hash.equals(head.hash)) this.#found(seq, 'head-differs');
    const faults = this.#faults.toSorted((a, b) => a.seq - b.seq);
    const firstBadSeq = faults[0]?.seq ?? null;
    return { rows: this.#rows, lastSeq: seq, anchors: this.anchors.length, faults, firstBadSeq };
  }

  #found(seq: number, kind: ChainFaultKind): void {
    if (this.#faults.length < MOST_FAULTS) this.#faults.push({ seq, kind });
  }
}

function bySeq(anchors: readonly Anchor[]): ReadonlyMap<number, readonly Anchor[]> {
  const found = new Map<number, Anchor[]>();
  for (const anchor of anchors) found.set(anchor.seq, [...(found.get(anchor.seq) ?? []), anchor]);
  return found;
}

/** Undefined for details that were never written by us. */
function hashOf({ previous, details, ...row }: StoredRow): Buffer | undefined {
  if (!isPlainlyWritten(details)) return undefined;
  return chainHash(previous, { ...row, details: JSON.parse(details) as unknown });
}

/** Whether every number is a whole one in the one way to write it, so that parsing loses nothing. */
function isPlainlyWritten(json: string): boolean {
  const tokens = json.match(/"(?:[^"\\]|\\.)*"|-?\d[^,\]}\s]*/g) ?? [];
  return tokens.every(
    (token) => token.startsWith('"') || (Number.isSafeInteger(Number(token)) && String(Number(token)) === token),
  );
}
