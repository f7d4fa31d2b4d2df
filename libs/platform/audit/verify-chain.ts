import type { EntityManager } from 'typeorm';
import type { SigningKeys } from '../crypto/signing-key.js';
import { rows } from '../database/data-source.js';
import { type Anchor, isNamed, isOurs } from './anchor.js';
import { ChainCheck, type ChainEnd, type ChainReport, type StoredRow } from './check-chain.js';

const PAGE = 5_000;

interface Selected {
  readonly seq: string;
  readonly ms: string;
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly details: string;
  readonly requestId: string | null;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

/**
 * Reads the whole log, a page at a time, and says what is wrong with it. In a transaction that sees one state
 * (`repeatable read`), so that rows may be added meanwhile. Anchors that name another key say nothing here: the secret
 * was replaced since, or they are of another installation.
 */
export async function verifyChain(
  tx: EntityManager,
  { keys, anchors }: { readonly keys: SigningKeys; readonly anchors: readonly Anchor[] },
): Promise<ChainReport> {
  const named = anchors.filter((anchor) => isNamed(keys, anchor));
  const ours = named.filter((anchor) => isOurs(keys, anchor));
  const check = new ChainCheck(ours);
  for await (const row of storedRows(tx)) check.take(row);
  const report = check.end(await headOf(tx));
  const forged = named
    .filter((anchor) => !ours.includes(anchor))
    .map(({ seq }) => ({ seq, kind: 'anchor-forged' as const }));
  if (forged.length === 0) return report;
  const faults = [...report.faults, ...forged].toSorted((a, b) => a.seq - b.seq);
  return { ...report, faults, firstBadSeq: faults[0]?.seq ?? null };
}

async function* storedRows(tx: EntityManager): AsyncGenerator<StoredRow> {
  let after = String(Number.MIN_SAFE_INTEGER);
  for (;;) {
    const page = await rows<Selected>(
      tx,
      `select seq, (extract(epoch from at) * 1000)::text as ms, actor, action, object, details::text as details,
              request_id as "requestId", prev_hash as previous, hash
       from audit_log where seq > $1 order by seq limit ${PAGE}`,
      [after],
    );
    for (const { ms, seq, ...row } of page) yield { ...row, seq: Number(seq), at: instantOf(ms) };
    const last = page.at(-1);
    if (page.length < PAGE || !last) return;
    after = last.seq;
  }
}

/** As it was hashed; an instant that is finer than we write, or none, stays as it is and fits no hash. */
function instantOf(ms: string): string {
  const [, whole] = /^(-?\d{1,15})(?:\.0*)?$/.exec(ms) ?? [];
  return whole === undefined ? ms : new Date(Number(whole)).toISOString();
}

export async function headOf(tx: EntityManager): Promise<ChainEnd> {
  const [head] = await rows<{ seq: string; hash: Buffer }>(tx, 'select seq, hash from audit_head');
  return head ? { seq: Number(head.seq), hash: head.hash } : { seq: 0, hash: Buffer.alloc(0) };
}
