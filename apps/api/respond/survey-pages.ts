import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import type { Invitation } from '#distribution';
import { introPage, surveyStylesheet, thanksPage } from '#pages';
import { queryErrors } from '#platform';
import type { PublishedVersion } from '#questionnaire';
import type { Finding } from '#questionnaire/core';
import { type Draft, ResponseService } from '#response';
import { StudyService } from '#study';
import { assetPath } from '../public/assets.js';
import { islandPath } from '../public/islands.js';
import { checkScreen, placeAfter, type Screens, stepScreen } from './screens.js';

/** Everything a screen is made of. Steps count from 1 in addresses and from 0 in the plan. */
export interface SurveyContext {
  readonly token: string;
  /** Where its screens are: `/s/<token>`, or in a frame of another site `/embed/s/<token>`. */
  readonly address: string;
  /** Sites that are told when it is done; absent outside of a frame. */
  readonly frameOrigins?: readonly string[] | undefined;
  readonly invitation: Invitation;
  readonly version: PublishedVersion;
  readonly draft: Draft;
  readonly locale: Locale;
}

interface Names {
  readonly vendor: Readonly<Record<Locale, string>>;
  readonly study: Readonly<Record<Locale, string>>;
  readonly sponsor: Readonly<Record<Locale, string>>;
  readonly benchmarkPath: string;
}

/** Names change seldom and stand on every screen. */
const NAMES_FOR = 60_000;
export const SECONDS_A_QUESTION = 9;
export const STYLESHEET = assetPath('survey.css', surveyStylesheet);
const EMBEDDED = islandPath('embedded');

@Injectable()
export class SurveyPages {
  readonly #names = new Map<string, { readonly names: Promise<Names>; readonly until: number }>();

  constructor(
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(ResponseService) private readonly responses: ResponseService,
  ) {}

  addressOf(context: SurveyContext, place?: string | number): string {
    const path = place === undefined ? '' : `/${place}`;
    return `${context.address}${path}${context.locale === context.invitation.locale ? '' : `?lang=${context.locale}`}`;
  }

  /** A step's number from its address; what is no screen of this survey is not there. */
  stepNumber({ version }: SurveyContext, text: string): number {
    const step = /^[1-9]\d{0,2}$/.test(text) ? Number(text) - 1 : -1;
    if (!version.plan.steps[step]) throw queryErrors.notFound();
    return step;
  }

  /** Where to go on: the first screen with a question that is neither answered nor passed over, else the last look. */
  firstUnanswered({ version: { plan, checker }, draft }: SurveyContext): string | number {
    const open = checker
      .visibleSteps(draft.answers)
      .find((step) =>
        (plan.steps[step]?.items ?? []).every((index) => draft.answers[plan.items[index]?.name ?? ''] === undefined),
      );
    return open === undefined ? 'check' : open + 1;
  }

  /** The address of the screen after or before one, over what is visible with these answers. */
  next(context: SurveyContext, step: number, direction: 'forward' | 'back'): string {
    const { version, draft } = context;
    return this.addressOf(context, placeAfter({ ...version, answers: draft.answers }, step, direction));
  }

  violations({ version }: SurveyContext, step: number, answers: Draft['answers']): readonly Finding[] {
    const checked = version.checker.checkStep(step, answers);
    return checked.ok ? [] : checked.violations;
  }

  /** What is wrong with the answers as a whole, and the first screen where it can be mended. */
  faults({ version: { plan, checker }, draft }: SurveyContext): {
    readonly step: number;
    readonly violations: readonly Finding[];
  } {
    const checked = checker.check(draft.answers, { invisible: 'drop' });
    const violations = checked.ok ? [] : checked.violations;
    const place = violations[0]?.pointer.split('/')[2]?.replace(/-Comment$/, '');
    const name = plan.sums.find((sum) => sum.name === place)?.items[0] ?? place;
    const step = plan.steps.findIndex(({ items }) => items.some((index) => plan.items[index]?.name === name));
    return { step: Math.max(0, step), violations };
  }

  async intro(context: SurveyContext): Promise<string> {
    const { plan, checker } = context.version;
    const names = await this.#namesOf(context);
    const questions = checker.visibleSteps(context.draft.answers).length;
    const at = this.firstUnanswered(context);
    return introPage({
      ...this.#frame(context, names),
      sponsor: names.sponsor[context.locale],
      minutes: Math.max(1, Math.round((plan.items.length * SECONDS_A_QUESTION) / 60)),
      questions,
      resumeAt: context.draft.revision === 0 ? undefined : typeof at === 'number' ? at : questions,
    });
  }

  async step(context: SurveyContext, step: number, violations: readonly Finding[] = []): Promise<string> {
    const savedAt = context.draft.updatedAt?.toISOString().slice(11, 16);
    return stepScreen(await this.#screens(context), step, violations, savedAt);
  }

  async check(context: SurveyContext): Promise<string> {
    return checkScreen(await this.#screens(context));
  }

  async thanks(context: SurveyContext): Promise<string> {
    const names = await this.#namesOf(context);
    return thanksPage({
      ...this.#frame(context, names),
      receipt: this.responses.receiptOf(context.invitation.id),
      benchmarkHref: `${names.benchmarkPath}?lang=${context.locale}`,
      ...(context.frameOrigins ? { embed: { origins: context.frameOrigins, script: EMBEDDED } } : {}),
    });
  }

  async #screens(context: SurveyContext): Promise<Screens> {
    const { version, draft } = context;
    return {
      ...version,
      answers: draft.answers,
      frame: this.#frame(context, await this.#namesOf(context)),
      addressOf: (place) => this.addressOf(context, place),
    };
  }

  #frame({ address, locale }: SurveyContext, names: Names) {
    return {
      locale,
      address,
      vendor: names.vendor[locale],
      study: names.study[locale],
      stylesheet: STYLESHEET,
    };
  }

  #namesOf({ invitation: { vendorId, waveId } }: SurveyContext): Promise<Names> {
    const key = `${vendorId} ${waveId}`;
    const known = this.#names.get(key);
    if (known && known.until > performance.now()) return known.names;
    const names = this.#readNames(vendorId, waveId);
    this.#names.set(key, { names, until: performance.now() + NAMES_FOR });
    names.catch(() => this.#names.delete(key));
    return names;
  }

  async #readNames(vendorId: string, waveId: string): Promise<Names> {
    const [vendor, wave] = await Promise.all([this.studies.vendor(vendorId), this.studies.waveById(waveId)]);
    const study = await this.studies.studyById(wave.studyId);
    return { vendor: vendor.name, study: study.title, sponsor: study.sponsor, benchmarkPath: `/b/${study.slug}` };
  }
}
