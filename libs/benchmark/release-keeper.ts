import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { AuditLog, CLOCK, LOG, type Log, rows, runAs, sha256Hex } from '#platform';
import type { ReleaseDocument } from './core/index.js';
import type { ReleaseEntity } from './release.entity.js';
import { ReleaseSigner } from './release-signer.js';

type Kept = Pick<ReleaseEntity, 'id' | 'input' | 'document' | 'sha256' | 'kid' | 'signature'>;

export interface ReleaseCheck {
  readonly releases: number;
  /** Ids of those that are not what was signed, or not of the input they name. */
  readonly forged: readonly string[];
}

/** Looks every day whether what is public is what was published: whoever owns the database could change it. */
@Injectable()
export class ReleaseKeeper {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ReleaseSigner) private readonly signer: ReleaseSigner,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Every release, one at a time, because one may have megabytes. */
  async verify(): Promise<ReleaseCheck> {
    const ids = await rows<{ id: string }>(this.db.manager, 'select id from release order by id', []);
    const forged: string[] = [];
    for (const { id } of ids) if (!(await this.#isGenuine(id))) forged.push(id);
    return { releases: ids.length, forged };
  }

  /** Once a day, in whichever worker comes first. */
  async round(): Promise<void> {
    await runAs('worker', async () => {
      if (await isCheckedSince(this.db.manager, this.#today())) return;
      const { releases, forged } = await this.verify();
      if (forged.length > 0) this.log.error({ releases: forged }, 'what is public is not what was published');
      const details = { releases, faults: forged.length, forged: forged.join(' ') };
      await this.audit.noteAlone({ action: 'releases.verified', object: 'releases', details });
    });
  }

  async #isGenuine(id: string): Promise<boolean> {
    const text = 'select id, input, document, sha256, kid, signature from release where id = $1';
    const [release] = await rows<Kept>(this.db.manager, text, [id]);
    return (
      release !== undefined &&
      sha256Hex(release.document) === release.sha256 &&
      this.signer.isOurs(release.document, release) &&
      sha256Hex(release.input) === (JSON.parse(release.document) as ReleaseDocument).inputHash
    );
  }

  #today(): Date {
    const day = new Date(this.clock.now());
    day.setUTCHours(0, 0, 0, 0);
    return day;
  }
}

async function isCheckedSince(db: EntityManager, today: Date): Promise<boolean> {
  const found = await rows(db, `select 1 from audit_log where action = 'releases.verified' and at >= $1 limit 1`, [
    today,
  ]);
  return found.length > 0;
}
