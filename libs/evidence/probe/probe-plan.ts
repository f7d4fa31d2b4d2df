import { DomainError, type Violation } from '#kernel';
import {
  BUILT_IN_SLOTS,
  checkDesign,
  type DesignGap,
  designGaps,
  evidenceErrors,
  needsConsent,
  type PlannedProbe,
  planProbes,
  type ProbeDesign,
  type Scenario,
} from '../core/index.js';

/** A design with the people who send. */
export interface RoundDesign extends Omit<ProbeDesign, 'runners'> {
  /** Ids of staff. */
  readonly runners: readonly string[];
}

/** What a design may name. */
export interface PlanSurroundings {
  readonly scenarios: readonly Scenario[];
  /** Slugs. */
  readonly vendors: readonly string[];
  readonly runners: readonly string[];
}

export interface RoundProbe extends Omit<PlannedProbe, 'runner'> {
  readonly runnerId: string;
}

export interface Workload {
  readonly of: 'vendor' | 'runner' | 'slot';
  readonly key: string;
  readonly probes: number;
  readonly mostPerDay: number;
}

export interface RoundPlan {
  readonly plan: readonly RoundProbe[];
  readonly workload: readonly Workload[];
  readonly gaps: readonly DesignGap[];
  /** Keys of scenarios that take the consent of vendors. */
  readonly urgent: readonly string[];
}

export const STARTING_SLOTS = BUILT_IN_SLOTS;

/** Throws `probe-design-invalid` and `probe-plan-too-tight`, with pointers from `/design`. */
export function planRound(design: RoundDesign, seed: string, surroundings: PlanSurroundings): RoundPlan {
  const { runners, ...rest } = design;
  const planned: ProbeDesign = { ...rest, runners: runners.length };
  const violations = [...checkDesign(planned), ...strangersIn(design, surroundings)];
  if (violations.length > 0) throw evidenceErrors.probeDesignInvalid(violations.map(inDesign));
  const scenarios = surroundings.scenarios.filter(({ key }) => design.scenarios.includes(key));
  const plan = placed(planned, seed).map(({ runner, ...probe }) => ({ ...probe, runnerId: runners[runner]! }));
  return {
    plan,
    workload: workloadOf(plan),
    gaps: designGaps(scenarios, design.replicates),
    urgent: scenarios.filter(needsConsent).map(({ key }) => key),
  };
}

function placed(design: ProbeDesign, seed: string): readonly PlannedProbe[] {
  try {
    return planProbes(design, seed);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const errors = (error.extra.errors ?? []).map(inDesign);
    throw new DomainError(error.kind, error.code, error.title, { ...error.extra, errors });
  }
}

const inDesign = ({ pointer, code }: Violation): Violation => ({ pointer: `/design${pointer}`, code });

function strangersIn({ scenarios, vendors, runners }: RoundDesign, known: PlanSurroundings): readonly Violation[] {
  const keys = known.scenarios.map(({ key }) => key);
  return [
    ...unknown('/scenarios', 'unknown-scenario', scenarios, keys),
    ...unknown('/vendors', 'not-in-study', vendors, known.vendors),
    ...unknown('/runners', 'not-a-runner', runners, known.runners),
    ...runners.flatMap((id, index) =>
      runners.indexOf(id) < index ? [{ pointer: `/runners/${index}`, code: 'repeated' }] : [],
    ),
  ];
}

const unknown = (pointer: string, code: string, named: readonly string[], known: readonly string[]) =>
  named.flatMap((one, index) => (known.includes(one) ? [] : [{ pointer: `${pointer}/${index}`, code }]));

function workloadOf(plan: readonly RoundProbe[]): readonly Workload[] {
  const of = (kind: Workload['of'], keyOf: (probe: RoundProbe) => string): Workload[] => {
    const keys = [...new Set(plan.map(keyOf))].toSorted();
    return keys.map((key) => {
      const own = plan.filter((probe) => keyOf(probe) === key);
      const days = new Map<string, number>();
      for (const { day } of own) days.set(day, (days.get(day) ?? 0) + 1);
      return { of: kind, key, probes: own.length, mostPerDay: Math.max(...days.values()) };
    });
  };
  return [
    ...of('vendor', ({ vendor }) => vendor),
    ...of('runner', ({ runnerId }) => runnerId),
    ...of('slot', ({ slot }) => slot),
  ];
}
