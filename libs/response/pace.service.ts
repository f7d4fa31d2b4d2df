import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { paceOf } from './total.queries.js';

/** How long answering takes, as those who answered found it. */
@Injectable()
export class PaceService {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** Median seconds of a wave; null while too few answers were timed. Reads one row. */
  async medianSeconds(waveId: string): Promise<number | null> {
    return (await paceOf(this.db.manager, [waveId])).get(waveId) ?? null;
  }
}
