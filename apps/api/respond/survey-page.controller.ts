import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Invitation, InvitationService } from '#distribution';
import { distributionErrors } from '#distribution/core';
import { DomainError } from '#kernel';
import { DIRECTION, TRAP } from '#pages';
import type { FormFields } from '#platform';
import { type PublishedVersion, QuestionnaireService } from '#questionnaire';
import { answersOfForm } from '#questionnaire/core';
import { DraftService, ResponseService } from '#response';
import { refuseCrossSite } from '../origin.js';
import { field, formOf, privateHtml, readerLocale, seeOther } from '../request.js';
import { type SurveyContext, SurveyPages } from './survey-pages.js';

/** The act of handing in a form has no key of its own; sent twice it is one act. */
const FORM_KEY = 'survey-page-form';

/**
 * The survey as pages: plain forms, one address a screen, no cookie and no script. Reading a page changes
 * nothing; every change is a form that a person sends.
 */
@ApiExcludeController()
@Controller('s/:token')
export class SurveyPageController {
  constructor(
    @Inject(InvitationService) private readonly invitations: InvitationService,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(DraftService) private readonly drafts: DraftService,
    @Inject(ResponseService) private readonly responses: ResponseService,
    @Inject(SurveyPages) private readonly pages: SurveyPages,
  ) {}

  @Get()
  async intro(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { context, state } = await this.#open(token, request);
    if (state === 'answered') return privateHtml(reply, await this.pages.thanks(context));
    if (state !== 'open') throw distributionErrors.notAdmitted(state);
    privateHtml(reply, await this.pages.intro(context));
  }

  @Post('start')
  async start(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    refuseCrossSite(request);
    formOf(body);
    const { context } = await this.#openForWriting(token, request);
    await this.invitations.start(context.invitation.id);
    seeOther(reply, this.pages.addressOf(context, this.pages.firstUnanswered(context)));
  }

  @Get('check')
  async check(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { context, state } = await this.#open(token, request);
    if (state !== 'open') return seeOther(reply, this.pages.addressOf(context));
    privateHtml(reply, await this.pages.check(context));
  }

  @Post('submit')
  async submit(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    refuseCrossSite(request);
    const form = formOf(body);
    const { context, state } = await this.#open(token, request);
    if (state === 'answered') return seeOther(reply, this.pages.addressOf(context));
    if (state !== 'open') throw distributionErrors.notAdmitted(state);
    if (field(form, TRAP) !== '') {
      await this.responses.quarantine(token, FORM_KEY, context.draft.answers);
      return privateHtml(reply, await this.pages.thanks(context));
    }
    try {
      await this.responses.submit(token, {
        answers: context.draft.answers,
        invisible: 'drop',
        idempotencyKey: FORM_KEY,
        locale: context.locale,
      });
    } catch (error) {
      return this.#refused(error, context, reply);
    }
    seeOther(reply, this.pages.addressOf(context));
  }

  @Get(':step')
  async step(
    @Param('token') token: string,
    @Param('step') step: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    const { context, state } = await this.#open(token, request);
    if (state !== 'open') return seeOther(reply, this.pages.addressOf(context));
    privateHtml(reply, await this.pages.step(context, this.pages.stepNumber(context, step)));
  }

  @Post(':step')
  async save(
    @Param('token') token: string,
    @Param('step') step: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    refuseCrossSite(request);
    const form = formOf(body);
    const { context } = await this.#openForWriting(token, request);
    const number = this.pages.stepNumber(context, step);
    const answers = answersOfForm(context.version.plan, number, context.draft.answers, form);
    const violations = field(form, DIRECTION) === 'back' ? [] : this.pages.violations(context, number, answers);
    if (violations.length > 0)
      return privateHtml(
        reply,
        await this.pages.step({ ...context, draft: { ...context.draft, answers } }, number, violations),
        422,
      );
    await this.invitations.start(context.invitation.id);
    await this.#saveDraft(context, number, form, answers);
    const saved = { ...context, draft: { ...context.draft, answers } };
    seeOther(reply, this.pages.next(saved, number, field(form, DIRECTION) === 'back' ? 'back' : 'forward'));
  }

  /** Where the screens are; those in a frame of another site are elsewhere. */
  protected placeOf(token: string, _request: FastifyRequest): Pick<SurveyContext, 'address' | 'frameOrigins'> {
    return { address: `/s/${token}` };
  }

  /** A second tap on the button finds the first one's draft: the same step is laid over it and saved once more. */
  async #saveDraft(
    { token, invitation, version, draft }: SurveyContext,
    step: number,
    form: FormFields,
    answers: SurveyContext['draft']['answers'],
  ): Promise<void> {
    try {
      await this.drafts.save({ token, invitationId: invitation.id }, draft.revision, answers, step);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'draft-conflict') throw error;
      const newer = await this.drafts.read(token, invitation.id);
      const merged = answersOfForm(version.plan, step, newer.answers, form);
      await this.drafts.save({ token, invitationId: invitation.id }, newer.revision, merged, step);
    }
  }

  async #open(
    token: string,
    request: FastifyRequest,
  ): Promise<{ context: SurveyContext; state: ReturnType<InvitationService['admission']> }> {
    const invitation = await this.invitations.identify('invitation', token);
    const [version, draft] = await Promise.all([
      this.questionnaires.version(invitation.versionId),
      this.drafts.read(token, invitation.id),
    ]);
    return {
      context: this.#context(token, request, invitation, version, draft),
      state: this.invitations.admission(invitation),
    };
  }

  async #openForWriting(token: string, request: FastifyRequest): Promise<{ context: SurveyContext }> {
    const { context, state } = await this.#open(token, request);
    if (state !== 'open') throw distributionErrors.notAdmitted(state);
    return { context };
  }

  #context(
    token: string,
    request: FastifyRequest,
    invitation: Invitation,
    version: PublishedVersion,
    draft: SurveyContext['draft'],
  ): SurveyContext {
    const hasChosen = request.url.includes('lang=');
    const locale = hasChosen ? readerLocale(request) : invitation.locale;
    return { token, ...this.placeOf(token, request), invitation, version, draft, locale };
  }

  /** Answers that do not hold together lead back to the screen where it can be mended. */
  async #refused(error: unknown, context: SurveyContext, reply: FastifyReply): Promise<void> {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'already-submitted' || error.code === 'idempotency-key-reused')
      return seeOther(reply, this.pages.addressOf(context));
    if (error.code !== 'answers-invalid') throw error;
    const { step, violations } = this.pages.faults(context);
    privateHtml(reply, await this.pages.step(context, step, violations), 422);
  }
}
