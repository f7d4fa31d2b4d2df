import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { type Invitation, InvitationService, ResultConsentService } from '#distribution';
import { codePage, introPage, surveyStylesheet, thanksPage } from '#pages';
import { queryErrors } from '#platform';
import type { PublishedVersion } from '#questionnaire';
import type { Finding } from '#questionnaire/core';
import { consentText, isUnlinked } from '#questionnaire/core';
import { type Draft, PaceService, RESUME_CODE_MINUTES, ResponseService } from '#response';
import { StudyService } from '#study';
import { assetPath } from '../public/assets.js';
import { islandPath } from '../public/islands.js';
import { OwnStandings } from './own-standings.js';
import type { Preselected } from './preselected.js';
import type { SurveyContext } from './survey-context.js';
import {
  askedOn,
  checkScreen,
  placeAfter,
  type Screens,
  screensForScript,
  type ScreenState,
  stepScreen,
} from './screens.js';

export type { SurveyContext } from './survey-context.js';

interface Names {
  readonly vendor: Readonly<Record<Locale, string>>;
  readonly study: Readonly<Record<Locale, string>>;
  readonly sponsor: Readonly<Record<Locale, string>>;
  readonly vendorSlug: string;
  readonly benchmarkPath: string;
  /** Median of those who have answered; null while there are too few. */
  readonly medianSeconds: number | null;
}

/** Names change seldom and stand on every screen. */
const NAMES_FOR = 60_000;
export const SECONDS_A_QUESTION = 9;
export const STYLESHEET = assetPath('survey.css', surveyStylesheet);
const EMBEDDED = islandPath('embedded');
export const SURVEY_SCRIPT = islandPath('survey');

const isBegun = ({ invitation, draft }: SurveyContext): boolean => invitation.startedAt !== null || draft.revision > 0;

@Injectable()
export class SurveyPages {
  readonly #names = new Map<string, { readonly names: Promise<Names>; readonly until: number }>();

  constructor(
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(ResponseService) private readonly responses: ResponseService,
    @Inject(InvitationService) private readonly invitations: InvitationService,
    @Inject(PaceService) private readonly pace: PaceService,
    @Inject(OwnStandings) private readonly standings: OwnStandings,
    @Inject(ResultConsentService) private readonly consents: ResultConsentService,
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

  /** Whether a screen has something to ask. */
  asks({ version, draft }: SurveyContext, step: number): boolean {
    return askedOn({ ...version, answers: draft.answers }, step).length > 0;
  }

  /** Whether answers of a screen have made more questions of it visible than were there to be answered. */
  asksMore(before: SurveyContext, { version, draft }: SurveyContext, step: number): boolean {
    const asked = (answers: Draft['answers']) => askedOn({ ...version, answers }, step);
    const known = new Set(asked(before.draft.answers));
    return asked(draft.answers).some((index) => !known.has(index) && isAnswerable(version, index));
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

  async intro(context: SurveyContext, isForgotten = false): Promise<string> {
    const { plan, checker } = context.version;
    const { invitation, locale, frameOrigins } = context;
    const names = await this.#namesOf(context.invitation);
    const questions = checker.visibleSteps(context.draft.answers).length;
    const at = this.firstUnanswered(context);
    const isInvited = invitation.openLinkId === null && !invitation.isTicketed && !frameOrigins;
    const stop = isInvited ? this.invitations.token('unsubscribe', { id: invitation.id, epoch: 0 }) : undefined;
    return introPage({
      ...this.#frame(context, names),
      sponsor: names.sponsor[locale],
      minutes: Math.max(1, Math.round((names.medianSeconds ?? plan.items.length * SECONDS_A_QUESTION) / 60)),
      questions,
      resumeAt: context.draft.revision === 0 ? undefined : typeof at === 'number' ? at : questions,
      stopHref: stop && `/u/${stop}?lang=${locale}`,
      consent: consentText(context.version.consent, locale),
      mayMove: !frameOrigins,
      mayForget: isBegun(context),
      isForgotten: isForgotten && !isBegun(context),
    });
  }

  async step(context: SurveyContext, step: number, state: ScreenState = {}): Promise<string> {
    const savedAt = context.draft.updatedAt ?? undefined;
    return stepScreen(await this.#screens(context), step, { savedAt, ...state });
  }

  /** A question with an answer that nobody has kept yet. */
  async chosen(context: SurveyContext, { step, answers }: Preselected): Promise<string> {
    const shown = { ...context, draft: { ...context.draft, answers } };
    return this.step(shown, step, { consentHref: this.addressOf(context) });
  }

  async check(context: SurveyContext): Promise<string> {
    return checkScreen(await this.#screens(context));
  }

  async all(context: SurveyContext): Promise<object> {
    return screensForScript(await this.#screens(context));
  }

  /** `shown`: the receipt of an answer that was handed in this moment. That of an anonymous one is never known again. */
  async thanks(context: SurveyContext, shown?: string | null): Promise<string> {
    const names = await this.#namesOf(context.invitation);
    const { locale, frameOrigins, invitation, version } = context;
    return thanksPage({
      ...this.#frame(context, names),
      receipt: isUnlinked(version.mode) ? (shown ?? null) : this.responses.receiptOf(invitation.id),
      withdrawHref: `/r?lang=${locale}`,
      benchmarkHref: `${names.benchmarkPath}?lang=${locale}`,
      standing: await this.standings.of(context, names.vendorSlug),
      notify: await this.#notifyOf(context),
      ...(frameOrigins ? { embed: { origins: frameOrigins, script: EMBEDDED } } : {}),
    });
  }

  /** The code that another device goes on with. */
  async code(
    { vendorId, waveId }: Invitation,
    token: string,
    {
      locale,
      ...code
    }: { readonly locale: Locale; readonly code: string; readonly qr: string; readonly resumeUrl: string },
  ): Promise<string> {
    const { vendor, study } = await this.#namesOf({ vendorId, waveId });
    const frame = {
      locale,
      address: `/s/${token}`,
      vendor: vendor[locale],
      study: study[locale],
      stylesheet: STYLESHEET,
    };
    return codePage({ ...frame, ...code, minutes: RESUME_CODE_MINUTES });
  }

  /** Nothing ties an anonymous answer to a person, and a consent of theirs at its time would. */
  async #notifyOf({ frameOrigins, invitation, version }: SurveyContext): Promise<'ask' | 'done' | undefined> {
    if (frameOrigins || invitation.openLinkId !== null || isUnlinked(version.mode)) return undefined;
    return (await this.consents.isGiven(invitation.id)) ? 'done' : 'ask';
  }

  async #screens(context: SurveyContext): Promise<Screens> {
    const { version, draft } = context;
    return {
      ...version,
      answers: draft.answers,
      frame: this.#frame(context, await this.#namesOf(context.invitation)),
      addressOf: (place) => this.addressOf(context, place),
    };
  }

  #frame({ address, locale, draft }: SurveyContext, names: Names) {
    return {
      locale,
      address,
      vendor: names.vendor[locale],
      study: names.study[locale],
      stylesheet: STYLESHEET,
      isStyled: true,
      island: { src: SURVEY_SCRIPT, revision: draft.revision, screens: `${address}/screens?lang=${locale}` },
    };
  }

  #namesOf({ vendorId, waveId }: Pick<Invitation, 'vendorId' | 'waveId'>): Promise<Names> {
    const key = `${vendorId} ${waveId}`;
    const known = this.#names.get(key);
    if (known && known.until > performance.now()) return known.names;
    const names = this.#readNames(vendorId, waveId);
    this.#names.set(key, { names, until: performance.now() + NAMES_FOR });
    names.catch(() => this.#names.delete(key));
    return names;
  }

  async #readNames(vendorId: string, waveId: string): Promise<Names> {
    const [vendor, wave, medianSeconds] = await Promise.all([
      this.studies.vendor(vendorId),
      this.studies.waveById(waveId),
      this.pace.medianSeconds(waveId),
    ]);
    const study = await this.studies.studyById(wave.studyId);
    return {
      vendor: vendor.name,
      vendorSlug: vendor.slug,
      study: study.title,
      sponsor: study.sponsor,
      benchmarkPath: `/b/${study.slug}`,
      medianSeconds,
    };
  }
}

const isAnswerable = ({ plan }: PublishedVersion, index: number): boolean =>
  plan.items[index]?.domain.kind !== 'computed';
