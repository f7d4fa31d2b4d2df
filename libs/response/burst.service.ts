import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { rows } from '#platform';
import {
  arrivalsAround,
  burstsOf,
  crowdedWindows,
  replaceBursts,
  type StoredBurst,
  timesOfWindow,
} from './burst.queries.js';
import { findBursts, LEAST_IN_BURST } from './core/index.js';
import { lookAgain, takeTurn } from './total.queries.js';

/** Knows when far more answers came in than usual. */
@Injectable()
export class BurstService {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** Looks at the arrivals of the whole wave. Answers how many answers are to be looked at again because of it. */
  async find(waveId: string): Promise<number> {
    const crowded = await crowdedWindows(this.db.manager, waveId, LEAST_IN_BURST);
    const around = crowded.length === 0 ? null : await arrivalsAround(this.db.manager, waveId, crowded);
    const found = around === null ? [] : findBursts({ arrivals: crowded, ...around });
    const bursts = found.map(({ subject, window }) => ({ subjectId: subject, ...timesOfWindow(window) }));
    return this.db.transaction(async (tx) => {
      const before = (await burstsOf(tx, [waveId])).get(waveId) ?? [];
      const changed = [...difference(before, bursts), ...difference(bursts, before)];
      if (changed.length === 0) return 0;
      await takeTurn(tx);
      await replaceBursts(tx, waveId, bursts);
      return askAgain(tx, waveId, changed);
    });
  }
}

const keyOf = ({ subjectId, startsAt }: StoredBurst): string => `${subjectId} ${startsAt.getTime()}`;

function difference(some: readonly StoredBurst[], others: readonly StoredBurst[]): StoredBurst[] {
  const known = new Set(others.map(keyOf));
  return some.filter((burst) => !known.has(keyOf(burst)));
}

async function askAgain(tx: EntityManager, waveId: string, changed: readonly StoredBurst[]): Promise<number> {
  const concerned = await rows<{ id: string }>(
    tx,
    `select distinct r.invitation_id as id
     from unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) as b (subject, starts, ends)
     join response r on r.wave_id = $1 and r.submitted_at >= b.starts and r.submitted_at < b.ends
     left join invitation i on i.invitation_id = r.invitation_id
     where b.subject in (r.vendor_id, r.organisation_id, i.open_link_id)`,
    [
      waveId,
      changed.map(({ subjectId }) => subjectId),
      changed.map(({ startsAt }) => startsAt),
      changed.map(({ endsAt }) => endsAt),
    ],
  );
  await lookAgain(
    tx,
    concerned.map(({ id }) => id),
  );
  return concerned.length;
}
