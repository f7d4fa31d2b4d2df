import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import { type Passage, quoteText } from '#response/core';
import type { FrozenFinding, RatingRecord } from '../core/index.js';

export interface FrozenVoices {
  readonly ratings: readonly RatingRecord[];
  readonly findings: readonly FrozenFinding[];
}

type FrozenRow = Omit<FrozenFinding, 'text'> & { readonly masked: string; readonly hidden: readonly Passage[] };

/** Vendors that left the study since are none of its business. */
const OF_STUDY = `
  join wave w on w.id = e.wave_id
  join study_vendor s on s.study_id = w.study_id and s.vendor_id = e.vendor_id
  join vendor v on v.id = e.vendor_id
  where e.wave_id = $1`;

/** What a release may show of what was said elsewhere. */
@Injectable()
export class VoiceEvidence {
  /**
   * As of the snapshot of `tx`: ratings by vendor, page and day, findings in the order of their ids, only those that
   * two have coded, that are settled and that somebody let be shown.
   */
  async frozen(tx: EntityManager, waveId: string): Promise<FrozenVoices> {
    const ratings = await rows<RatingRecord>(
      tx,
      `select v.slug as vendor, e.source, e.url, e.day::text as day, e.mean, e.count::float8 as count, e.licence
       from public_rating e ${OF_STUDY} order by v.slug, e.url, e.day`,
      [waveId],
    );
    const found = await rows<FrozenRow>(
      tx,
      `select e.id, v.slug as vendor, e.kind, e.ground, e.source, e.url, e.day::text as day, e.masked, e.hidden,
              e.dimension, e.sentiment
       from finding e ${OF_STUDY} and e.state = 'reviewed' order by e.id`,
      [waveId],
    );
    return {
      ratings,
      findings: found.map(({ masked, hidden, ...rest }) => ({ ...rest, text: quoteText(masked, hidden) })),
    };
  }
}
