import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InvitationService } from '#distribution';
import { distributionErrors } from '#distribution/core';
import { queryErrors } from '#platform';
import { QuestionnaireService } from '#questionnaire';
import { DraftService, ResponseService } from '#response';
import { responseErrors } from '#response/core';
import { StudyService } from '#study';
import { credentials } from '../request.js';
import { readDraft } from './read-draft.js';
import { readSubmission } from './read-submission.js';
import { SurveyDrafts } from './survey-drafts.js';

const REVISION = /^"(\d{1,9})"$/;
const STEP_SCHEMA = {
  type: 'object',
  required: ['step', 'fields'],
  properties: {
    step: { type: 'integer', minimum: 1 },
    fields: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    seen: { type: 'number', description: 'Milliseconds the screen was looked at since it was saved last' },
  },
};

@ApiTags('respond')
@ApiSecurity('survey')
@Controller('v1/respond')
export class RespondController {
  constructor(
    @Inject(InvitationService) private readonly invitations: InvitationService,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(DraftService) private readonly drafts: DraftService,
    @Inject(SurveyDrafts) private readonly surveyDrafts: SurveyDrafts,
    @Inject(ResponseService) private readonly responses: ResponseService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The survey behind a link: its questions, its state and the saved draft. Changes nothing.' })
  @ApiResponse({ status: 200, description: 'Questions as a compiled plan, and the draft' })
  async read(@Req() request: FastifyRequest) {
    const token = this.#token(request);
    const invitation = await this.invitations.identify('invitation', token);
    const [version, vendor, draft] = await Promise.all([
      this.questionnaires.version(invitation.versionId),
      this.studies.vendor(invitation.vendorId),
      this.drafts.read(token, invitation.id),
    ]);
    return {
      state: this.invitations.admission(invitation),
      locale: invitation.locale,
      vendor: vendor.name,
      definitionVersion: version.number,
      plan: version.plan,
      draft: { revision: draft.revision, answers: draft.answers },
    };
  }

  @Put('draft')
  @ApiOperation({
    summary:
      'Keeps answers as typed so far: all of them, or what the forms of some screens say. If-Match carries the revision that was read, "0" at first.',
  })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"0"' } })
  @ApiBody({
    schema: {
      oneOf: [
        { type: 'object', required: ['answers'], properties: { answers: { type: 'object' } } },
        { type: 'object', required: ['steps'], properties: { steps: { type: 'array', items: STEP_SCHEMA } } },
      ],
    },
  })
  @ApiResponse({ status: 200, description: 'The new revision' })
  @ApiResponse({ status: 409, description: 'The draft was changed elsewhere' })
  @ApiResponse({ status: 410, description: 'link-revoked, link-expired or survey-closed' })
  @ApiResponse({ status: 429, description: 'Saved more than 30 times in a minute' })
  async saveDraft(
    @Req() request: FastifyRequest,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const revision = Number(REVISION.exec(ifMatch ?? '')?.[1] ?? Number.NaN);
    if (Number.isNaN(revision)) throw responseErrors.preconditionMissing();
    const token = this.#token(request);
    const invitation = await this.invitations.identify('invitation', token);
    const version = await this.questionnaires.version(invitation.versionId);
    const change = readDraft(body, version.plan);
    const admission = this.invitations.admission(invitation);
    if (admission !== 'open') throw this.invitations.refusal(invitation, admission);
    if (!invitation.startedAt) await this.invitations.start(invitation);
    const draft = await this.drafts.read(token, invitation.id);
    const saved = await this.surveyDrafts.saveTyped({ token, invitation, version, draft }, revision, change);
    void reply.header('etag', `"${saved}"`);
    return { revision: saved };
  }

  @Post('submit')
  @HttpCode(201)
  @ApiOperation({
    summary:
      'Hands the answers in. 201 means they are stored for good; sent again with the same key it is the same act.',
  })
  @ApiHeader({
    name: 'X-Pow',
    required: false,
    description: 'Work of the device, where an open link was begun without.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', minLength: 16, maxLength: 128 } })
  @ApiBody({
    schema: {
      type: 'object',
      required: ['answers'],
      properties: { answers: { type: 'object' }, definitionVersion: { type: 'integer' } },
    },
  })
  @ApiResponse({ status: 201, description: 'responseId and receipt' })
  @ApiResponse({ status: 403, description: 'pow-required, pow-invalid, pow-expired or pow-replayed: of an open link' })
  @ApiResponse({
    status: 409,
    description: 'already-submitted, request-in-progress, definition-changed, survey-not-open or quota-full',
  })
  @ApiResponse({ status: 410, description: 'link-revoked, link-expired or survey-closed' })
  @ApiResponse({ status: 422, description: 'answers-invalid or idempotency-key-reused' })
  async submit(
    @Req() request: FastifyRequest,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
    @Headers('x-pow') proof: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (idempotencyKey === undefined) throw responseErrors.idempotencyKeyMissing();
    const { answers, definitionVersion, hp } = readSubmission(body);
    const token = this.#token(request);
    const { responseId, receipt, replayed } = hp
      ? await this.responses.quarantine(token, idempotencyKey, answers)
      : await this.responses.submit(token, {
          answers,
          idempotencyKey,
          invisible: 'reject',
          proof: proof ?? null,
          ...(definitionVersion === undefined ? {} : { definitionVersion }),
        });
    if (replayed) void reply.header('idempotency-replayed', 'true');
    return { responseId, receipt };
  }

  #token(request: FastifyRequest): string {
    if (request.url.includes('?')) throw queryErrors.queryInvalid();
    const token = credentials(request, 'Survey');
    if (token === undefined) throw distributionErrors.linkNotFound();
    return token;
  }
}
