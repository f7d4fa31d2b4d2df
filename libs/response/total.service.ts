import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { CompanySize, Region, Source } from '#distribution/core';
import { type Clock } from '#kernel';
import { CLOCK, rows, uuidV7 } from '#platform';

/** All answers about one vendor from one organisation by one route, added up. Sums are in units (2520 = 100 points). */
export interface WaveTotal {
  readonly vendorId: string;
  readonly organisationId: string;
  readonly source: Source;
  readonly size: CompanySize;
  readonly region: Region;
  readonly responses: number;
  readonly count: readonly number[];
  readonly sum: readonly number[];
  readonly sumSquares: readonly number[];
}

const KEYS = 'wave_id, vendor_id, organisation_id, source, size, region';
const plus = (column: string) =>
  `(select array_agg(old.n + new.n order by old.at)
    from unnest(wave_total.${column}) with ordinality as old (n, at)
    join unnest(excluded.${column}) with ordinality as new (n, at) using (at))`;

/** Totals from deltas: counts and sums for each criterion, exact integers, the same on every engine and in every order. */
const FOLD = `
  with delta as (
    select * from wave_delta where batch = $1
  ), answer as (
    select ${KEYS}, sum(sign)::bigint as responses from delta group by ${KEYS}
  ), item as (
    select ${KEYS}, at,
           coalesce(sum(sign) filter (where units is not null), 0)::bigint as count,
           coalesce(sum(sign * units::bigint), 0)::bigint as sum,
           coalesce(sum(sign * units::bigint * units::bigint), 0)::bigint as sum_squares
    from delta, unnest(criterion_score) with ordinality as c (units, at)
    group by ${KEYS}, at
  ), list as (
    select ${KEYS}, array_agg(count order by at) as count, array_agg(sum order by at) as sum,
           array_agg(sum_squares order by at) as sum_squares
    from item group by ${KEYS}
  )
  insert into wave_total (${KEYS}, responses, count, sum, sum_squares)
  select ${KEYS}, responses, count, sum, sum_squares from answer join list using (${KEYS})
  order by ${KEYS}
  on conflict (organisation_id, wave_id, vendor_id, source, size, region) do update set
    responses = wave_total.responses + excluded.responses,
    count = ${plus('count')}, sum = ${plus('sum')}, sum_squares = ${plus('sum_squares')}`;

@Injectable()
export class TotalService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Adds every delta that waits to the totals; answers how many. Whoever comes while somebody else is folding waits
   * for them, so afterwards every answer given before is counted.
   */
  async fold(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const batch = uuidV7(this.clock.now());
      const [marked] = await rows<{ count: number }>(
        tx,
        `with marked as (update wave_delta set batch = $1 where batch is null returning 1)
         select count(*)::int as count from marked`,
        [batch],
      );
      if (!marked?.count) return 0;
      await tx.query(FOLD, [batch]);
      await tx.query('delete from wave_delta where batch = $1', [batch]);
      return marked.count;
    });
  }

  /** The totals of a wave in a fixed order, so that the same answers give the same release. */
  async ofWave(db: EntityManager, waveId: string): Promise<WaveTotal[]> {
    const totals = await rows<Record<keyof WaveTotal, never>>(
      db,
      `select vendor_id as "vendorId", organisation_id as "organisationId", source, size, region,
              responses::float8 as responses, count::float8[] as count, sum::float8[] as sum,
              sum_squares::float8[] as "sumSquares"
       from wave_total where wave_id = $1 and responses > 0
       order by vendor_id, organisation_id, source, size, region`,
      [waveId],
    );
    return totals;
  }
}
