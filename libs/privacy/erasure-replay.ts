import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Keyring, rows } from '#platform';
import { type LedgerLine, readLedger, writeLedger } from './core/index.js';
import { erasuresAfter, runningErasures } from './erasure.queries.js';
import { ErasureService } from './erasure.service.js';
import { knownAmong, type Subject } from './subject.js';

const FIRST = '00000000-0000-0000-0000-000000000000';
const PAGE = 500;
const MOST_AT_ONCE = 20;

/** What a restore brings back is erased again: the ledger outlives the copy of the database that it is beside. */
@Injectable()
export class ErasureReplay {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(ErasureService) private readonly erasures: ErasureService,
  ) {}

  /** Erases whoever stands in the ledger and is there all the same. Answers how many that were. */
  async replay(): Promise<{ readonly erased: number }> {
    let erased = 0;
    for (let after = FIRST; ;) {
      const page = await erasuresAfter(this.db.manager, after, PAGE);
      const choices = new Map(page.map(({ subjectId, answers }) => [subjectId, answers]));
      const there = await this.#present([...choices.keys()]);
      for (const subject of there) await this.erasures.eraseSubject(subject, choices.get(subject.id)!, null);
      erased += there.length;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return { erased };
      after = last.subjectId;
    }
  }

  /** What a process that died has begun, and what came back; for a worker. */
  async round(): Promise<void> {
    for (const { subjectId } of await runningErasures(this.db.manager, MOST_AT_ONCE))
      await this.erasures.finish(subjectId);
    await this.replay();
  }

  /** The ledger as a text: a line for each, and a code over all that this installation alone can make. */
  async exported(): Promise<string> {
    const lines: LedgerLine[] = [];
    for (let after = FIRST; ;) {
      const page = await erasuresAfter(this.db.manager, after, PAGE);
      for (const { subjectId, answers, requestedAt } of page)
        lines.push({ subjectId, answers, requestedAt: requestedAt.toISOString() });
      const last = page.at(-1);
      if (!last || page.length < PAGE) return writeLedger(lines, this.#codeOf);
      after = last.subjectId;
    }
  }

  /**
   * Takes a ledger in and erases whoever is there. Throws `ledger-invalid`, and changes nothing then, for what another
   * installation wrote or somebody changed.
   */
  async replayFrom(text: string): Promise<{ readonly erased: number; readonly listed: number }> {
    const lines = readLedger(text, this.#codeOf);
    await this.db.query(
      `insert into erasure (subject_id, answers, state, requested_at, finished_at)
       select e.id, e.answers, 'done', e.at, e.at from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as e (id, answers, at)
       on conflict (subject_id) do nothing`,
      [
        lines.map(({ subjectId }) => subjectId),
        lines.map(({ answers }) => answers),
        lines.map(({ requestedAt }) => requestedAt),
      ],
    );
    return { ...(await this.replay()), listed: lines.length };
  }

  readonly #codeOf = (body: string): string =>
    this.keyring.mac('ledger', `erasures\u001f${body}`).toString('base64url');

  async #present(ids: readonly string[]): Promise<readonly Subject[]> {
    const named = await knownAmong(this.db.manager, this.keyring, ids);
    const known = new Set(named.map(({ id }) => id));
    const traces = await rows<{ id: string }>(
      this.db.manager,
      `select contact_id as id from invitation where contact_id = any($1::uuid[])
       union select contact_id from ticket_event where contact_id = any($1::uuid[])
       union select e.subject_id from erasure e where e.subject_id = any($1::uuid[]) and not exists (
         select 1 from suppression s where s.contact_id = e.subject_id and s.scope = 'all' and s.reason = 'erased')`,
      [ids],
    );
    return [...named, ...traces.filter(({ id }) => !known.has(id)).map(({ id }) => ({ id, email: null }))];
  }
}
