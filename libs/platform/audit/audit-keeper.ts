import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import type { Config } from '../config/parse-config.js';
import { crashPoint } from '../crash/crash-point.js';
import type { Keyring } from '../crypto/keyring.js';
import { signingKeys, type SigningKeys } from '../crypto/signing-key.js';
import { uuidV7 } from '../crypto/uuid.js';
import { rows } from '../database/data-source.js';
import type { Log } from '../log/log.js';
import { announce } from '../outbox/outbox.js';
import { runAs } from './acting.js';
import { type Anchor, isNamed, isOurs, signAnchor } from './anchor.js';
import { addAnchors, anchorsIn } from './anchor-file.js';
import { type AuditLog, lockHead } from './audit-log.js';
import type { ChainReport } from './check-chain.js';
import { verifyChain } from './verify-chain.js';

/** An anchor was signed, or none because the log does not verify; the payload names the row. */
export const AUDIT_ANCHORED = 'audit.anchored';
export const AUDIT_BROKEN = 'audit.broken';

export interface AuditTools {
  readonly db: DataSource;
  readonly clock: Clock;
  readonly keyring: Keyring;
  readonly audit: AuditLog;
  readonly log: Log;
}

/** Checks the log every day and takes a signed anchor of its end out of the database. */
export class AuditKeeper {
  readonly #keys: SigningKeys;

  constructor(
    private readonly tools: AuditTools,
    private readonly config: Pick<Config, 'auditAnchors' | 'smtpUrl'>,
  ) {
    this.#keys = signingKeys(tools.keyring.keys('audit'));
  }

  /** The whole log, against these anchors or those of the installation's own file. */
  async verify(given?: readonly Anchor[]): Promise<ChainReport> {
    const anchors = given ?? (await anchorsIn(this.config.auditAnchors));
    return this.tools.db.transaction('REPEATABLE READ', (tx) => verifyChain(tx, { keys: this.#keys, anchors }));
  }

  /** The anchor of a row, if it was signed by us; undefined otherwise. */
  async anchor(seq: number): Promise<Anchor | undefined> {
    const found = await loggedAnchors(this.tools.db.manager, seq - 1);
    return found.find((anchor) => anchor.seq === seq && isOurs(this.#keys, anchor));
  }

  /** Writes down that the log was checked, and what came out. */
  async noteVerified(report: ChainReport): Promise<void> {
    await this.tools.db.transaction((tx) => this.#noteReport(tx, report));
  }

  /** Once a day, in whichever worker comes first; the others then write the anchor to the files they have. */
  async round(): Promise<void> {
    await runAs('worker', async () => {
      if (!(await isCheckedToday(this.tools.db.manager, this.#today()))) await this.#check();
      await this.#keepFile();
    });
  }

  async #check(): Promise<void> {
    const report = await this.verify();
    if (report.firstBadSeq !== null)
      this.tools.log.error(
        { firstBadSeq: report.firstBadSeq, faults: report.faults.length },
        'the audit log does not verify',
      );
    await this.tools.db.transaction(async (tx) => {
      await lockHead(tx);
      if (await isCheckedToday(tx, this.#today())) return;
      await this.#noteReport(tx, report);
      if (report.firstBadSeq !== null) return this.#tell(tx, AUDIT_BROKEN, report.firstBadSeq);
      const anchor = signAnchor(this.#keys[0], await lockHead(tx), this.tools.clock.now());
      // The first one has nothing before it to hold fast, and nobody knows yet why they get such a mail.
      if ((await loggedAnchors(tx, 0)).length > 0) await this.#tell(tx, AUDIT_ANCHORED, anchor.seq);
      const { seq, ...details } = anchor;
      await this.tools.audit.note(tx, {
        action: 'audit.anchored',
        object: `audit-row:${seq}`,
        details: { seq, ...details },
      });
      crashPoint('anchor.before-commit');
    });
    crashPoint('anchor.after-commit');
  }

  #noteReport(tx: EntityManager, { rows: read, anchors, faults, firstBadSeq }: ChainReport): Promise<void> {
    const details = { rows: read, anchors, faults: faults.length, firstBadSeq };
    return this.tools.audit.note(tx, { action: 'audit.verified', object: 'audit', details });
  }

  /** Where there is no way for mails, nobody is promised one. */
  async #tell(tx: EntityManager, topic: string, seq: number): Promise<void> {
    if (this.config.smtpUrl === undefined) return;
    const now = this.tools.clock.now();
    await announce(tx, [{ topic, subjectId: uuidV7(now), payload: { seq } }], now);
  }

  /** What the file lacks of the anchors in the log; what is not signed by us was not made by us. */
  async #keepFile(): Promise<void> {
    const kept = await anchorsIn(this.config.auditAnchors);
    const last = Math.max(0, ...kept.filter((anchor) => isNamed(this.#keys, anchor)).map(({ seq }) => seq));
    const anchors = await loggedAnchors(this.tools.db.manager, last);
    await addAnchors(
      this.config.auditAnchors,
      anchors.filter((anchor) => isOurs(this.#keys, anchor)),
    );
  }

  #today(): Date {
    const day = new Date(this.tools.clock.now());
    day.setUTCHours(0, 0, 0, 0);
    return day;
  }
}

/** By a worker: whoever checks by hand leaves the daily check to be done. */
async function isCheckedToday(db: EntityManager, today: Date): Promise<boolean> {
  const found = await rows(
    db,
    `select 1 from audit_log where action = 'audit.verified' and actor = 'worker' and at >= $1 limit 1`,
    [today],
  );
  return found.length > 0;
}

/** Anchors of rows after this one, oldest first. */
export async function loggedAnchors(db: EntityManager, after: number): Promise<Anchor[]> {
  const found = await rows<{ anchor: Anchor }>(
    db,
    `select details as anchor from audit_log
     where action = 'audit.anchored' and seq > $1 and (details ->> 'seq')::bigint > $1 order by seq`,
    [after],
  );
  return found.map(({ anchor }) => anchor);
}
