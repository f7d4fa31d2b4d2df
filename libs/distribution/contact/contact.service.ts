import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, Keyring, noteAct, uuidV7 } from '#platform';
import { StudyService } from '#study';
import { checkMapping, type ContactMapping, distributionErrors, type RowError, suggestMapping } from '../core/index.js';
import { type ContactFile, openContactFile } from './contact-file.js';
import { type ImportRecord, insertImport } from './contact-import.queries.js';
import { applyList } from './list-apply.js';
import { ListReader } from './list-reader.js';
import { vendorIds } from './vendor-ids.js';

/** How many rows there were, and how many people of them are new to the study or were in it before. */
export interface PlainImportReport {
  readonly read: number;
  readonly added: number;
  readonly known: number;
  readonly errors: readonly RowError[];
}

const MAX_ERRORS = 200;
const DAY_MS = 86_400_000;

/** Lists whose columns name themselves, for programs: no dry run, no questions. */
@Injectable()
export class ContactService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(StudyService) private readonly studies: StudyService,
  ) {}

  /**
   * Takes the good rows of a list into the audience of a study, in one transaction, and names the others. A column
   * that does not name itself refuses the list. The same file twice changes nothing, and it can be undone as any other.
   */
  async importCsv(
    studyId: string,
    csv: Buffer | string,
    defaults: ContactMapping['defaults'] = {},
  ): Promise<PlainImportReport> {
    const study = await this.studies.studyById(studyId);
    if (typeof csv === 'string' && !csv.isWellFormed())
      throw distributionErrors.contactsInvalid([{ pointer: '', code: 'encoding' }]);
    const file = await openContactFile(Buffer.from(csv as string));
    const mapping = { ...suggestMapping(file.header), defaults };
    const violations = checkMapping(mapping, file.header.length);
    if (violations.length > 0) throw distributionErrors.contactsInvalid(violations);
    const list = new ListReader(file.rows(), mapping, vendorIds(await this.studies.vendors()));
    const now = this.clock.now();
    const importId = uuidV7(now);
    const tally = await this.db.transaction(async (tx) => {
      await insertImport(tx, importedAtOnce({ id: importId, studyId: study.id, file, mapping, now }));
      const applied = await applyList(tx, this.keyring, list, {
        studyId: study.id,
        standardLocale: 'zh-CN',
        importId,
        now,
        onProgress: () => Promise.resolve(),
      });
      await tx.query('update contact_import set report = $2::jsonb where import_id = $1', [
        importId,
        JSON.stringify({ ...applied.report(), preview: [] }),
      ]);
      const details = { state: 'done', added: applied.added };
      await noteAct(tx, { action: 'contacts.imported', object: `contact-import:${importId}`, details }, now);
      return applied;
    });
    const { counts, errors } = tally.report();
    return { read: counts.read, added: tally.added, known: counts.known, errors: errors.slice(0, MAX_ERRORS) };
  }
}

interface AtOnce {
  readonly id: string;
  readonly studyId: string;
  readonly file: Pick<ContactFile, 'format' | 'encoding'>;
  readonly mapping: ContactMapping;
  readonly now: Date;
}

/** The record of a list that is taken without a look at it first. */
const importedAtOnce = ({ id, studyId, file, mapping, now }: AtOnce): ImportRecord => ({
  id,
  studyId,
  fileName: `import.${file.format}`,
  format: file.format,
  encoding: file.encoding,
  state: 'applied',
  columns: [],
  mapping,
  report: null,
  failure: null,
  rowsDone: 0,
  createdBy: null,
  createdAt: now,
  expiresAt: new Date(now.getTime() + DAY_MS),
  appliedAt: now,
  undoneAt: null,
});
