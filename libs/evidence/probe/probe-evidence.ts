import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { rows } from '#platform';
import {
  agreement,
  type ChannelFigure,
  type FinishedProbe,
  type FrozenProbe,
  probeFigures,
  timedCase,
} from '../core/index.js';
import { resultOf, type RoundResult } from './settled-probes.js';

/** What probes say of vendors: those of closed rounds only, in which all are followed, rated and settled. */
@Injectable()
export class ProbeEvidence {
  /** As of the snapshot of `tx`; agreement is that of the raters of all rounds of the wave. */
  async frozen(
    tx: EntityManager,
    waveId: string,
  ): Promise<{ readonly figures: readonly ChannelFigure[]; readonly cases: readonly FrozenProbe[] }> {
    const closed = await rows<{ id: string; closedAt: Date }>(
      tx,
      `select id, closed_at as "closedAt" from probe_round where wave_id = $1 and state = 'closed'
       order by closed_at, id`,
      [waveId],
    );
    const results: RoundResult[] = [];
    for (const { id, closedAt } of closed) results.push(await resultOf(tx, { waveId, roundId: id }, closedAt));
    const pairs = results.flatMap((result) => result.pairs);
    const agreements = agreement(pairs.map(({ first, second }) => [first.ratings, second.ratings]));
    return {
      figures: probeFigures(results.flatMap(finishedOf), agreements),
      cases: results.flatMap((result, index) => casesOf(result, closed[index]!.closedAt)),
    };
  }
}

const finishedOf = ({ probes, points }: RoundResult): FinishedProbe[] =>
  probes.flatMap(({ id, vendorSlug, scenario, severity, course }) => {
    const rated = points.get(id);
    return course && rated ? [{ vendor: vendorSlug, scenario, severity, course, rated }] : [];
  });

const casesOf = ({ probes }: RoundResult, closedAt: Date): FrozenProbe[] =>
  probes.flatMap(({ vendorSlug, scenario, severity, slot, zone, course }) =>
    course ? [{ vendor: vendorSlug, scenario, severity, slot, zone, ...timedCase(course, severity, closedAt) }] : [],
  );
