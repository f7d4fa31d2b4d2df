import type { LocalizedText } from '#kernel';
import type { Plan } from '#questionnaire/core';
import { criterionIds, type Rubric } from '#scoring';
import type { ReleaseInput } from './core/index.js';

/** A questionnaire version that answers of a wave belong to. */
export interface UsedVersion {
  readonly number: number;
  readonly contentHash: string;
  /** Versions of one series measure the same. */
  readonly series: number;
  readonly plan: Plan;
}

/** What was asked for each criterion, in the words of the newest version that asked for it. */
export function instrumentOf(versions: readonly UsedVersion[], rubric: Rubric): ReleaseInput['instrument'] {
  const newestLast = versions.toSorted((a, b) => a.number - b.number);
  const titles = new Map<string, LocalizedText>();
  for (const { plan } of newestLast)
    for (const { title, scores } of plan.items) for (const { criterion } of scores) titles.set(criterion, title);
  return {
    versions: newestLast.map(({ number, contentHash }) => ({ number, contentHash })),
    items: criterionIds(rubric).flatMap((criterion) => {
      const title = titles.get(criterion);
      return title ? [{ criterion, title }] : [];
    }),
  };
}
