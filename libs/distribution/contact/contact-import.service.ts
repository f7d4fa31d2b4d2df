import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { announce, CLOCK, Keyring, noteAct, uuidV7 } from '#platform';
import { StudyService } from '#study';
import {
  checkMapping,
  type ContactMapping,
  distributionErrors,
  type ImportReport,
  normalHeader,
  statesFor,
  suggestMapping,
} from '../core/index.js';
import { importToApply, importToUndo } from './contact-import.events.js';
import {
  dropFile,
  expireImports,
  type FileColumn,
  fileOf,
  importById,
  type ImportRecord,
  importsOf,
  insertImport,
  keepFile,
  moveImport,
  rememberColumns,
  rememberedColumns,
} from './contact-import.queries.js';
import { type ContactFile, openContactFile } from './contact-file.js';
import { readSamples } from './file-samples.js';
import { ImportTally, matchList } from './list-match.js';
import { ListReader } from './list-reader.js';
import { vendorIds } from './vendor-ids.js';

const DAY_MS = 86_400_000;
const MAX_NAME = 120;
const SHOWN = 50;

export interface NewFile {
  readonly studyId: string;
  readonly name: string;
  readonly bytes: Buffer;
  /** Null: nobody, as at the command line. */
  readonly createdBy: string | null;
}

/** Lists on their way into a study: uploaded, mapped and looked at by people; the worker writes them. */
@Injectable()
export class ContactImportService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(StudyService) private readonly studies: StudyService,
  ) {}

  /** Takes a file in, suggests what its columns say, and tries it where nothing is missing. Writes no contact. */
  async upload({ studyId, name, bytes, createdBy }: NewFile): Promise<ImportRecord> {
    const study = await this.studies.studyById(studyId);
    const now = this.clock.now();
    await expireImports(this.db.manager, now);
    const file = await openContactFile(bytes);
    const known = await rememberedColumns(this.db.manager, file.header.map(normalHeader));
    const mapping = suggestMapping(file.header, known);
    const columns = await readSamples(bytes);
    const record: ImportRecord = {
      id: uuidV7(now),
      studyId: study.id,
      fileName: displayName(name),
      format: file.format,
      encoding: file.encoding,
      state: 'checked',
      columns,
      mapping,
      report: await this.#tryOut(study.id, file, mapping),
      failure: null,
      rowsDone: 0,
      createdBy,
      createdAt: now,
      expiresAt: new Date(now.getTime() + DAY_MS),
      appliedAt: null,
      undoneAt: null,
    };
    await this.db.transaction(async (tx) => {
      await insertImport(tx, record);
      await keepFile(tx, record.id, bytes);
    });
    return record;
  }

  async import(id: string): Promise<ImportRecord> {
    const record = await importById(this.db.manager, id);
    if (!record) throw distributionErrors.importNotFound();
    return record;
  }

  /** The latest imports of a study, newest first. */
  async imports(studyId: string): Promise<readonly ImportRecord[]> {
    await expireImports(this.db.manager, this.clock.now());
    return importsOf(this.db.manager, studyId, SHOWN);
  }

  /** Sets what the columns say and tries the list again. */
  async map(id: string, mapping: ContactMapping): Promise<ImportRecord> {
    const record = await this.#inState(id, statesFor('map'));
    const violations = checkMapping(mapping, record.columns.length);
    if (violations.length > 0) throw distributionErrors.contactsInvalid(violations);
    const file = await openContactFile(await fileOf(this.db.manager, id));
    const report = await this.#tryOut(record.studyId, file, mapping);
    await this.db.transaction(async (tx) => {
      if (!(await moveImport(tx, { id, from: statesFor('map'), to: 'checked' })))
        throw distributionErrors.importNotReady((await this.import(id)).state);
      await tx.query('update contact_import set mapping = $2::jsonb, report = $3::jsonb where import_id = $1', [
        id,
        JSON.stringify(mapping),
        JSON.stringify(report),
      ]);
      await rememberColumns(tx, columnsToRemember(record.columns, mapping), this.clock.now());
    });
    return this.import(id);
  }

  /** Hands the list to the worker. Asked twice it is applied once. */
  async apply(id: string): Promise<ImportRecord> {
    const record = await this.import(id);
    if (record.state === 'applying' || record.state === 'applied') return record;
    await this.#inState(id, statesFor('apply'));
    const violations = checkMapping(record.mapping, record.columns.length);
    if (violations.length > 0) throw distributionErrors.contactsInvalid(violations);
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      if (!(await moveImport(tx, { id, from: statesFor('apply'), to: 'applying' }))) return;
      await announce(tx, [importToApply(id)], now);
      await rememberColumns(tx, columnsToRemember(record.columns, record.mapping), now);
      const entry = { action: 'contacts.imported', object: `contact-import:${id}` } as const;
      await noteAct(tx, { ...entry, details: { state: 'asked', file: record.fileName } }, now);
    });
    return this.import(id);
  }

  /** Hands the undoing of an applied list to the worker, for a day after its upload. */
  async undo(id: string): Promise<ImportRecord> {
    const record = await this.import(id);
    if (record.state === 'undoing' || record.state === 'undone') return record;
    if (record.expiresAt <= this.clock.now()) throw distributionErrors.importNotReady('expired');
    await this.#inState(id, statesFor('undo'));
    await this.db.transaction(async (tx) => {
      if (!(await moveImport(tx, { id, from: statesFor('undo'), to: 'undoing' }))) return;
      await announce(tx, [importToUndo(id)], this.clock.now());
      const entry = { action: 'contacts.import-undone', object: `contact-import:${id}` } as const;
      await noteAct(tx, { ...entry, details: { state: 'asked' } }, this.clock.now());
    });
    return this.import(id);
  }

  /** Throws a file away that was not applied. */
  async discard(id: string): Promise<void> {
    await this.#inState(id, statesFor('expire'));
    await this.db.transaction(async (tx) => {
      if (!(await moveImport(tx, { id, from: statesFor('expire'), to: 'expired' }))) return;
      await dropFile(tx, id);
      await tx.query(`update contact_import set header = '[]', report = null where import_id = $1`, [id]);
    });
  }

  /** Forgets files nobody applied, and how people were before an import that can no longer be undone. */
  expire(): Promise<void> {
    return expireImports(this.db.manager, this.clock.now());
  }

  async #inState(id: string, states: readonly string[]): Promise<ImportRecord> {
    const record = await this.import(id);
    if (!states.includes(record.state)) throw distributionErrors.importNotReady(record.state);
    return record;
  }

  /** What the list would do; null while something of its mapping is missing. */
  async #tryOut(studyId: string, file: ContactFile, mapping: ContactMapping): Promise<ImportReport | null> {
    const rows = file.rows();
    if (checkMapping(mapping, file.header.length).length > 0) {
      await rows.return(undefined);
      return null;
    }
    const list = new ListReader(rows, mapping, vendorIds(await this.studies.vendors()));
    const tally = new ImportTally(list);
    const options = { studyId, standardLocale: 'zh-CN' as const, lock: false };
    for await (const batch of matchList(this.db.manager, this.keyring, list, options))
      await tally.count(this.db.manager, batch);
    return tally.report();
  }
}

/** A name as it is shown: of a path the last part, without control characters. It names no file of ours. */
function displayName(name: string): string {
  const base = name.split(/[/\\]/u).at(-1) ?? '';
  const clean = base.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return clean.slice(0, MAX_NAME) || 'list';
}

/** What was decided about columns; a column without a name cannot be recognised. */
function columnsToRemember(
  columns: readonly FileColumn[],
  mapping: ContactMapping,
): ReadonlyMap<string, string | null> {
  const pairs = columns.map(({ name }, at) => [normalHeader(name), mapping.columns[at] ?? null] as const);
  return new Map(pairs.filter(([header]) => header !== ''));
}
