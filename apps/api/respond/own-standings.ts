import { Inject, Injectable } from '@nestjs/common';
import { PublishedReleaseService } from '#benchmark';
import type { ReleaseDocument, ReleasedVendor } from '#benchmark/core';
import type { Locale } from '#kernel';
import type { OwnStanding, Published } from '#pages';
import { type Answers, criterionUnits } from '#questionnaire/core';
import { OwnScoreService } from '#response';
import { scoreResponse } from '#scoring';
import { waveTitle } from '../public/benchmark-model.js';
import type { SurveyContext } from './survey-context.js';

const Z95 = 1.96;
const FEWEST_VENDORS = 2;

/** Where a person's own scores stand among what was published before: never among the running wave. */
@Injectable()
export class OwnStandings {
  constructor(
    @Inject(PublishedReleaseService) private readonly releases: PublishedReleaseService,
    @Inject(OwnScoreService) private readonly scores: OwnScoreService,
  ) {}

  /** Undefined when nothing is known of the person's own answer, as after an anonymous one. */
  async of(context: SurveyContext, vendorSlug: string): Promise<OwnStanding | 'small' | 'none' | undefined> {
    const own = await this.#ownScores(context);
    if (!own?.some((score) => score !== null)) return undefined;
    const release = await this.releases.beforeWave(context.invitation.waveId);
    if (!release) return 'none';
    const { document } = release;
    const ranked = document.vendors.filter(({ status }) => status === 'RANKED');
    const theirs = ranked.find(({ slug }) => slug === vendorSlug);
    const { locale, version } = context;
    const rows = document.rubric.dimensions.flatMap(({ id, name }) => {
      const score = own[version.rubric.dimensions.findIndex((dimension) => dimension.id === id)] ?? null;
      const row = { name: name[locale], own: score, vendor: published(theirs, id), market: marketOf(ranked, id) };
      return score === null ? [] : [row];
    });
    if (rows.every(({ vendor, market }) => !vendor && !market)) return 'small';
    return { ...titles(document, locale), vendor: nameOf(document, vendorSlug, locale), rows };
  }

  /** Of the draft while it is still there: an anonymous answer is never looked up. */
  async #ownScores({ version: { plan, rubric, checker }, draft, invitation }: SurveyContext) {
    const checked = checker.check(draft.answers, { invisible: 'drop' });
    if (checked.ok && draft.revision > 0) return dimensionScores(rubric, plan, checked.answers);
    return this.scores.dimensionsOf(invitation.id);
  }
}

function dimensionScores(
  rubric: SurveyContext['version']['rubric'],
  plan: SurveyContext['version']['plan'],
  answers: Answers,
): readonly (number | null)[] {
  return scoreResponse(rubric, criterionUnits(plan, answers)).dimensions;
}

const titles = ({ study, wave }: ReleaseDocument, locale: Locale) => ({
  study: study.title[locale],
  wave: waveTitle(wave.slug),
});

const nameOf = ({ vendors }: ReleaseDocument, vendorSlug: string, locale: Locale): string =>
  vendors.find(({ slug }) => slug === vendorSlug)?.name[locale] ?? vendorSlug;

function published(vendor: ReleasedVendor | undefined, dimension: string): Published | null {
  const { score, ci95 } = vendor?.dimensions.find(({ id }) => id === dimension) ?? {};
  return score != null && ci95 ? { score, ci95 } : null;
}

/** The mean of the ranked vendors, whose samples are independent of each other: its variance is the sum of theirs over n². */
function marketOf(ranked: readonly ReleasedVendor[], dimension: string): Published | null {
  const scores = ranked.flatMap(({ dimensions }) => {
    const { score, se } = dimensions.find(({ id }) => id === dimension) ?? {};
    return score != null && se != null ? [{ score, se }] : [];
  });
  if (scores.length < FEWEST_VENDORS) return null;
  const mean = scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
  const margin = (Z95 * Math.sqrt(scores.reduce((sum, { se }) => sum + se * se, 0))) / scores.length;
  return { score: mean, ci95: [Math.max(0, mean - margin), Math.min(100, mean + margin)] };
}
