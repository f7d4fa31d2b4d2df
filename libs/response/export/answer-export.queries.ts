import type { DataSource, EntityManager } from 'typeorm';
import { namedQuery, rows } from '#platform';
import type { CompanySize, Region, Source } from '#distribution/core';
import type { Locale } from '#kernel';
import type { Answers } from '#questionnaire/core';
import type { ExclusionReason, Ruling } from '../core/index.js';

/** An answer as it is stored, without the facts that only matter to intake. */
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
  readonly flags: readonly string[];
  readonly excludedReason: ExclusionReason | null;
  readonly ruling: Ruling | null;
  readonly mayQuote: boolean;
  /** Day of UTC, `2026-11-26`. */
  readonly submittedOn: string;
  /** Its texts are masked already. */
  readonly isMasked: boolean;
}

export interface ExportScope {
  readonly waveId: string;
  /** null: all versions. */
  readonly versionIds: readonly string[] | null;
  /** Those that rules or people have left out, too; never those that were withdrawn. */
  readonly withExcluded: boolean;
}

/** In an order that says nothing about when an answer was given. Lists come as JSON, which is read ten times as fast. */
const ANSWERS = `
  select invitation_id as id, version_id as "versionId", vendor_id as "vendorId", organisation_id as "organisationId",
         source, size, region, locale, answers, to_json(criterion_score) as "criterionScore",
         to_json(dimension_score) as "dimensionScore", overall_score as "overallScore",
         (quality ->> 'durationSeconds')::float8 as "durationSeconds",
         coalesce(quality -> 'flags', '[]') || to_jsonb(flags) as flags, excluded_reason as "excludedReason", ruling,
         may_quote as "mayQuote", (submitted_at at time zone 'UTC')::date::text as "submittedOn", is_masked as "isMasked"
  from response
  where wave_id = $1 and invitation_id > $2 and ($3::uuid[] is null or version_id = any($3))
    and (excluded_reason is null or ($4 and excluded_reason <> 'WITHDRAWN'))
  order by invitation_id limit $5`;

export function answersAfter(
  db: DataSource,
  { waveId, versionIds, withExcluded }: ExportScope,
  after: string,
  limit: number,
): Promise<ExportedAnswer[]> {
  const values = [waveId, after, versionIds, withExcluded, limit];
  return namedQuery(db, { name: 'answers-to-export', text: ANSWERS, values });
}

/** How many answers there are of a version; those that were withdrawn are not there any more. */
export interface VersionCount {
  readonly versionId: string;
  readonly questionnaire: string;
  readonly number: number;
  readonly counted: number;
  readonly excluded: number;
}

/** A version of which a wave has answers. */
export interface AnsweredVersion extends VersionCount {
  readonly isAnonymous: boolean;
}

/** Newest version first. */
export function versionCounts(db: EntityManager, waveId: string): Promise<VersionCount[]> {
  return rows(
    db,
    `select v.id as "versionId", q.slug as questionnaire, v.number, c.counted, c.excluded
     from (select version_id, count(*) filter (where excluded_reason is null)::int as counted,
                  count(*) filter (where excluded_reason <> 'WITHDRAWN')::int as excluded
           from response where wave_id = $1 group by version_id) c
     join questionnaire_version v on v.id = c.version_id
     join questionnaire q on q.id = v.questionnaire_id
     order by v.published_at desc, v.id desc`,
    [waveId],
  );
}
