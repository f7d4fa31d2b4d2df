import type { ExclusionRules } from './method-config.js';
import type { ReasonCount, VendorQuality } from './release-input.js';
import { differentialExclusion, publishBothScores } from './response-quality.js';

/** The observed score when nothing had been excluded; `reason` is null exactly when it is given. */
export interface Unfiltered {
  readonly score: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly reason: 'NONE_EXCLUDED' | 'LEDGER' | 'NOT_SCORED' | null;
  /** Is it so far from the published score that a reader must see both? null without a score. */
  readonly differs: boolean | null;
}

/** What quality decisions did to one vendor. Counts are of responses, not of organisations. */
export interface VendorExclusions {
  readonly vendor: string;
  readonly responses: number;
  readonly excluded: readonly ReasonCount[];
  readonly flagged: readonly ReasonCount[];
  /** Fisher's exact test: this vendor's excluded responses against those of all others. null without other responses. */
  readonly p: number | null;
  /** So rare by chance that people look at the exclusions before anybody relies on the score. */
  readonly audit: boolean;
  readonly unfiltered: Unfiltered;
}

/** The score without exclusions of a vendor, as it was computed; undefined where there is none. */
export interface UnfilteredScore {
  readonly score: number | null;
  readonly ci95: readonly [number, number] | null;
  readonly observed: number;
}

export interface ExclusionInput {
  readonly quality: readonly VendorQuality[];
  /** Of shown vendors with exclusions that the ledger lets be told. */
  readonly unfiltered: ReadonlyMap<string, UnfilteredScore>;
  readonly shown: readonly string[];
}

/**
 * Exclusions of the vendors that are shown; nothing of a suppressed one. The rules never look at how good a score is,
 * so their counts tell nothing about it. The score without exclusions is a number of its own and could be subtracted
 * from the published one: it is given only where the ledger takes the excluded answers for a set of their own and
 * finds that at least as many organisations as a score needs stand behind the difference.
 */
export function vendorExclusions(input: ExclusionInput, config: ExclusionRules): readonly VendorExclusions[] {
  const total = input.quality.reduce(
    (sum, own) => ({ excluded: sum.excluded + excludedOf(own), responses: sum.responses + own.responses }),
    {
      excluded: 0,
      responses: 0,
    },
  );
  return input.quality
    .filter(({ vendor }) => input.shown.includes(vendor))
    .map((own) => {
      const excluded = excludedOf(own);
      const rest = {
        excluded: total.excluded - excluded,
        kept: total.responses - own.responses - total.excluded + excluded,
      };
      const test =
        rest.excluded + rest.kept === 0 || own.responses === 0
          ? null
          : differentialExclusion({ excluded, kept: own.responses - excluded }, rest, config);
      return {
        vendor: own.vendor,
        responses: own.responses,
        excluded: own.excluded,
        flagged: own.flagged,
        p: test?.p ?? null,
        audit: test?.flag ?? false,
        unfiltered: unfilteredOf(excluded, input.unfiltered.get(own.vendor), config),
      };
    });
}

const excludedOf = ({ excluded }: VendorQuality): number => excluded.reduce((sum, { count }) => sum + count, 0);

function unfilteredOf(excluded: number, found: UnfilteredScore | undefined, config: ExclusionRules): Unfiltered {
  const none = { score: null, ci95: null, differs: null };
  if (excluded === 0) return { ...none, reason: 'NONE_EXCLUDED' };
  if (found === undefined) return { ...none, reason: 'LEDGER' };
  const { score, ci95, observed } = found;
  if (score === null) return { ...none, reason: 'NOT_SCORED' };
  return { score, ci95, reason: null, differs: publishBothScores(observed, score, config) };
}
