import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Post, Put, Req, Res } from '@nestjs/common';
import { UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { inputPipe } from '#platform';
import { type Draft, DraftService } from '#questionnaire';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { numberIn } from './number-in.js';
import { DraftDto, LockDto } from './questionnaire.dto.js';
import { DraftView, LockView, RevisionsView, RevisionView, SavedDraftView } from './questionnaire-views.js';
import { revisionIn, revisionTag } from './revision-tag.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

const IF_MATCH = { name: 'If-Match', required: true, schema: { type: 'string', example: '"r12"' } } as const;

@ApiTags('questionnaires')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/questionnaires/:id/draft')
export class QuestionnaireDraftController {
  constructor(@Inject(DraftService) private readonly drafts: DraftService) {}

  @Get()
  @Allow(...PERMISSIONS['questionnaires.read'])
  @ApiOperation({
    summary: 'The draft. Revision 0: nobody has edited yet, and the content is that of the latest version.',
    description: 'With If-None-Match it answers 304 until somebody saves.',
  })
  @ApiOkResponse({ type: DraftView })
  @ApiResponse({ status: 304, description: 'Nobody saved since.' })
  async read(
    @Param('id') id: string,
    @Headers('if-none-match') known: string | undefined,
    @Req() { session }: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftView | undefined> {
    const draft = await this.drafts.read(idIn(id));
    void reply.header('etag', revisionTag(draft.revision)).header('cache-control', 'no-store');
    if (known === revisionTag(draft.revision)) {
      void reply.status(304);
      return undefined;
    }
    return draftView(draft, session.staff.email);
  }

  @Put()
  @Allow(...PERMISSIONS['questionnaires.write'])
  @ApiOperation({ summary: 'Saves the draft on top of the revision in If-Match. It may be wrong, but not huge.' })
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: SavedDraftView })
  @ApiResponse({ status: 412, description: 'draft-changed: `current` says which revision, who and when.' })
  @ApiResponse({ status: 422, description: 'definition-invalid: too deep, too large, or a rubric of another study.' })
  @ApiResponse({ status: 428, description: 'precondition-required' })
  async save(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) content: DraftDto,
    @Req() { session }: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedDraftView> {
    const edit = { revision: revisionIn(ifMatch), by: session.staff.email };
    const { revision, updatedAt } = await this.drafts.save(idIn(id), edit, content);
    void reply.header('etag', revisionTag(revision));
    return { revision, updatedAt: updatedAt.toISOString() };
  }

  @Get('revisions')
  @Allow(...PERMISSIONS['questionnaires.read'])
  @ApiOperation({
    summary: 'Saved revisions, newest first: the last twenty, and before them the last of each piece of work.',
  })
  @ApiOkResponse({ type: RevisionsView })
  async revisions(@Param('id') id: string): Promise<RevisionsView> {
    const saved = await this.drafts.revisions(idIn(id));
    return {
      data: saved.map(({ revision, savedAt, savedBy }) => ({ revision, savedAt: savedAt.toISOString(), savedBy })),
    };
  }

  @Get('revisions/:revision')
  @Allow(...PERMISSIONS['questionnaires.read'])
  @ApiOperation({ summary: 'One saved revision with its content.' })
  @ApiOkResponse({ type: RevisionView })
  async revision(@Param('id') id: string, @Param('revision') revision: string): Promise<RevisionView> {
    const { questionnaireId: _, savedAt, ...saved } = await this.drafts.revision(idIn(id), numberIn(revision));
    return { ...saved, scenarios: [...saved.scenarios], savedAt: savedAt.toISOString() };
  }

  @Post('lock')
  @HttpCode(200)
  @Allow(...PERMISSIONS['questionnaires.write'])
  @ApiOperation({ summary: 'Takes the lock, or keeps it: two minutes from now. It warns others, it stops nobody.' })
  @ApiOkResponse({ type: LockView })
  @ApiResponse({ status: 409, description: 'draft-locked: `lock` says by whom and until when.' })
  async lock(
    @Param('id') id: string,
    @Body(inputPipe) { takeover = false }: LockDto,
    @Req() { session }: StaffRequest,
  ): Promise<LockView> {
    const email = session.staff.email;
    return lockView(await this.drafts.lock(idIn(id), email, takeover), email);
  }

  @Delete('lock')
  @HttpCode(204)
  @Allow(...PERMISSIONS['questionnaires.write'])
  @ApiOperation({ summary: 'Gives one’s own lock back.' })
  async unlock(@Param('id') id: string, @Req() { session }: StaffRequest): Promise<void> {
    await this.drafts.unlock(idIn(id), session.staff.email);
  }
}

function lockView({ holder, since, expiresAt }: NonNullable<Draft['lock']>, reader: string): LockView {
  return { holder, since: since.toISOString(), expiresAt: expiresAt.toISOString(), mine: holder === reader };
}

function draftView({ lock, updatedAt, ...draft }: Draft, reader: string): DraftView {
  const { definition, rubricVersionId, scenarios, revision, basedOn, updatedBy } = draft;
  return {
    definition,
    rubricVersionId,
    scenarios: [...scenarios],
    revision,
    basedOn,
    updatedAt: updatedAt.toISOString(),
    updatedBy,
    lock: lock && lockView(lock, reader),
  };
}
