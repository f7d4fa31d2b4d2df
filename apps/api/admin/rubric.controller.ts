import { Body, Controller, Get, Headers, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PeopleService, PERMISSIONS } from '#account';
import { inputPipe } from '#platform';
import type { Rubric } from '#scoring';
import { type RubricRecord, type RubricVersionEntity, StudyOverviewService, StudyService } from '#study';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { tagOf, versionIn } from './if-match.js';
import { RubricDto, RubricRecordView, RubricsView, RubricView } from './rubric.dto.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

@ApiTags('rubrics')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class RubricController {
  constructor(
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(StudyOverviewService) private readonly overview: StudyOverviewService,
    @Inject(PeopleService) private readonly people: PeopleService,
  ) {}

  @Get('studies/:id/rubrics')
  @Allow(...PERMISSIONS['studies.read'])
  @ApiOperation({
    summary: 'Every version of a study’s rubric, newest first: who published it, when, why, and what it changed.',
  })
  @ApiOkResponse({ type: RubricsView })
  async list(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<RubricsView> {
    const [records, names] = await Promise.all([this.overview.rubrics(idIn(id)), this.people.names()]);
    void reply.header('etag', tagOf(records[0]?.version.number ?? 0));
    return { data: records.map((record) => recordOf(record, names)) };
  }

  @Get('rubrics/:id')
  @Allow(...PERMISSIONS['studies.read'])
  @ApiOperation({ summary: 'One version of a rubric. It never changes.' })
  @ApiOkResponse({ type: RubricView })
  async rubric(@Param('id') id: string): Promise<RubricView> {
    return viewOf(await this.studies.rubricVersion(idIn(id)));
  }

  @Post('rubrics')
  @Allow(...PERMISSIONS['studies.write'])
  @ApiOperation({ summary: 'Publishes the next version of a study’s rubric, for good.' })
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'Number of the newest version that was seen, "0" for none. A newer one refuses the request.',
    schema: { type: 'string', example: '"3"' },
  })
  @ApiResponse({ status: 201, type: RubricView })
  @ApiResponse({ status: 409, description: 'rubric-changed' })
  @ApiResponse({ status: 422, description: 'rubric-invalid' })
  async publish(
    @Body(inputPipe) { studyId, rubric, reason }: RubricDto,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() { session }: StaffRequest,
  ): Promise<RubricView> {
    const version = await this.studies.publishRubric(studyId, rubric as Rubric, {
      ...(ifMatch === undefined ? {} : { latest: versionIn(ifMatch) }),
      ...(reason === undefined ? {} : { reason }),
      createdBy: session.staff.id,
    });
    return viewOf(version);
  }
}

const viewOf = ({ id, studyId, number, rubric, contentHash, reason, createdAt }: RubricVersionEntity): RubricView => ({
  id,
  studyId,
  number,
  rubric,
  contentHash,
  reason,
  createdAt: createdAt.toISOString(),
});

function recordOf({ version, changes, waves }: RubricRecord, names: ReadonlyMap<string, string>): RubricRecordView {
  const { id, studyId, number, createdAt, createdBy, reason } = version;
  const author = createdBy === null ? null : { id: createdBy, name: names.get(createdBy) ?? '' };
  return { id, studyId, number, createdAt: createdAt.toISOString(), createdBy: author, reason, waves, changes };
}
