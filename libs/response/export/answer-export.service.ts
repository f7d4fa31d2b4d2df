import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { answersAfter, type ExportedAnswer, type ExportScope } from './answer-export.queries.js';

/** Small enough that the process has time for others between two pages, and that a page is gone before memory is tidied. */
const PAGE = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class AnswerExportService {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** Every accepted answer of a wave, in an order that says nothing about when it was given. */
  async *ofWave(waveId: string): AsyncGenerator<ExportedAnswer> {
    for await (const page of this.pages({ waveId, versionIds: null, withExcluded: false })) yield* page;
  }

  /**
   * The answers of a scope, a page at a time. The next page is under way while one is worked on; no connection is kept
   * between them, however slowly somebody reads. What arrives or is withdrawn meanwhile may be in it or not.
   */
  async *pages(scope: ExportScope): AsyncGenerator<readonly ExportedAnswer[]> {
    let next = answersAfter(this.db, scope, FIRST, PAGE);
    for (;;) {
      const page = await next;
      const last = page.at(-1);
      if (!last) return;
      const isLast = page.length < PAGE;
      if (!isLast) next = settled(answersAfter(this.db, scope, last.id, PAGE));
      yield page;
      if (isLast) return;
    }
  }
}

/** Whoever stops reading does not wait for the page that is under way. */
function settled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
