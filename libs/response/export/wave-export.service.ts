import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Clock, type Violation } from '#kernel';
import { acting, CLOCK, crashPoint, noteAct, uuidV7 } from '#platform';
import { QuestionnaireService } from '#questionnaire';
import { isUnlinked } from '#questionnaire/core';
import { StudyService } from '#study';
import { exportTable, type ExportTable, type ExportTitle } from '../core/export/index.js';
import { responseErrors } from '../core/index.js';
import { type AnsweredVersion, versionCounts } from './answer-export.queries.js';
import { type ExportFile, ExportWriter } from './export-writer.js';
import {
  addExport,
  beatExport,
  endExport,
  type ExportEnd,
  type ExportRecord,
  exportRecord,
  type ExportRequest,
  type ExportRun,
  exportsOf,
  failSilentExports,
  nthOrder,
  runningExports,
  takeExport,
  waitForTurn,
} from './export-record.queries.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** What a person may order in an hour, and how many files are written at the same time for one and for all. */
const MOST_AN_HOUR = 10;
const MOST_AT_ONCE = { own: 2, all: 4 };
const BEAT_MS = 10_000;
const MOST_IDLE_BEATS = 12;
/** Fewer anonymous answers would tell whose they are by the rest of their row. */
export const FEWEST_ANONYMOUS = 5;

export interface WaveCodebook {
  readonly title: ExportTitle;
  readonly table: ExportTable;
}

@Injectable()
export class WaveExportService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(ExportWriter) private readonly writer: ExportWriter,
  ) {}

  /** Newest first. Throws `wave-not-found`. */
  async versions(waveId: string): Promise<AnsweredVersion[]> {
    await this.studies.waveById(waveId);
    const counts = await versionCounts(this.db.manager, waveId);
    return Promise.all(
      counts.map(async (count) => {
        const { mode } = await this.questionnaires.version(count.versionId);
        return { ...count, isAnonymous: isUnlinked(mode) };
      }),
    );
  }

  /** Keeps who wants what; the file comes into being when it is fetched, within a day. */
  async order(waveId: string, request: ExportRequest, orderedBy: string): Promise<ExportRecord> {
    const versions = chosen(await this.versions(waveId), request.versionIds);
    if (request.format === 'spss' && request.values === 'labels')
      throw responseErrors.exportInvalid([{ pointer: '/values', code: 'codes-needed' }]);
    const totalOf = (of: readonly AnsweredVersion[]) =>
      of.reduce((sum, { counted, excluded }) => sum + counted + (request.withExcluded ? excluded : 0), 0);
    const anonymous = totalOf(versions.filter(({ isAnonymous }) => isAnonymous));
    if (anonymous > 0 && anonymous < FEWEST_ANONYMOUS) throw responseErrors.belowThreshold(FEWEST_ANONYMOUS);
    const orderedAt = this.clock.now();
    const expiresAt = new Date(orderedAt.getTime() + DAY);
    const order = { id: uuidV7(orderedAt), waveId, request, orderedBy, orderedAt, expiresAt, total: totalOf(versions) };
    await this.db.transaction(async (tx) => {
      await waitForTurn(tx);
      await this.#checkOrders(tx, orderedBy, orderedAt);
      await addExport(tx, order);
      const { format, values, originals, withExcluded } = request;
      const details = { state: 'ordered', format, values, originals, withExcluded, wave: waveId, answers: order.total };
      await noteAct(tx, { action: 'answers.exported', object: `export:${order.id}`, details }, orderedAt);
      crashPoint('export.before-commit');
    });
    crashPoint('export.after-commit');
    return { ...order, state: 'waiting', written: 0, bytes: null, digest: null };
  }

  exports(
    waveId: string,
    page: { readonly limit: number; readonly after?: string | undefined },
  ): Promise<ExportRecord[]> {
    return exportsOf(this.db.manager, waveId, page);
  }

  /** Throws `not-found`. */
  async record(id: string): Promise<ExportRecord> {
    const record = await exportRecord(this.db.manager, id);
    if (!record) throw responseErrors.exportNotFound();
    return record;
  }

  /** The file of an export, once, for whoever ordered it. How far it is and what came of it is kept. */
  async file(id: string, fetchedBy: string): Promise<ExportFile> {
    const record = await this.record(id);
    if (record.orderedBy !== fetchedBy) throw responseErrors.exportNotFound();
    if (record.expiresAt <= this.clock.now()) throw responseErrors.exportExpired();
    const { title, table, versions } = await this.#described(record.waveId, record.request.versionIds);
    const run = await this.#taken(record);
    const { bytes, ...file } = await this.writer.file({ record, run, title, table, versions });
    return { ...file, bytes: this.#recorded(record, run, bytes) };
  }

  /** A file whose writer was killed may be fetched again. */
  async round(): Promise<void> {
    await failSilentExports(this.db.manager);
  }

  async #checkOrders(tx: EntityManager, orderedBy: string, now: Date): Promise<void> {
    const since = new Date(now.getTime() - HOUR);
    const oldest = await nthOrder(tx, { orderedBy, since, nth: MOST_AN_HOUR });
    if (oldest) throw responseErrors.tooManyExports(Math.ceil((oldest.getTime() - since.getTime()) / 1_000));
  }

  async #taken({ id, orderedBy }: ExportRecord): Promise<ExportRun> {
    return this.db.transaction(async (tx) => {
      await waitForTurn(tx);
      const running = await runningExports(tx, orderedBy);
      const run = await takeExport(tx, id);
      if (!run) throw responseErrors.exportTaken();
      if (running.own >= MOST_AT_ONCE.own || running.all >= MOST_AT_ONCE.all) throw responseErrors.exportsBusy();
      return run;
    });
  }

  /** What the columns of a wave's exports mean. */
  async codebook(waveId: string): Promise<WaveCodebook> {
    return this.#described(waveId, null);
  }

  async #described(waveId: string, versionIds: readonly string[] | null) {
    const wave = await this.studies.waveById(waveId);
    const study = await this.studies.studyById(wave.studyId);
    const versions = chosen(await this.versions(waveId), versionIds);
    const title: ExportTitle = {
      study: study.slug,
      wave: wave.slug,
      title: study.title,
      versions: versions.map(nameOf),
    };
    const exported = versions.map(async ({ versionId, questionnaire, number }) => {
      const { plan, rubric } = await this.questionnaires.version(versionId);
      return { id: versionId, questionnaire, number, plan, rubric };
    });
    return { title, versions, table: exportTable(await Promise.all(exported)) };
  }

  async *#recorded({ waveId }: ExportRecord, run: ExportRun, bytes: ExportFile['bytes']): ExportFile['bytes'] {
    const who = acting.getStore();
    const digest = createHash('sha256');
    let size = 0;
    let whole = false;
    let idleBeats = 0;
    const beat = setInterval(() => {
      idleBeats += 1;
      // Whoever takes nothing for minutes is gone, too, whatever their connection says.
      if (idleBeats <= MOST_IDLE_BEATS) void beatExport(this.db, run).catch(() => undefined);
    }, BEAT_MS).unref();
    try {
      for await (const chunk of bytes) {
        idleBeats = 0;
        digest.update(chunk);
        size += chunk.length;
        yield chunk;
      }
      whole = true;
    } finally {
      clearInterval(beat);
      const state = whole ? 'done' : 'failed';
      const end = { state, bytes: size, digest: whole ? digest.digest('hex') : null } as const;
      // Whoever takes the bytes may be called from elsewhere than the request.
      await acting.run(who ?? { actor: 'anonymous', requestId: null }, () => this.#end(run, waveId, end));
    }
  }

  /** What left the house, by its hash. */
  async #end(run: ExportRun, wave: string, end: ExportEnd): Promise<void> {
    await this.db.transaction(async (tx) => {
      await endExport(tx, run, end);
      const details = { state: end.state, wave, bytes: end.bytes, sha256: end.digest };
      await noteAct(tx, { action: 'answers.exported', object: `export:${run.id}`, details }, this.clock.now());
    });
  }
}

const nameOf = ({ questionnaire, number }: AnsweredVersion) => ({ questionnaire, number });

function chosen(versions: readonly AnsweredVersion[], ids: readonly string[] | null): readonly AnsweredVersion[] {
  if (ids === null) return versions;
  const unknown: Violation[] = ids.flatMap((id, index) =>
    versions.some(({ versionId }) => versionId === id) ? [] : [{ pointer: `/versionIds/${index}`, code: 'unknown' }],
  );
  if (unknown.length > 0) throw responseErrors.exportInvalid(unknown);
  return versions.filter(({ versionId }) => ids.includes(versionId));
}
