import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import {
  type Anchor,
  AUDIT_ANCHORED,
  AUDIT_BROKEN,
  AuditKeeper,
  AuditLog,
  createLog,
  type DataSource,
  Keyring,
  openDatabase,
  readAnchors,
  runAs,
  SigningKey,
  systemClock,
} from '#platform';
import { signAnchor } from '../libs/platform/audit/anchor.js';
import { chainHash } from '../libs/platform/audit/chain.js';
import { verifyChain } from '../libs/platform/audit/verify-chain.js';
import { managerOn, rewriteFrom, runOn, TAMPERINGS, undone } from './support/audit-tampering.js';
import { freshDatabase, type TestDatabase } from './support/database.js';
import { figure } from './support/figure.js';

const WRITERS = 50;
const EACH = 10;
const ROWS = WRITERS * EACH;
const PLACES = 20;
const ANCHOR_EVERY = 100;
/** A run for its figures takes the whole length; what is shown is the same. */
const LONG = process.env['FIGURES'] === undefined ? 10_000 : 100_000;

const key = new SigningKey(new Keyring('a secret of this test, and of nothing else').keys('audit')[0]!);
let database: TestDatabase;
let source: DataSource;
let owner: pg.Client;
let anchors: readonly Anchor[];

beforeAll(async () => {
  database = await freshDatabase();
  source = await openDatabase({
    url: database.url,
    poolSize: WRITERS,
    statementTimeout: 60_000,
    onConnectionError: () => undefined,
  });
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});

afterAll(async () => {
  await source.destroy();
  await owner.end();
  await database.drop();
});

const verified = (held: readonly Anchor[] = []) => verifyChain(managerOn(owner), { keys: [key], anchors: held });

/** Not a row that an anchor holds: there a forger is seen one row earlier than by the chain alone. */
function placeFrom(random: () => number): number {
  const at = 2 + Math.floor(random() * (ROWS - 3));
  return at % ANCHOR_EVERY === 0 ? at + 1 : at;
}

/** Always the same places, spread over the log. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe('the audit log', () => {
  it(`of ${WRITERS} who write at once is one chain without a gap (AUD-03)`, async () => {
    const audit = new AuditLog(source, systemClock);
    const write = async (writer: number) => {
      for (let n = 0; n < EACH; n += 1)
        await audit.noteAlone({
          action: 'person.changed',
          object: `person:${writer}`,
          details: { n, text: '真 "x"\n' },
        });
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, n) => runAs(`staff:${n}`, () => write(n))));
    const [counted] = await database.query(
      'select count(*)::int as rows, min(seq)::int as first, max(seq)::int as last, count(distinct prev_hash)::int as links from audit_log',
    );
    expect(counted).toEqual({ rows: ROWS, first: 1, last: ROWS, links: ROWS });
    expect(await verified()).toEqual({ rows: ROWS, lastSeq: ROWS, anchors: 0, faults: [], firstBadSeq: null });
    anchors = (
      await database.query<{ seq: number; hash: Buffer }>(
        'select seq::int, hash from audit_log where seq % $1 = 0 order by seq',
        [ANCHOR_EVERY],
      )
    ).map((end) => signAnchor(key, end, new Date()));
    expect((await verified(anchors)).firstBadSeq).toBeNull();
  });

  it('keeps nothing of an act that was not done, and its number goes to the next', async () => {
    const audit = new AuditLog(source, systemClock);
    const act = source.transaction(async (tx) => {
      await audit.note(tx, { action: 'person.changed', object: 'person:gone' });
      throw new Error('it was not done');
    });
    await expect(act).rejects.toThrow('it was not done');
    expect(await database.query('select seq::int from audit_head')).toEqual([{ seq: ROWS }]);
    expect((await verified()).rows).toBe(ROWS);
  });

  it('cannot be changed by the application, which may only add to it (AUD-01)', async () => {
    const acts = ['update audit_log set actor = actor', 'delete from audit_log', 'truncate audit_log'];
    for (const act of acts) await expect(source.query(act)).rejects.toMatchObject({ driverError: { code: '42501' } });
  });

  it.each(Object.keys(TAMPERINGS))(
    `that was %s shows it, and where, at each of ${PLACES} places (AUD-02)`,
    async (kind) => {
      const random = seededRandom(kind.length);
      const missed: unknown[] = [];
      for (let place = 0; place < PLACES; place += 1) {
        const at = placeFrom(random);
        const { firstBad, found } = await undone(owner, async () => ({
          firstBad: await TAMPERINGS[kind]!(runOn(owner), at, random),
          found: (await verified(anchors)).firstBadSeq,
        }));
        if (found !== firstBad) missed.push({ at, firstBad, found });
      }
      expect(missed).toEqual([]);
      expect((await verified(anchors)).firstBadSeq).toBeNull();
    },
  );

  it('that was written anew from a row on agrees with itself, and with no anchor from there on (AUD-02)', async () => {
    for (const at of [ROWS - 1, ROWS - 40, ROWS - 130]) {
      const [own, held] = await undone(owner, async () => {
        await rewriteFrom(runOn(owner), at, ROWS);
        return [await verified(), await verified(anchors)];
      });
      expect(own?.firstBadSeq).toBeNull();
      expect(held?.faults[0]).toEqual({ seq: Math.ceil(at / ANCHOR_EVERY) * ANCHOR_EVERY, kind: 'anchor-differs' });
    }
  });

  it('believes no anchor that it did not sign, and cannot judge what another key has signed', async () => {
    const [first] = anchors;
    const forged = { ...first!, hash: '00'.repeat(32) };
    expect((await verified([forged])).faults).toEqual([{ seq: ANCHOR_EVERY, kind: 'anchor-forged' }]);
    expect(await verified([{ ...forged, kid: 'another' }])).toMatchObject({ anchors: 0, firstBadSeq: null });
  });

  it('of many rows is read a page at a time', async () => {
    const { report, milliseconds } = await undone(owner, async () => {
      await lengthen(LONG);
      const startedAt = performance.now();
      return { report: await verified(anchors), milliseconds: performance.now() - startedAt };
    });
    figure('audit verify', { rows: LONG, milliseconds: Math.round(milliseconds) });
    expect(report).toMatchObject({ rows: LONG, firstBadSeq: null });
  });
});

describe('whoever keeps the audit log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-keeper-'));
  const auditAnchors = join(folder, 'below', 'anchors.jsonl');
  const time = { now: new Date('2027-03-01T00:10:00Z') };
  let keeper: AuditKeeper;

  beforeAll(() => {
    const clock = { now: () => time.now };
    const tools = { db: source, clock, keyring: new Keyring('a secret of this test, and of nothing else') };
    const log = createLog({ level: 'silent', process: 'test' });
    const config = { auditAnchors, smtpUrl: 'smtp://relay.example' };
    keeper = new AuditKeeper({ ...tools, audit: new AuditLog(source, clock), log }, config);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const kept = () => readAnchors(readFileSync(auditAnchors, 'utf8')).anchors;
  const told = async () =>
    (await database.query<{ topic: string }>('select topic from outbox order by created_at')).map(({ topic }) => topic);
  const nextDay = async (hours: number) => {
    time.now = new Date(time.now.getTime() + hours * 3_600_000);
    await Promise.all([keeper.round(), keeper.round()]);
  };

  it('signs it once a day, however many do it at once, and sends the anchor away from the second on', async () => {
    await nextDay(0);
    await nextDay(1);
    expect([new Set(kept().map(({ seq }) => seq)).size, await told()]).toEqual([1, []]);
    await nextDay(24);
    const seqs = [...new Set(kept().map(({ seq }) => seq))];
    expect([seqs.length, await told()]).toEqual([2, [AUDIT_ANCHORED]]);
    expect(await keeper.anchor(seqs[1]!)).toMatchObject({ seq: seqs[1], at: '2027-03-02T01:10:00.000Z' });
    expect(await keeper.anchor(seqs[1]! + 1)).toBeUndefined();
    expect((await keeper.verify()).firstBadSeq).toBeNull();
  });

  it('signs nothing more once it was written anew, and raises the alarm, although it agrees with itself', async () => {
    const [{ last } = { last: 0 }] = await database.query<{ last: number }>('select seq::int as last from audit_head');
    await rewriteFrom(runOn(owner), ROWS - 5, last);
    const anchors = kept().length;
    await nextDay(24);
    expect([kept().length, (await told()).at(-1)]).toEqual([anchors, AUDIT_BROKEN]);
    const [{ details } = { details: {} }] = await database.query<{ details: object }>(
      `select details from audit_log where action = 'audit.verified' order by seq desc limit 1`,
    );
    expect(details).toMatchObject({ firstBadSeq: kept()[0]?.seq });
  });
});

/** Adds rows as fast as the database takes them; they are in order. */
async function lengthen(length: number): Promise<void> {
  const [head] = (await owner.query<{ seq: number; hash: Buffer }>('select seq::int, hash from audit_head')).rows;
  let { seq, hash } = head!;
  const facts = { actor: 'staff:1', action: 'person.changed', object: 'person:1', requestId: null };
  const at = new Date().toISOString();
  while (seq < length) {
    const [seqs, links, hashes]: [number[], Buffer[], Buffer[]] = [[], [], []];
    for (; seqs.length < 10_000 && seq < length; hashes.push(hash)) {
      links.push(hash);
      seqs.push((seq += 1));
      hash = chainHash(hash, { ...facts, seq, at, details: { n: seq } });
    }
    await owner.query(
      `insert into audit_log (seq, at, actor, action, object, details, prev_hash, hash)
       select seq, $4, $5, $6, $7, jsonb_build_object('n', seq), prev, hash
       from unnest($1::bigint[], $2::bytea[], $3::bytea[]) as r (seq, prev, hash)`,
      [seqs, links, hashes, at, facts.actor, facts.action, facts.object],
    );
  }
  await owner.query('update audit_head set seq = $1, hash = $2', [seq, hash]);
}
