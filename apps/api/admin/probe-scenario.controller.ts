import { Body, Controller, Get, Headers, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiCreatedResponse,
  ApiHeader,
  ApiOkResponse,
  ApiOperation,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import { ProbeScenarioService } from '#evidence';
import { inputPipe } from '#platform';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { versionIn } from './if-match.js';
import { NewScenarioDto, scenarioView, ScenariosView, ScenarioView, ScenarioWordsDto } from './probe-scenario.dto.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

/** The script of every probe: what ships with the product, and what a study adds. */
@ApiTags('probes')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/waves/:wave/probe-scenarios')
export class ProbeScenarioController {
  constructor(@Inject(ProbeScenarioService) private readonly scenarios: ProbeScenarioService) {}

  @Get()
  @Allow(...PERMISSIONS['probes.read'])
  @ApiOperation({ summary: 'Scenarios that the study of a wave can play, each in its newest version.' })
  @ApiOkResponse({ type: ScenariosView })
  async list(@Param('wave') wave: string): Promise<ScenariosView> {
    return { data: (await this.scenarios.catalogue(idIn(wave))).map(scenarioView) };
  }

  @Get(':key')
  @Allow(...PERMISSIONS['probes.read'])
  @ApiOperation({ summary: 'All versions of a scenario, newest first.' })
  @ApiOkResponse({ type: ScenariosView })
  async versions(@Param('wave') wave: string, @Param('key') key: string): Promise<ScenariosView> {
    return { data: (await this.scenarios.versions(idIn(wave), key)).map(scenarioView) };
  }

  @Post()
  @Allow(...PERMISSIONS['probes.plan'])
  @ApiOperation({ summary: 'Adds a scenario of the study’s own.' })
  @ApiCreatedResponse({ type: ScenarioView })
  @ApiResponse({ status: 409, description: 'already-there' })
  async add(
    @Param('wave') wave: string,
    @Body(inputPipe) words: NewScenarioDto,
    @Req() { session }: StaffRequest,
  ): Promise<ScenarioView> {
    return scenarioView(await this.scenarios.add(idIn(wave), words, session.staff.id));
  }

  @Post(':key/versions')
  @Allow(...PERMISSIONS['probes.plan'])
  @ApiOperation({ summary: 'Another version for rounds to come; of a built-in scenario, too. Rounds keep theirs.' })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"1"' } })
  @ApiCreatedResponse({ type: ScenarioView })
  @ApiResponse({ status: 412, description: 'changed-since' })
  @ApiResponse({ status: 428, description: 'precondition-required' })
  async revise(
    @Param('wave') wave: string,
    @Param('key') key: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) { ...words }: ScenarioWordsDto,
    @Req() { session }: StaffRequest,
  ): Promise<ScenarioView> {
    const seen = versionIn(ifMatch);
    return scenarioView(await this.scenarios.revise(idIn(wave), { key, ...words }, seen, session.staff.id));
  }
}
