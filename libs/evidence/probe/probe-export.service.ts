import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK } from '#platform';
import { csvOf } from '#response';
import { RATING_FORM } from '../core/index.js';
import type { ProbeListing } from './probe-list.service.js';
import { type RoundKey, roundOf } from './probe-round.queries.js';
import { resultOf, type RoundResult } from './settled-probes.js';

type Cell = string | number | null;

const FACTS: readonly (readonly [string, (probe: ProbeListing) => Cell])[] = [
  ['probe', ({ id }) => id],
  ['scenario', ({ scenario }) => scenario],
  ['scenario_version', ({ scenarioVersion }) => scenarioVersion],
  ['severity', ({ severity }) => severity],
  ['replicate', ({ replicate }) => replicate],
  ['vendor', ({ vendorSlug }) => vendorSlug],
  ['slot', ({ slot }) => slot],
  ['zone', ({ zone }) => zone],
  ['planned_at', ({ plannedAt }) => plannedAt.toISOString()],
  ['sent_at', ({ course }) => course?.sentAt.toISOString() ?? null],
  ['first_automatic_reply_minutes', ({ course }) => course?.firstAutomaticReply ?? null],
  ['first_substantive_reply_minutes', ({ course }) => course?.firstSubstantiveReply ?? null],
  ['escalation_minutes', ({ course }) => course?.escalation ?? null],
  ['solution_minutes', ({ course }) => course?.solution ?? null],
  ['rounds', ({ course }) => course?.rounds ?? null],
  ['template_replies', ({ course }) => course?.templateReplies ?? null],
  ['phase', ({ phase }) => phase],
  ['outcome', ({ outcome }) => outcome],
];

const codeOf = (item: string): string => item.replaceAll('-', '_');

/** A round as a table. Who sent and who rated is not in it. */
@Injectable()
export class ProbeExportService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async csv(key: RoundKey, bom: boolean): Promise<Buffer> {
    const { closedAt } = await roundOf(this.db.manager, key);
    const result = await resultOf(this.db.manager, key, closedAt ?? this.clock.now());
    const items = RATING_FORM.map((item) => item.key);
    const names = [
      ...FACTS.map(([name]) => name),
      ...items.flatMap((item) => ['first', 'second', 'points'].map((what) => `${codeOf(item)}_${what}`)),
    ];
    return csvOf([names, ...result.probes.map((probe) => rowOf(probe, result, items))], bom);
  }
}

function rowOf(probe: ProbeListing, { pairs, points }: RoundResult, items: readonly string[]): Cell[] {
  const pair = pairs.find(({ probeId }) => probeId === probe.id);
  const settled = points.get(probe.id);
  return [
    ...FACTS.map(([, cell]) => cell(probe)),
    ...items.flatMap((item) => [
      pair?.first.ratings[item] ?? null,
      pair?.second.ratings[item] ?? null,
      settled?.[item] ?? null,
    ]),
  ];
}
