import { Body, Controller, Get, Inject, Param, Patch, Post, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import { inputPipe, Keyring, matching, readCursor, readQuery, shortText, wholeNumber, writeCursor } from '#platform';
import { CatalogueService, type QuestionnaireSummary, type QuestionnaireWithVersions, templates } from '#questionnaire';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { NewQuestionnaireDto, QuestionnaireChangeDto } from './questionnaire.dto.js';
import { QuestionnairesView, QuestionnaireWithVersionsView, TemplatesView } from './questionnaire-views.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';
import { versionView } from './version-view.js';

const LIST = 'questionnaires';
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

@ApiTags('questionnaires')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/questionnaires')
export class QuestionnaireController {
  constructor(
    @Inject(CatalogueService) private readonly catalogue: CatalogueService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get()
  @Allow(...PERMISSIONS['questionnaires.read'])
  @ApiOperation({ summary: 'Questionnaires, newest first, with where their drafts and versions stand.' })
  @ApiQuery({ name: 'studyId', required: false, schema: { type: 'string', format: 'uuid' } })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 } })
  @ApiQuery({ name: 'cursor', required: false, schema: { type: 'string' } })
  @ApiOkResponse({ type: QuestionnairesView })
  async list(@Req() request: StaffRequest): Promise<QuestionnairesView> {
    const query = readQuery(queryOf(request), {
      studyId: matching(UUID),
      limit: wholeNumber(1, 200),
      cursor: shortText(400),
    });
    const limit = query.limit ?? 50;
    const after = query.cursor === undefined ? undefined : readCursor(this.keyring, LIST, query.cursor);
    const page = await this.catalogue.list({ limit, studyId: query.studyId, after });
    const last = page.length === limit ? page.at(-1) : undefined;
    const next = last ? writeCursor(this.keyring, LIST, [last.createdAt.toISOString(), last.id]) : null;
    return { data: page.map(summaryView), next };
  }

  @Post()
  @Allow(...PERMISSIONS['questionnaires.write'])
  @ApiOperation({ summary: 'Adds a questionnaire with a draft: empty, of a template, of a version, or as given.' })
  @ApiResponse({ status: 201, type: QuestionnaireWithVersionsView })
  @ApiResponse({ status: 409, description: 'slug-taken' })
  async add(
    @Body(inputPipe) { studyId, slug, title, from }: NewQuestionnaireDto,
    @Req() { session }: StaffRequest,
  ): Promise<QuestionnaireWithVersionsView> {
    return fullView(await this.catalogue.add({ studyId, slug, title, from, by: session.staff.email }));
  }

  @Get('templates')
  @Allow(...PERMISSIONS['questionnaires.read'])
  @ApiOperation({ summary: 'Questionnaires to begin with.' })
  @ApiOkResponse({ type: TemplatesView })
  templates(): TemplatesView {
    return { data: [...templates()] };
  }

  @Get(':id')
  @Allow(...PERMISSIONS['questionnaires.read'])
  @ApiOperation({ summary: 'A questionnaire with its versions, newest first.' })
  @ApiOkResponse({ type: QuestionnaireWithVersionsView })
  async one(@Param('id') id: string): Promise<QuestionnaireWithVersionsView> {
    return fullView(await this.catalogue.one(idIn(id)));
  }

  @Patch(':id')
  @Allow(...PERMISSIONS['questionnaires.write'])
  @ApiOperation({ summary: 'Renames a questionnaire, puts it away or takes it back.' })
  @ApiOkResponse({ type: QuestionnaireWithVersionsView })
  async change(
    @Param('id') id: string,
    @Body(inputPipe) change: QuestionnaireChangeDto,
  ): Promise<QuestionnaireWithVersionsView> {
    return fullView(await this.catalogue.change(idIn(id), change));
  }
}

function summaryView({ draft, latest, createdAt, archivedAt, ...row }: QuestionnaireSummary) {
  const { id, studyId, slug, title } = row;
  return {
    id,
    studyId,
    slug,
    title,
    draft: draft && { ...draft, updatedAt: draft.updatedAt.toISOString() },
    latest: latest && { ...latest, publishedAt: latest.publishedAt.toISOString() },
    createdAt: createdAt.toISOString(),
    archivedAt: archivedAt?.toISOString() ?? null,
  };
}

function fullView({ versions, ...summary }: QuestionnaireWithVersions): QuestionnaireWithVersionsView {
  return { ...summaryView(summary), versions: versions.map(versionView) };
}
