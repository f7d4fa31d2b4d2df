import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { inputPipe, matching, queryErrors, readQuery } from '#platform';
import { CatalogueService, DraftService, PublicationService, type StateName, VersionService } from '#questionnaire';
import { queryOf, readerLocale } from '../request.js';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { numberIn } from './number-in.js';
import { PublicationDto } from './questionnaire.dto.js';
import { ComparisonView, PublicationView } from './questionnaire-version-views.js';
import { SavedDraftView, VersionContentView, VersionsView } from './questionnaire-views.js';
import { revisionIn, revisionTag } from './revision-tag.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';
import { versionView } from './version-view.js';

const STATE = /^(?:draft|[1-9]\d{0,8})$/;
const STATE_SCHEMA = { type: 'string', description: 'Number of a version, or `draft`.', example: '7' } as const;

@ApiTags('questionnaires')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/questionnaires/:id')
export class QuestionnaireVersionController {
  constructor(
    @Inject(CatalogueService) private readonly catalogue: CatalogueService,
    @Inject(VersionService) private readonly versions: VersionService,
    @Inject(PublicationService) private readonly publications: PublicationService,
    @Inject(DraftService) private readonly drafts: DraftService,
  ) {}

  @Get('versions')
  @Allow(...PERMISSIONS['questionnaires.read'])
  @ApiOperation({ summary: 'Published versions, newest first. They never change.' })
  @ApiOkResponse({ type: VersionsView })
  async list(@Param('id') id: string): Promise<VersionsView> {
    const { versions } = await this.catalogue.one(idIn(id));
    return { data: versions.map(versionView) };
  }

  @Get('versions/:number')
  @Allow(...PERMISSIONS['questionnaires.read'])
  @ApiOperation({ summary: 'One version with everything in it.' })
  @ApiOkResponse({ type: VersionContentView })
  async version(@Param('id') id: string, @Param('number') number: string): Promise<VersionContentView> {
    const { questionnaireId: _, plan: __, ...version } = await this.versions.version(idIn(id), numberIn(number));
    const { definition, scenarios, consent, consentHash, ...summary } = version;
    return { ...versionView(summary), definition, scenarios: [...scenarios], consent, consentHash };
  }

  @Post('versions')
  @Allow(...PERMISSIONS['questionnaires.write'])
  @ApiOperation({
    summary: 'Publishes the next version: of the draft at the revision in If-Match, or of a definition that is given.',
    description:
      'A draft is published when its check has no error: it compiles, its scenarios pass, both languages are ' +
      'complete and every criterion of the rubric is scored. A breaking change begins the next trend series.',
  })
  @ApiHeader({ name: 'If-Match', required: false, schema: { type: 'string', example: '"r12"' } })
  @ApiResponse({ status: 201, type: PublicationView })
  @ApiResponse({ status: 409, description: 'version-conflict' })
  @ApiResponse({ status: 412, description: 'draft-changed' })
  @ApiResponse({ status: 422, description: 'not-publishable or definition-invalid, with all that stands against it' })
  @ApiResponse({ status: 428, description: 'precondition-required: a draft is published at a revision' })
  async publish(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) asked: PublicationDto,
    @Req() request: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PublicationView> {
    const { definition, rubricVersionId, note = '', bridge = [], mode, locale = readerLocale(request) } = asked;
    const by = request.session.staff.email;
    if (definition !== undefined || rubricVersionId !== undefined) {
      if (definition === undefined || rubricVersionId === undefined) throw queryErrors.malformedRequest(INCOMPLETE);
      return publicationView(await this.publications.publish(idIn(id), definition, rubricVersionId, { by, mode }));
    }
    const edit = { revision: revisionIn(ifMatch), by };
    const bridges = bridge.map(({ change, note: reason }) => ({ change, note: reason }));
    const published = await this.publications.publishDraft(idIn(id), edit, { note, bridges, locale, mode });
    void reply.header('etag', revisionTag(published.revision));
    return { ...publicationView(published), revision: published.revision };
  }

  @Get('compare')
  @Allow(...PERMISSIONS['questionnaires.read'])
  @ApiOperation({ summary: 'What changed from one state to another, each change cosmetic, additive or breaking.' })
  @ApiQuery({ name: 'from', required: true, schema: STATE_SCHEMA })
  @ApiQuery({ name: 'to', required: true, schema: STATE_SCHEMA })
  @ApiOkResponse({ type: ComparisonView })
  @ApiResponse({ status: 422, description: 'definition-invalid: the draft cannot be read yet' })
  async compare(@Param('id') id: string, @Req() request: StaffRequest): Promise<ComparisonView> {
    const { from, to } = readQuery(queryOf(request), { from: matching(STATE), to: matching(STATE) });
    if (from === undefined || to === undefined) throw queryErrors.queryInvalid();
    const { changes, breaksTrend, counts } = await this.versions.compare(idIn(id), stateIn(from), stateIn(to));
    return { from, to, changes: [...changes], breaksTrend, counts };
  }

  @Post('versions/:number/restore')
  @HttpCode(200)
  @Allow(...PERMISSIONS['questionnaires.write'])
  @ApiOperation({ summary: 'Makes a version the next revision of the draft.' })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"r12"' } })
  @ApiOkResponse({ type: SavedDraftView })
  @ApiResponse({ status: 412, description: 'draft-changed' })
  async restore(
    @Param('id') id: string,
    @Param('number') number: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() { session }: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedDraftView> {
    const edit = { revision: revisionIn(ifMatch), by: session.staff.email };
    const { revision, updatedAt } = await this.drafts.restore(idIn(id), edit, numberIn(number));
    void reply.header('etag', revisionTag(revision));
    return { revision, updatedAt: updatedAt.toISOString() };
  }
}

const INCOMPLETE = [{ pointer: '', code: 'definition-and-rubric-belong-together' }];

const stateIn = (text: string): StateName => (text === 'draft' ? text : Number(text));

function publicationView({ id, number, changes, breaksTrend, series }: Publication) {
  return { id, number, changes: [...changes], breaksTrend, series };
}

type Publication = Awaited<ReturnType<PublicationService['publish']>>;
