import { Inject, Injectable } from '@nestjs/common';
import { sha256Hex } from '#platform';
import type { Rubric } from '#scoring';
import { AnalysisService } from './analysis.service.js';
import { prepareRandomAnswers } from './core/design/rehearse/random-answers.js';
import { seededRandom } from './core/design/rehearse/random.js';
import { type Checker, type Finding, type Plan, prepareChecker } from './core/index.js';
import { DesignService, type Scoring } from './design.service.js';

/** A draft made ready to be walked through, as far as it can be. */
export interface Preview {
  readonly plan: Plan;
  readonly checker: Checker;
  readonly rubric: Rubric;
  readonly findings: readonly Finding[];
  /** Who asks, where the rubric says whose study it is. */
  readonly study?: Scoring['study'];
}

export type Previewed = Preview | { readonly plan: null; readonly findings: readonly Finding[] };

/** A few designers at work, each with a handful of states. */
const KEPT = 32;

/** Compiles what is being designed once for each state of it; walking on costs nothing but the screen. */
@Injectable()
export class PreviewService {
  readonly #known = new Map<string, Promise<Previewed>>();

  constructor(
    @Inject(AnalysisService) private readonly analysis: AnalysisService,
    @Inject(DesignService) private readonly design: DesignService,
  ) {}

  open(definition: object, rubricVersionId: string | null): Promise<Previewed> {
    const key = sha256Hex(`${rubricVersionId}|${JSON.stringify(definition)}`);
    const known = this.#known.get(key);
    if (known) return known;
    const preview = this.#compile(definition, rubricVersionId);
    this.#known.set(key, preview);
    preview.catch(() => this.#known.delete(key));
    this.#forgetOldest();
    return preview;
  }

  /** What somebody who answers by chance would say; the same for the same seed. */
  fill({ plan }: Preview, seed: number): Readonly<Record<string, unknown>> {
    return prepareRandomAnswers(plan)(seededRandom(seed)).answers;
  }

  async #compile(definition: object, rubricVersionId: string | null): Promise<Previewed> {
    const { rubric, study } = await this.design.scoringOf(rubricVersionId);
    const { plan, findings } = await this.analysis.run('preview', { definition, rubric });
    return plan === null
      ? { plan, findings }
      : { plan, checker: prepareChecker(plan), rubric, findings, ...(study && { study }) };
  }

  #forgetOldest(): void {
    const [oldest] = this.#known.keys();
    if (oldest !== undefined && this.#known.size > KEPT) this.#known.delete(oldest);
  }
}
