import { Body, Controller, Get, Headers, Inject, Param, Patch, Post, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { inputPipe } from '#platform';
import { StudyService, type WaveListing, WaveService } from '#study';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { tagOf, versionIn } from './if-match.js';
import { StaffGuard } from './staff.guard.js';
import { WaveChangeDto, WaveDto, WavesView, WaveView } from './wave.dto.js';

@ApiTags('waves')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class WaveController {
  constructor(
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(WaveService) private readonly waves: WaveService,
  ) {}

  @Get('studies/:id/waves')
  @Allow(...PERMISSIONS['studies.read'])
  @ApiOperation({ summary: 'The waves of a study, oldest first.' })
  @ApiOkResponse({ type: WavesView })
  async list(@Param('id') id: string): Promise<WavesView> {
    return { data: (await this.waves.waves(idIn(id))).map(viewOf) };
  }

  @Post('waves')
  @Allow(...PERMISSIONS['studies.write'])
  @ApiOperation({ summary: 'Adds a wave to a study. Its short name stands in addresses and stays.' })
  @ApiResponse({ status: 201, type: WaveView })
  @ApiResponse({ status: 409, description: 'slug-taken' })
  @ApiResponse({ status: 422, description: 'wave-invalid' })
  async add(@Body(inputPipe) { opensAt, closesAt, ...wave }: WaveDto): Promise<WaveView> {
    const period = { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
    const { id } = await this.studies.addWave({ ...wave, ...period });
    return viewOf(await this.waves.wave(id));
  }

  @Get('waves/:id')
  @Allow(...PERMISSIONS['studies.read'])
  @ApiOperation({ summary: 'One wave; its ETag is what a change names.' })
  @ApiOkResponse({ type: WaveView })
  async wave(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<WaveView> {
    return tagged(reply, await this.waves.wave(idIn(id)));
  }

  @Patch('waves/:id')
  @Allow(...PERMISSIONS['studies.write'])
  @ApiOperation({ summary: 'Moves a wave or gives it another rubric, until people are invited to it.' })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"1"' } })
  @ApiOkResponse({ type: WaveView })
  @ApiResponse({ status: 409, description: 'wave-launched' })
  @ApiResponse({ status: 412, description: 'changed-since' })
  @ApiResponse({ status: 422, description: 'wave-invalid' })
  async change(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) { opensAt, closesAt, ...change }: WaveChangeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WaveView> {
    const wave = await this.waves.change(idIn(id), versionIn(ifMatch), {
      ...change,
      ...(opensAt === undefined ? {} : { opensAt: new Date(opensAt) }),
      ...(closesAt === undefined ? {} : { closesAt: new Date(closesAt) }),
    });
    return tagged(reply, wave);
  }
}

function tagged(reply: FastifyReply, wave: WaveListing): WaveView {
  void reply.header('etag', tagOf(wave.version));
  return viewOf(wave);
}

const viewOf = ({ launchedAt, createdAt, ...wave }: WaveListing): WaveView => ({
  id: wave.id,
  studyId: wave.studyId,
  slug: wave.slug,
  rubricVersionId: wave.rubricVersionId,
  rubricNumber: wave.rubricNumber,
  opensAt: wave.opensAt,
  closesAt: wave.closesAt,
  timeZone: wave.timeZone,
  state: wave.state,
  campaigns: wave.campaigns,
  launchedAt: launchedAt?.toISOString() ?? null,
  revision: wave.revision,
  version: wave.version,
  createdAt: createdAt.toISOString(),
});
