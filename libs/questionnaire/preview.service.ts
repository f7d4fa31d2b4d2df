import { Inject, Injectable } from '@nestjs/common';
import type { LocalizedText } from '#kernel';
import { sha256Hex } from '#platform';
import type { Rubric } from '#scoring';
import { StudyService } from '#study';
import { AnalysisService } from './analysis.service.js';
import { type Checker, type Finding, type Plan, prepareChecker } from './core/index.js';

/** A draft made ready to be walked through, as far as it can be. */
export interface Preview {
  readonly plan: Plan;
  readonly checker: Checker;
  readonly rubric: Rubric;
  readonly findings: readonly Finding[];
  /** Who asks, where the rubric says whose study it is. */
  readonly study?: { readonly title: LocalizedText; readonly sponsor: LocalizedText };
}

export type Previewed = Preview | { readonly plan: null; readonly findings: readonly Finding[] };

interface Scoring {
  readonly rubric: Rubric;
  readonly study?: Preview['study'];
}

/** A few designers at work, each with a handful of states. */
const KEPT = 32;
const NO_RUBRIC: Rubric = { dimensions: [] };

/** Compiles what is being designed once for each state of it; walking on costs nothing but the screen. */
@Injectable()
export class PreviewService {
  readonly #known = new Map<string, Promise<Previewed>>();

  constructor(
    @Inject(AnalysisService) private readonly analysis: AnalysisService,
    @Inject(StudyService) private readonly studies: StudyService,
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

  async #compile(definition: object, rubricVersionId: string | null): Promise<Previewed> {
    const { rubric, study } = await this.scoringOf(rubricVersionId);
    const { plan, findings } = await this.analysis.run('preview', { definition, rubric });
    return plan === null
      ? { plan, findings }
      : { plan, checker: prepareChecker(plan), rubric, findings, ...(study && { study }) };
  }

  /** The rubric of a version, and whose it is; without one nothing is scored. */
  async scoringOf(rubricVersionId: string | null): Promise<Scoring> {
    if (rubricVersionId === null) return { rubric: NO_RUBRIC };
    const { rubric, studyId } = await this.studies.rubricVersion(rubricVersionId);
    const { title, sponsor } = await this.studies.studyById(studyId);
    return { rubric, study: { title, sponsor } };
  }

  #forgetOldest(): void {
    const [oldest] = this.#known.keys();
    if (oldest !== undefined && this.#known.size > KEPT) this.#known.delete(oldest);
  }
}
