import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { type AuditAction, CLOCK, crashPoint, Keyring, noteAct, type RelayedEvent, rows, settle } from '#platform';
import { StudyService } from '#study';
import { distributionErrors, type ImportState } from '../core/index.js';
import {
  dropFile,
  expireImports,
  failImport,
  fileOf,
  finishImport,
  importById,
  type ImportRecord,
  leaseImport,
  reportProgress,
  type UndoReport,
} from './contact-import.queries.js';
import { openContactFile } from './contact-file.js';
import { applyList } from './list-apply.js';
import { ListReader } from './list-reader.js';
import { undoBatch, type UndoRow } from './list-undo.js';
import { removeEmptyOrganisations } from './organisation.queries.js';
import { vendorIds } from './vendor-ids.js';

const BATCH = 1_000;
const MAX_NAMED = 500;
const WAIT_MS = 2_000;
/** Longer than a lease: whoever held one without a sign of life is gone by then. */
const PATIENCE = 20;

interface Lease {
  readonly record: ImportRecord;
  readonly attempt: number;
}

/**
 * Writes lists and takes them back, each in one transaction that also settles its event: a process that dies leaves
 * all or nothing, and whoever tries again finds out which.
 */
@Injectable()
export class ContactImportJob {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(StudyService) private readonly studies: StudyService,
  ) {}

  async apply(event: RelayedEvent): Promise<void> {
    const lease = await this.#lease(event.subjectId, 'applying');
    if (lease === null) return;
    const { record, attempt } = lease;
    const file = await openContactFile(await fileOf(this.db.manager, record.id));
    const list = new ListReader(file.rows(), record.mapping, vendorIds(await this.studies.vendors()));
    await this.db.transaction(async (tx) => {
      const now = this.clock.now();
      const tally = await applyList(tx, this.keyring, list, {
        studyId: record.studyId,
        standardLocale: 'zh-CN',
        importId: record.id,
        now,
        onProgress: (done) => reportProgress(this.db.manager, record.id, attempt, done),
      });
      await dropFile(tx, record.id);
      const report = { ...tally.report(), preview: [] };
      await this.#finish(tx, event, { ...lease, from: 'applying', to: 'applied', report });
      await note(tx, 'contacts.imported', record.id, now);
      crashPoint('import.before-commit');
    });
    crashPoint('import.after-commit');
    await expireImports(this.db.manager, this.clock.now());
  }

  async undo(event: RelayedEvent): Promise<void> {
    const lease = await this.#lease(event.subjectId, 'undoing');
    if (lease === null) return;
    const { record, attempt } = lease;
    await this.db.transaction(async (tx) => {
      const undo = await this.#undoAll(tx, record.id, attempt);
      await tx.query('delete from contact_import_row where import_id = $1', [record.id]);
      const report = record.report === null ? null : { ...record.report, undo };
      await this.#finish(tx, event, { ...lease, from: 'undoing', to: 'undone', report });
      await note(tx, 'contacts.import-undone', record.id, this.clock.now());
    });
  }

  /** Says where people look that nothing more will come of it; they may try again. */
  async giveUp(event: RelayedEvent): Promise<void> {
    const id = event.subjectId;
    await failImport(this.db.manager, { id, from: ['applying'], to: 'failed' }, 'not-applied');
    await failImport(this.db.manager, { id, from: ['undoing'], to: 'applied' }, 'not-undone');
  }

  /** Null: nothing is left to do. Waits while another process is at it, so that its event is not settled too early. */
  async #lease(id: string, state: ImportState): Promise<Lease | null> {
    for (let tries = 0; tries < PATIENCE; tries += 1) {
      const attempt = await leaseImport(this.db.manager, id, state);
      const record = await importById(this.db.manager, id);
      if (record?.state !== state) return null;
      if (attempt !== null) return { record, attempt };
      await sleep(WAIT_MS);
    }
    throw distributionErrors.importBusy();
  }

  async #undoAll(tx: EntityManager, importId: string, attempt: number): Promise<UndoReport> {
    const total = { restored: 0, removed: 0, stayedCount: 0 };
    const stayed: UndoReport['stayed'][number][] = [];
    let last = '00000000-0000-0000-0000-000000000000';
    for (let done = 0; ;) {
      const batch = await traces(tx, importId, last);
      if (batch.length === 0) break;
      const undone = await undoBatch(tx, batch, this.clock.now());
      total.restored += undone.restored;
      total.removed += undone.removed;
      total.stayedCount += undone.stayed.length;
      stayed.push(...undone.stayed.slice(0, MAX_NAMED - stayed.length));
      last = batch.at(-1)?.contactId ?? last;
      done += batch.length;
      await reportProgress(this.db.manager, importId, attempt, done);
    }
    await removeEmptyOrganisations(tx, await addedOrganisations(tx, importId));
    return { ...total, stayed: stayed.toSorted((a, b) => a.row - b.row) };
  }

  async #finish(
    tx: EntityManager,
    event: RelayedEvent,
    {
      record,
      attempt,
      from,
      to,
      report,
    }: Lease & { from: ImportState; to: ImportState; report: ImportRecord['report'] },
  ): Promise<void> {
    const isOurs = await finishImport(tx, { id: record.id, from: [from], to, attempt, report, at: this.clock.now() });
    if (!isOurs || !(await settle(tx, event))) throw distributionErrors.importBusy();
  }
}

function traces(tx: EntityManager, importId: string, after: string): Promise<UndoRow[]> {
  return rows<UndoRow>(
    tx,
    `select subject_id as "contactId", row, before, after from contact_import_row
     where import_id = $1 and subject = 'contact' and subject_id > $2 order by subject_id limit ${BATCH}`,
    [importId, after],
  );
}

async function addedOrganisations(tx: EntityManager, importId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    `select subject_id as id from contact_import_row where import_id = $1 and subject = 'organisation'`,
    [importId],
  );
  return found.map(({ id }) => id);
}

const note = (tx: EntityManager, action: AuditAction, id: string, now: Date): Promise<void> =>
  noteAct(tx, { action, object: `contact-import:${id}`, details: { state: 'done' } }, now);
