import type { RoundDetail, RoundListing, RoundPlan } from '#evidence';
import { PlanPreviewView, RoundSummaryView, RoundView } from './probe-round.dto.js';

export const previewView = ({ seed, plan, workload, gaps, urgent }: RoundPlan & { seed: string }): PlanPreviewView => ({
  seed,
  plan: plan.map(({ at, ...probe }) => ({ ...probe, at: at.toISOString() })),
  workload,
  gaps,
  urgent,
});

export const roundSummaryView = (round: RoundListing): RoundSummaryView => summaryOf(round);

const summaryOf = (round: RoundListing) => ({
  id: round.id,
  name: round.name,
  state: round.state,
  createdAt: round.createdAt.toISOString(),
  startedAt: round.startedAt?.toISOString() ?? null,
  closedAt: round.closedAt?.toISOString() ?? null,
  counts: round.counts,
});

export const roundView = (round: RoundDetail): RoundView => ({
  ...summaryOf(round),
  design: round.design,
  seed: round.seed,
  pass: round.pass,
  scenarios: round.scenarios.map(({ key, version, severity, title }) => ({ key, version, severity, title })),
  vendors: round.vendors,
  runners: round.runners,
  gaps: round.gaps,
  acts: round.acts.map(({ at, ...act }) => ({ ...act, at: at.toISOString() })),
});
