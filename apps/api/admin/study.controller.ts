import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiKeyService } from '#account';
import { inputPipe, isUuid, queryErrors } from '#platform';
import { QuestionnaireService } from '#questionnaire';
import type { Rubric } from '#scoring';
import { StudyService } from '#study';
import { StaffGuard } from './staff.guard.js';
import { ApiKeyDto, QuestionnaireDto, RubricDto, StudyDto, VendorDto, VersionDto, WaveDto } from './study.dto.js';

/** An id from a path: whatever cannot be one is not there. */
export function idIn(path: string): string {
  if (!isUuid(path)) throw queryErrors.notFound();
  return path;
}

@ApiTags('staff')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class StudyController {
  constructor(
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(ApiKeyService) private readonly keys: ApiKeyService,
  ) {}

  @Get('vendors')
  @ApiOperation({ summary: 'All vendors.' })
  async vendors() {
    return { data: await this.studies.vendors() };
  }

  @Post('vendors')
  @ApiOperation({ summary: 'Adds a vendor.' })
  addVendor(@Body(inputPipe) { slug, name }: VendorDto) {
    return this.studies.addVendor(slug, name);
  }

  @Get('studies')
  @ApiOperation({ summary: 'All studies.' })
  async list() {
    return { data: await this.studies.studies() };
  }

  @Post('studies')
  @ApiOperation({ summary: 'Adds a study.' })
  addStudy(@Body(inputPipe) { slug, title, sponsor }: StudyDto) {
    return this.studies.addStudy({ slug, title, sponsor, isDemo: false });
  }

  @Post('rubrics')
  @ApiOperation({ summary: 'Publishes the next version of a study’s rubric.' })
  publishRubric(@Body(inputPipe) { studyId, rubric }: RubricDto) {
    return this.studies.publishRubric(studyId, rubric as Rubric);
  }

  @Get('studies/:id/waves')
  @ApiOperation({ summary: 'The waves of a study, oldest first.' })
  async waves(@Param('id') id: string) {
    return { data: await this.studies.waves(idIn(id)) };
  }

  @Post('waves')
  @ApiOperation({ summary: 'Adds a wave to a study.' })
  addWave(@Body(inputPipe) { opensAt, closesAt, ...wave }: WaveDto) {
    return this.studies.addWave({ ...wave, opensAt: new Date(opensAt), closesAt: new Date(closesAt) });
  }

  @Post('questionnaires')
  @ApiOperation({ summary: 'Adds a questionnaire without any version yet.' })
  addQuestionnaire(@Body(inputPipe) { studyId, slug, title }: QuestionnaireDto) {
    return this.questionnaires.add(studyId, slug, title);
  }

  @Post('questionnaires/:id/versions')
  @ApiOperation({ summary: 'Publishes the next version. It never changes again.' })
  async publish(@Param('id') id: string, @Body(inputPipe) { definition, rubricVersionId }: VersionDto) {
    const version = await this.questionnaires.publish(idIn(id), definition, rubricVersionId);
    return { id: version.id, number: version.number };
  }

  @Get('api-keys')
  @ApiOperation({ summary: 'All API keys, oldest first, without their secrets.' })
  async apiKeys() {
    return { data: await this.keys.keys() };
  }

  @Delete('api-keys/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revokes an API key, at once and for good.' })
  revokeKey(@Param('id') id: string): Promise<void> {
    return this.keys.revoke(id);
  }

  @Post('api-keys')
  @ApiOperation({ summary: 'Makes an API key of a vendor. Its text is shown this once.' })
  async issueKey(@Body(inputPipe) { vendorId, label, environment }: ApiKeyDto) {
    const vendor = await this.studies.vendor(vendorId);
    return this.keys.issue(vendor.id, label, environment);
  }
}
