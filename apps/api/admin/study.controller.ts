import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Put,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { inputPipe } from '#platform';
import { type Participant, ParticipationService, type StudyListing, StudyOverviewService, StudyService } from '#study';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { tagOf, versionIn } from './if-match.js';
import { StaffGuard } from './staff.guard.js';
import {
  ParticipantsView,
  ParticipantView,
  ParticipationDto,
  StudiesView,
  StudyChangeDto,
  StudyDto,
  StudyView,
} from './study.dto.js';

@ApiTags('studies')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/studies')
export class StudyController {
  constructor(
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(StudyOverviewService) private readonly overview: StudyOverviewService,
    @Inject(ParticipationService) private readonly participation: ParticipationService,
  ) {}

  @Get()
  @Allow(...PERMISSIONS['studies.read'])
  @ApiOperation({ summary: 'All studies, oldest first, with what hangs on each.' })
  @ApiOkResponse({ type: StudiesView })
  async list(): Promise<StudiesView> {
    return { data: (await this.overview.list()).map(viewOf) };
  }

  @Post()
  @Allow(...PERMISSIONS['studies.write'])
  @ApiOperation({ summary: 'Adds a study. Its short name stands in addresses and stays.' })
  @ApiResponse({ status: 201, type: StudyView })
  @ApiResponse({ status: 409, description: 'slug-taken' })
  async add(
    @Body(inputPipe) { slug, title, sponsor, description = null, contact = null }: StudyDto,
  ): Promise<StudyView> {
    const study = { slug, title, sponsor, description, contact, isDemo: false };
    const { id } = await this.studies.addStudy(study);
    return viewOf(await this.overview.study(id));
  }

  @Get(':id')
  @Allow(...PERMISSIONS['studies.read'])
  @ApiOperation({ summary: 'One study; its ETag is what a change names.' })
  @ApiOkResponse({ type: StudyView })
  async study(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StudyView> {
    return tagged(reply, await this.overview.study(idIn(id)));
  }

  @Patch(':id')
  @Allow(...PERMISSIONS['studies.write'])
  @ApiOperation({ summary: 'Changes what a study says of itself. What is not mentioned stays.' })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"1"' } })
  @ApiOkResponse({ type: StudyView })
  @ApiResponse({ status: 412, description: 'changed-since' })
  @ApiResponse({ status: 428, description: 'precondition-required' })
  async change(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) change: StudyChangeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StudyView> {
    await this.studies.changeStudy(idIn(id), versionIn(ifMatch), change);
    return tagged(reply, await this.overview.study(id));
  }

  @Get(':id/vendors')
  @Allow(...PERMISSIONS['studies.read'])
  @ApiOperation({ summary: 'The vendors of a study with those of their products that people are asked about.' })
  @ApiOkResponse({ type: ParticipantsView })
  async participants(@Param('id') id: string): Promise<ParticipantsView> {
    return { data: (await this.participation.participants(idIn(id))).map(participantOf) };
  }

  @Put(':id/vendors/:vendorId')
  @HttpCode(204)
  @Allow(...PERMISSIONS['studies.write'])
  @ApiOperation({ summary: 'The vendor takes part with exactly these products. Sent twice, it is the same.' })
  @ApiResponse({ status: 409, description: 'vendor-in-use: a product cannot leave once people were invited' })
  @ApiResponse({ status: 422, description: 'participation-invalid' })
  participate(
    @Param('id') id: string,
    @Param('vendorId') vendorId: string,
    @Body(inputPipe) { productIds }: ParticipationDto,
  ): Promise<void> {
    return this.participation.set(idIn(id), idIn(vendorId), productIds);
  }

  @Delete(':id/vendors/:vendorId')
  @HttpCode(204)
  @Allow(...PERMISSIONS['studies.write'])
  @ApiOperation({ summary: 'The vendor takes no part any more.' })
  @ApiResponse({ status: 409, description: 'vendor-in-use: people were invited to the study since it was added' })
  leave(@Param('id') id: string, @Param('vendorId') vendorId: string): Promise<void> {
    return this.participation.remove(idIn(id), idIn(vendorId));
  }
}

function tagged(reply: FastifyReply, study: StudyListing): StudyView {
  void reply.header('etag', tagOf(study.version));
  return viewOf(study);
}

const viewOf = (study: StudyListing): StudyView => ({
  id: study.id,
  slug: study.slug,
  title: study.title,
  sponsor: study.sponsor,
  description: study.description,
  contact: study.contact,
  isDemo: study.isDemo,
  version: study.version,
  createdAt: study.createdAt.toISOString(),
  waves: study.waves,
  questionnaires: study.questionnaires,
  vendors: study.vendors,
  rubric: study.rubric,
  release: study.release && { ...study.release, publishedAt: study.release.publishedAt.toISOString() },
});

const participantOf = ({ createdAt, productIds, ...participant }: Participant): ParticipantView => ({
  ...participant,
  productIds: [...productIds],
  createdAt: createdAt.toISOString(),
});
