import { Body, Controller, Get, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import { inputPipe } from '#platform';
import { CatalogueService, QuestionnaireService } from '#questionnaire';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { DefinitionDto } from './questionnaire.dto.js';
import { VersionsView } from './questionnaire-views.js';
import { StaffGuard } from './staff.guard.js';
import { versionView } from './version-view.js';

@ApiTags('questionnaires')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/questionnaires/:id/versions')
export class QuestionnaireVersionController {
  constructor(
    @Inject(CatalogueService) private readonly catalogue: CatalogueService,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
  ) {}

  @Get()
  @Allow(...PERMISSIONS['questionnaires.read'])
  @ApiOperation({ summary: 'Published versions, newest first. They never change.' })
  @ApiOkResponse({ type: VersionsView })
  async list(@Param('id') id: string): Promise<VersionsView> {
    const { versions } = await this.catalogue.one(idIn(id));
    return { data: versions.map(versionView) };
  }

  @Post()
  @Allow(...PERMISSIONS['questionnaires.write'])
  @ApiOperation({ summary: 'Publishes the next version. It never changes again.' })
  async publish(@Param('id') id: string, @Body(inputPipe) { definition, rubricVersionId }: DefinitionDto) {
    const version = await this.questionnaires.publish(idIn(id), definition, rubricVersionId ?? '');
    return { id: version.id, number: version.number };
  }
}
