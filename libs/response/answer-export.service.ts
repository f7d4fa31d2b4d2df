import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CompanySize, Region, Source } from '#distribution/core';
import type { Locale } from '#kernel';
import { rows } from '#platform';
import type { Answers } from '#questionnaire/core';

/** An accepted answer as an analyst takes it away. Whoever writes it out leaves out what identifies people. */
export interface ExportedAnswer {
  readonly id: string;
  readonly versionId: string;
  readonly vendorId: string;
  readonly organisationId: string;
  readonly source: Source;
  readonly size: CompanySize;
  readonly region: Region;
  readonly locale: Locale;
  readonly answers: Answers;
  /** Rubric order, 2520 = 100 points. */
  readonly criterionScore: readonly (number | null)[];
  readonly dimensionScore: readonly (number | null)[];
  readonly overallScore: number | null;
  readonly durationSeconds: number | null;
  readonly submittedAt: Date;
}

const PAGE = 2_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

const ANSWERS = `
  select invitation_id as id, version_id as "versionId", vendor_id as "vendorId", organisation_id as "organisationId",
         source, size, region, locale, answers, criterion_score as "criterionScore", dimension_score as "dimensionScore",
         overall_score as "overallScore", (quality ->> 'durationSeconds')::float8 as "durationSeconds",
         submitted_at as "submittedAt"
  from response where wave_id = $1 and excluded_reason is null and invitation_id > $2
  order by invitation_id limit ${PAGE}`;

@Injectable()
export class AnswerExportService {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** Every accepted answer of a wave, in an order that says nothing about when it was given. */
  async *ofWave(waveId: string): AsyncGenerator<ExportedAnswer> {
    let after = FIRST;
    for (;;) {
      const page = await rows<ExportedAnswer>(this.db.manager, ANSWERS, [waveId, after]);
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last.id;
    }
  }
}
