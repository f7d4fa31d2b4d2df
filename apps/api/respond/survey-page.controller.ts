import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Invitation, InvitationService } from '#distribution';
import { DomainError } from '#kernel';
import { ACT_KEY, DIRECTION, LANGUAGE, MOVE, SEEN, TRAP } from '#pages';
import { type FormFields, localeOf } from '#platform';
import { type PublishedVersion, QuestionnaireService } from '#questionnaire';
import { isUnlinked } from '#questionnaire/core';
import { type Receipt, ResponseService } from '#response';
import { refuseCrossSite } from '../origin.js';
import { field, formOf, privateHtml, queryOf, readerLocale, seeOther } from '../request.js';
import { mayQuote } from './may-quote.js';
import { preselected } from './preselected.js';
import { pageTimes, SurveyDrafts } from './survey-drafts.js';
import { type SurveyContext, SurveyPages } from './survey-pages.js';
import { TicketPages } from './ticket-pages.js';

/** The act of handing in a form has no key of its own; sent twice it is one act. */
const FORM_KEY = 'survey-page-form';
/** In the address to which somebody returns whose entries are gone. */
const FORGOTTEN = 'forgotten';

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
    @Inject(SurveyDrafts) private readonly saves: SurveyDrafts,
    @Inject(ResponseService) private readonly responses: ResponseService,
    @Inject(SurveyPages) private readonly pages: SurveyPages,
    @Inject(TicketPages) private readonly tickets: TicketPages,
  ) {}

  @Get()
  async intro(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { context, state } = await this.#open(token, request);
    const ticket = state === 'open' || state === 'answered' ? await this.tickets.forInvitation(context) : undefined;
    if (ticket !== undefined) return privateHtml(reply, ticket);
    if (state === 'answered') return privateHtml(reply, await this.pages.thanks(context));
    if (state !== 'open') throw this.invitations.refusal(context.invitation, state);
    // A button of a mail carries an answer: its question is shown with it, and nothing is kept before a person goes on.
    const query = queryOf(request);
    const chosen = preselected(context.version.plan, context.draft.answers, query);
    privateHtml(
      reply,
      await (chosen ? this.pages.chosen(context, chosen) : this.pages.intro(context, query.has(FORGOTTEN))),
    );
  }

  /** Every screen, for a script that has to go on without a network. Reading them changes nothing. */
  @Get('screens')
  async screens(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const { context } = await this.#openForWriting(token, request);
    void reply.header('cache-control', 'no-store').send(await this.pages.all(context));
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
    await this.invitations.start(context.invitation);
    seeOther(reply, this.pages.addressOf(context, this.pages.firstUnanswered(context)));
  }

  /** Consent is taken back as it was given: by a button behind the same link. */
  @Post('forget')
  async forget(
    @Param('token') token: string,
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    refuseCrossSite(request);
    formOf(body);
    const { context } = await this.#openForWriting(token, request);
    await this.saves.forget(context.invitation.id);
    seeOther(reply, `${context.address}?lang=${context.locale}&${FORGOTTEN}=1`);
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
    if (state !== 'open') throw this.invitations.refusal(context.invitation, state);
    if (field(form, TRAP) !== '') {
      // Its receipt takes back what is kept of it, so nothing on the page is untrue, and nothing tells what caught it.
      const { receipt } = await this.responses.quarantine(token, FORM_KEY, context.draft.answers);
      return privateHtml(reply, await this.pages.thanks(context, receipt));
    }
    let receipt: string | null;
    try {
      ({ receipt } = await this.#handIn(context, form));
    } catch (error) {
      return this.#refused(error, context, reply);
    }
    // Nothing leads from the answer back to here, so what it says of its author is shown now or never.
    if (isUnlinked(context.version.mode)) return privateHtml(reply, await this.pages.thanks(context, receipt));
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
    const number = this.pages.stepNumber(context, step);
    // An old address of a screen that asks nothing any more leads on to the next one that does.
    if (!this.pages.asks(context, number)) return seeOther(reply, this.pages.next(context, number, 'forward'));
    privateHtml(reply, await this.pages.step(context, number));
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
    const change = { step: number, fields: form, seen: Number(field(form, SEEN)) || undefined };
    const isLeaving = field(form, DIRECTION) === 'forward' && !form.has(LANGUAGE) && !form.has(MOVE);
    const draft = this.saves.merged(context, [change]);
    const violations = isLeaving ? this.pages.violations(context, number, draft.answers) : [];
    if (violations.length > 0)
      return privateHtml(reply, await this.pages.step({ ...context, draft }, number, { violations }), 422);
    await this.invitations.start(context.invitation);
    const saved = { ...context, draft: await this.saves.saveForm(context, change) };
    seeOther(reply, this.#after(context, saved, number, form));
  }

  /** Where a form leads that was saved. */
  #after(before: SurveyContext, saved: SurveyContext, step: number, form: FormFields): string {
    const language = field(form, LANGUAGE);
    if (language !== '') return this.pages.addressOf({ ...saved, locale: localeOf(language, undefined) }, step + 1);
    const [moved] = field(form, MOVE).split(':');
    if (moved) return `${this.pages.addressOf(saved, step + 1)}#${encodeURIComponent(moved)}`;
    if (field(form, DIRECTION) === 'back') return this.pages.next(saved, step, 'back');
    // What an answer has made visible on its own screen is asked before one goes on.
    return this.pages.asksMore(before, saved, step)
      ? this.pages.addressOf(saved, step + 1)
      : this.pages.next(saved, step, 'forward');
  }

  #handIn({ token, version, draft, locale }: SurveyContext, form: FormFields): Promise<Receipt> {
    return this.responses.submit(token, {
      answers: draft.answers,
      invisible: 'drop',
      idempotencyKey: field(form, ACT_KEY) || FORM_KEY,
      locale,
      pages: pageTimes(version.plan, draft.times, version.checker.visibleItems(draft.answers)),
      mayQuote: mayQuote(version.plan, draft.answers, form),
    });
  }

  /** Where the screens are; those in a frame of another site are elsewhere. */
  protected placeOf(token: string, _request: FastifyRequest): Pick<SurveyContext, 'address' | 'frameOrigins'> {
    return { address: `/s/${token}` };
  }

  async #open(
    token: string,
    request: FastifyRequest,
  ): Promise<{ context: SurveyContext; state: ReturnType<InvitationService['admission']> }> {
    const invitation = await this.invitations.identify('invitation', token);
    const [version, draft] = await Promise.all([
      this.questionnaires.version(invitation.versionId),
      this.saves.read(token, invitation.id),
    ]);
    return {
      context: this.#context(token, request, invitation, version, draft),
      state: this.invitations.admission(invitation),
    };
  }

  async #openForWriting(token: string, request: FastifyRequest): Promise<{ context: SurveyContext }> {
    const { context, state } = await this.#open(token, request);
    if (state !== 'open') throw this.invitations.refusal(context.invitation, state);
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
    privateHtml(reply, await this.pages.step(context, step, { violations }), 422);
  }
}
