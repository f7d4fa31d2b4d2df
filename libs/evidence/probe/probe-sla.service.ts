import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK } from '#platform';
import { slaAttainment, type TimedCase } from '#statistics';
import { isFollowed, probeHorizon, timedCase } from '../core/index.js';
import { type ProbeListing, withCourses } from './probe-list.service.js';
import { type RoundKey, roundOf } from './probe-round.queries.js';
import { probesOfRound } from './probe.queries.js';

export const SLA_GROUPS = ['all', 'severity', 'slot', 'zone'] as const;
export type SlaGrouping = (typeof SLA_GROUPS)[number];

export interface SlaGroup {
  /** Slug. */
  readonly vendor: string;
  readonly group: string;
  readonly n: number;
  readonly unanswered: number;
  readonly open: number;
  readonly attainment: readonly {
    readonly minutes: number;
    readonly share: number | null;
    readonly interval: readonly [number, number] | null;
  }[];
  readonly medianMinutes: number | null;
}

type SentProbe = ProbeListing & { readonly course: NonNullable<ProbeListing['course']> };

const PROMISES = [30, 240, 1440] as const;
/** The horizon of the slowest tier: up to here, nobody answered whom nobody answered within the own one. */
const FURTHEST = probeHorizon('general');

/** How fast vendors answer, for staff, while a round runs and after. */
@Injectable()
export class ProbeSlaService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By vendor, and within it by what the probes are told apart by. */
  async attainment(
    key: RoundKey,
    by: SlaGrouping,
  ): Promise<{ readonly now: Date; readonly groups: readonly SlaGroup[] }> {
    const { closedAt } = await roundOf(this.db.manager, key);
    const now = closedAt ?? this.clock.now();
    const probes = await withCourses(this.db.manager, await probesOfRound(this.db.manager, key, {}, now), now);
    const sent = probes.filter((probe): probe is SentProbe => probe.course !== null);
    const groupOf = (probe: SentProbe) => (by === 'all' ? 'all' : probe[by]);
    const names = [...new Set(sent.map((probe) => `${probe.vendorSlug} ${groupOf(probe)}`))].toSorted();
    const groups = names.map((name) => {
      const own = sent.filter((probe) => `${probe.vendorSlug} ${groupOf(probe)}` === name);
      return groupFrom(own, groupOf(own[0]!), now);
    });
    return { now, groups };
  }
}

function groupFrom(probes: readonly SentProbe[], group: string, now: Date): SlaGroup {
  const cases = probes.map((probe) => caseOf(probe, now));
  const unanswered = probes.filter(
    ({ course, severity }) => isFollowed(course, severity, now) && !timedCase(course, severity, now).answered,
  ).length;
  const answered = cases.filter((one) => one.answered).length;
  return {
    vendor: probes[0]!.vendorSlug,
    group,
    n: cases.length,
    unanswered,
    open: cases.length - answered - unanswered,
    attainment: PROMISES.map((minutes) => {
      const { attainment, attainmentCi95 } = slaAttainment(cases, minutes);
      return { minutes, share: attainment, interval: attainmentCi95 };
    }),
    medianMinutes: slaAttainment(cases, PROMISES[0]).medianMin,
  };
}

/** An urgent probe that nobody answered in its two hours is not one that somebody might have answered in four. */
function caseOf({ course, severity }: SentProbe, now: Date): TimedCase {
  const own = timedCase(course, severity, now);
  return own.answered || !isFollowed(course, severity, now) ? own : { minutes: FURTHEST, answered: false };
}
