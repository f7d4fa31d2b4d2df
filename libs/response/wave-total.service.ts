import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CompanySize, Region, Source } from '#distribution/core';
import { rows } from '#platform';
import type { Rubric } from '#scoring';
import { layoutOf, medianOf, productsAt, type ProductSums, shapeOf } from './core/index.js';
import type { TallyKind } from './total.queries.js';

/** All answers about one vendor from one organisation by one route, added up. Sums are in units (2520 = 100 points). */
export interface WaveTotal {
  readonly vendorId: string;
  readonly organisationId: string;
  readonly source: Source;
  readonly size: CompanySize;
  readonly region: Region;
  /** Answers that are left out of scores, or those that are not. */
  readonly isExcluded: boolean;
  readonly responses: number;
  readonly texts: number;
  /** By criterion: answers and Σ units. */
  readonly count: readonly number[];
  readonly sum: readonly number[];
  /** Answers at each of five levels of every criterion in turn, the worst first. */
  readonly levels: readonly number[];
  /** Dimension scores, then the overall rating (method §16). */
  readonly drivers: ProductSums;
  /** The criteria of each dimension (method §13). */
  readonly reliability: readonly ProductSums[];
  /** Answers 0 … 10. */
  readonly overall: readonly number[];
  readonly recommend: readonly number[];
  /** Brackets, fastest first, of each severity in turn; those without a severity last. */
  readonly firstReply: readonly number[];
}

/** How many organisations used a term about a vendor. */
export interface TermCount {
  readonly vendorId: string;
  readonly term: string;
  readonly organisations: number;
}

/** How many answers say the same of a vendor, or of the wave itself. */
export interface Tally {
  readonly subjectId: string;
  readonly kind: TallyKind;
  readonly value: string;
  readonly responses: number;
}

type StoredTotal = Omit<WaveTotal, 'drivers' | 'reliability'> & {
  readonly drivers: readonly number[];
  readonly reliability: readonly number[];
};

/** Reads totals. What it costs grows with organisations, whatever the number of answers is. */
@Injectable()
export class WaveTotalService {
  /** In no order. `rubric` is the wave's. Lists come as JSON, which is read many times faster than arrays. */
  async totals(db: EntityManager, waveId: string, rubric: Rubric): Promise<WaveTotal[]> {
    const { dimensions } = shapeOf(rubric);
    const drivers = layoutOf(dimensions.length + 1);
    const items = dimensions.map(({ criteria }) => layoutOf(criteria));
    const stored = await rows<StoredTotal>(
      db,
      `select vendor_id as "vendorId", organisation_id as "organisationId", source, size, region,
              is_excluded as "isExcluded", responses::float8 as responses, texts::float8 as texts,
              to_json(count) as count, to_json(sum) as sum, to_json(levels) as levels, to_json(drivers) as drivers,
              to_json(reliability) as reliability, to_json(overall) as overall, to_json(recommend) as recommend,
              to_json(first_reply) as "firstReply"
       from wave_total where wave_id = $1 and responses > 0`,
      [waveId],
    );
    return stored.map((total) => {
      let from = 0;
      const reliability = items.map((layout) => {
        const own = productsAt(total.reliability, from, layout);
        from += layout.length;
        return own;
      });
      return { ...total, drivers: productsAt(total.drivers, 0, drivers), reliability };
    });
  }

  /** Organisations that take part, whatever became of their answers. */
  async organisations(db: EntityManager, waveId: string): Promise<string[]> {
    const found = await rows<{ id: string }>(
      db,
      'select distinct organisation_id as id from wave_total where wave_id = $1 and responses > 0',
      [waveId],
    );
    return found.map(({ id }) => id);
  }

  /** Terms that at least so many different organisations used, by vendor. */
  async terms(db: EntityManager, waveId: string, leastOrganisations: number): Promise<TermCount[]> {
    const common = await rows<{ term: string }>(
      db,
      `select term from term_total where wave_id = $1 and responses > 0
       group by term having count(distinct organisation_id) >= $2`,
      [waveId, leastOrganisations],
    );
    return rows(
      db,
      `select vendor_id as "vendorId", term, count(distinct organisation_id)::int as organisations
       from term_total where wave_id = $1 and responses > 0 and term = any($2::text[]) group by vendor_id, term`,
      [waveId, common.map(({ term }) => term)],
    );
  }

  tallies(db: EntityManager, waveId: string, kinds: readonly TallyKind[]): Promise<Tally[]> {
    return rows(
      db,
      `select subject_id as "subjectId", kind, value, responses::float8 as responses
       from wave_tally where wave_id = $1 and kind = any($2::text[]) and responses > 0`,
      [waveId, kinds],
    );
  }

  /** Of all answers that were timed, in minutes; null when none was. */
  async medianMinutes(db: EntityManager, waveId: string): Promise<number | null> {
    const times = await this.tallies(db, waveId, ['seconds']);
    const seconds = medianOf(times.map(({ value, responses }) => ({ seconds: Number(value), responses })));
    return seconds === null ? null : seconds / 60;
  }
}
