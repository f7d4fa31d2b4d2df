import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PublishedReleaseService } from '#benchmark';
import type { Clock, LocalizedText } from '#kernel';
import { CLOCK, rows } from '#platform';
import { OverviewService } from '#response';
import { type RankProgress, rankProgress, type RankThresholds, toldFrom, weekOf } from './core/index.js';

/** How far a vendor is from a rank in a wave that is open or has no public result yet. */
export interface WaveProgress extends RankProgress {
  readonly study: string;
  readonly title: LocalizedText;
  readonly wave: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly isOpen: boolean;
  /** Monday of the week in which the counts were taken, as an ISO date. */
  readonly asOf: string;
}

interface RunningWave {
  readonly id: string;
  readonly study: string;
  readonly title: LocalizedText;
  readonly wave: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

interface Told {
  readonly week: string;
  readonly organisations: number;
}

/** Towards a rank, in steps of five organisations and once a week: never a score, and never a single answer. */
@Injectable()
export class RankProgressService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PublishedReleaseService) private readonly releases: PublishedReleaseService,
    @Inject(OverviewService) private readonly overview: OverviewService,
  ) {}

  /** Waves of the vendor's studies that have begun and are open or have no public result; the next to close first. */
  async of(vendorId: string, thresholds: RankThresholds): Promise<WaveProgress[]> {
    const now = this.clock.now();
    const waves = await this.#running(vendorId, now);
    return Promise.all(
      waves.map(async ({ id, ...wave }) => {
        const { week, organisations } = await this.#told(id, vendorId, weekOf(now));
        return { ...wave, isOpen: wave.closesAt > now, asOf: week, ...rankProgress(organisations, thresholds) };
      }),
    );
  }

  async #running(vendorId: string, now: Date): Promise<RunningWave[]> {
    const [begun, studies] = await Promise.all([
      rows<RunningWave>(
        this.db.manager,
        `select w.id, s.slug as study, s.title, w.slug as wave, w.opens_at as "opensAt", w.closes_at as "closesAt"
         from study_vendor p join wave w on w.study_id = p.study_id join study s on s.id = p.study_id
         where p.vendor_id = $1 and w.opens_at <= $2 order by w.closes_at, w.id`,
        [vendorId, now],
      ),
      this.releases.studies(),
    ]);
    const isPublic = ({ study, wave }: RunningWave) =>
      studies.some(({ slug, waves }) => slug === study && waves.some((each) => each.slug === wave));
    return begun.filter((wave) => wave.closesAt > now || !isPublic(wave));
  }

  /** What was told this week. The first who asks in a week has it counted, and all others are told the same. */
  async #told(waveId: string, vendorId: string, week: string): Promise<Told> {
    const last = await this.#last(waveId, vendorId);
    if (last?.week === week) return last;
    const counted = await this.overview.organisationsOf(waveId, vendorId);
    await this.db.query(
      `insert into vendor_progress (wave_id, vendor_id, week, organisations) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [waveId, vendorId, week, toldFrom(last?.organisations, counted)],
    );
    return (await this.#last(waveId, vendorId)) ?? { week, organisations: counted };
  }

  async #last(waveId: string, vendorId: string): Promise<Told | undefined> {
    const [last] = await rows<Told>(
      this.db.manager,
      `select week::text as week, organisations from vendor_progress where wave_id = $1 and vendor_id = $2
       order by week desc limit 1`,
      [waveId, vendorId],
    );
    return last;
  }
}
