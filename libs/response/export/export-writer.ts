import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Keyring } from '#platform';
import { StudyService } from '#study';
import {
  type Cell,
  codebookData,
  type ExportTable,
  type ExportTitle,
  longTable,
  withLabels,
} from '../core/export/index.js';
import { responseErrors } from '../core/index.js';
import type { AnsweredVersion, ExportedAnswer } from './answer-export.queries.js';
import { AnswerExportService } from './answer-export.service.js';
import { type ExportFormat, type ExportRecord, type ExportRun, noteProgress } from './export-record.queries.js';
import { ShownAnswers } from './shown-answers.js';
import type { FileBytes, Sheet } from './sheet.js';
import { writeCsv } from './write-csv.js';
import { writeParquet } from './write-parquet.js';
import { writeSpss } from './write-spss.js';
import { writeXlsx } from './write-xlsx.js';

export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: FileBytes;
}

export interface ExportOrder {
  readonly record: ExportRecord;
  readonly run: ExportRun;
  readonly title: ExportTitle;
  readonly table: ExportTable;
  readonly versions: readonly AnsweredVersion[];
}

const FILES: Readonly<Record<ExportFormat, Omit<ExportFile, 'bytes'>>> = {
  csv: { name: 'answers.csv', type: 'text/csv; charset=utf-8; header=present' },
  xlsx: { name: 'answers.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  parquet: { name: 'answers.parquet', type: 'application/vnd.apache.parquet' },
  spss: { name: 'answers-spss.zip', type: 'application/zip' },
};

const SHEET_NAMES = {
  'zh-CN': { answers: '答卷', codebook: '编码手册' },
  en: { answers: 'answers', codebook: 'codebook' },
} as const;

/** Pages between two notes of how far it is. */
const PAGES_A_NOTE = 25;
const NAME_BYTES = 8;

@Injectable()
export class ExportWriter {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(AnswerExportService) private readonly answers: AnswerExportService,
    @Inject(ShownAnswers) private readonly shown: ShownAnswers,
  ) {}

  async file(order: ExportOrder): Promise<ExportFile> {
    const { record, title } = order;
    const { name, type } = FILES[record.request.format];
    const vendors = new Map((await this.studies.vendors()).map(({ id, slug }) => [id, slug]));
    return { name: `${title.study}-${title.wave}-${name}`, type, bytes: this.#bytes(order, vendors) };
  }

  #bytes(order: ExportOrder, vendors: ReadonlyMap<string, string>): FileBytes {
    const { record, title, table } = order;
    const { format, locale, bom } = record.request;
    const sheet = laidOut(table, record.request, this.#rows(order, vendors));
    const writers: Readonly<Record<ExportFormat, () => FileBytes>> = {
      csv: () => writeCsv(sheet, { bom }),
      xlsx: () => writeXlsx(sheet, { described: table.columns, names: SHEET_NAMES[locale] }),
      parquet: () => writeParquet(sheet, codebookData(title, table.columns)),
      spss: () => writeSpss(sheet, title, locale),
    };
    return writers[format]();
  }

  async *#rows({ record, run, table, versions }: ExportOrder, vendors: ReadonlyMap<string, string>): Sheet['batches'] {
    const { withExcluded, originals } = record.request;
    const anonymous = new Set(versions.flatMap(({ versionId, isAnonymous }) => (isAnonymous ? versionId : [])));
    const scope = { waveId: record.waveId, versionIds: versions.map(({ versionId }) => versionId), withExcluded };
    let written = 0;
    let pages = 0;
    for await (const page of this.answers.pages(scope)) {
      const shown = await this.shown.of(page, { originals });
      yield shown.map((answer) => {
        const organisation = anonymous.has(answer.versionId) ? null : this.#organisation(record.waveId, answer);
        return table.row({ ...answer, vendor: vendors.get(answer.vendorId) ?? answer.vendorId, organisation });
      });
      written += page.length;
      pages += 1;
      if (pages % PAGES_A_NOTE === 0) await this.#note(run, written);
    }
    await this.#note(run, written);
  }

  /** Whoever was taken for dead stops: the file may be another's by now. */
  async #note(run: ExportRun, written: number): Promise<void> {
    if (!(await noteProgress(this.db, run, written))) throw responseErrors.exportTaken();
  }

  /** Organisations have a name that is worth nothing outside of their wave; of anonymous answers not even that. */
  #organisation(waveId: string, { organisationId }: ExportedAnswer): string {
    return this.keyring.mac('export', `${waveId}/${organisationId}`).subarray(0, NAME_BYTES).toString('hex');
  }
}

/** The rows of a table as somebody wants to have them. */
function laidOut(
  table: ExportTable,
  { layout, values, locale }: ExportRecord['request'],
  batches: Sheet['batches'],
): Sheet {
  const labelled = values === 'labels' ? withLabels(table.columns, (text) => text[locale]) : undefined;
  const columns = labelled?.columns ?? table.columns;
  const cells = labelled?.row ?? ((row: readonly Cell[]) => row);
  if (layout === 'wide') return { columns, batches: mapped(batches, (row) => [cells(row)]) };
  const long = longTable(columns, table.facts);
  return { columns: long.columns, batches: mapped(batches, (row) => long.rows(cells(row))) };
}

async function* mapped(
  batches: Sheet['batches'],
  rowsOf: (row: readonly Cell[]) => readonly (readonly Cell[])[],
): Sheet['batches'] {
  for await (const rows of batches) yield rows.flatMap(rowsOf);
}
