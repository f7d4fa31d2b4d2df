import { Body, Controller, HttpCode, Inject, Post, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiExtraModels, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Locale } from '#kernel';
import { inputPipe } from '#platform';
import { describeFinding, DesignService, type DraftCheck } from '#questionnaire';
import { describeFix, describeViolation, type DesignFinding, type ScenarioOutcome } from '#questionnaire/core/design';
import { readerLocale } from '../request.js';
import { Allow } from './allow.js';
import { MAY_TRY_OUT } from './may-try-out.js';
import { CheckDto, DraftDto, SimulateDto } from './questionnaire.dto.js';
import {
  CheckView,
  DistributionView,
  DesignFindingView,
  ScenarioOutcomesView,
  ScenarioOutcomeView,
  SimulationView,
} from './questionnaire-check-views.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

@ApiTags('questionnaires')
@ApiExtraModels(DistributionView)
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/questionnaires/:id')
export class QuestionnaireCheckController {
  constructor(@Inject(DesignService) private readonly design: DesignService) {}

  @Post('check')
  @HttpCode(200)
  @Allow(...MAY_TRY_OUT)
  @ApiOperation({
    summary: 'Everything that stands against publishing a draft, or should be looked at, with fixes of one click.',
    description:
      'A draft that takes more than two seconds or 128 MB to be checked has the one finding `lint-timeout`. ' +
      'Nothing is stored.',
  })
  @ApiOkResponse({ type: CheckView })
  @ApiResponse({ status: 503, description: 'checks-busy: too many checks are waiting.' })
  async check(@Body(inputPipe) draft: CheckDto, @Req() request: StaffRequest): Promise<CheckView> {
    const { definition, rubricVersionId, scenarios = [], locale = readerLocale(request) } = draft;
    return checkView(await this.design.check({ definition, rubricVersionId, scenarios }), locale);
  }

  @Post('simulate')
  @HttpCode(200)
  @Allow(...MAY_TRY_OUT)
  @ApiOperation({
    summary: 'Fills a draft in by chance: ways through it, how long they take, which scores come out.',
    description:
      'The same draft, number and seed give the same result. Of a draft with mistakes the rest is filled in.',
  })
  @ApiOkResponse({ type: SimulationView })
  @ApiResponse({ status: 422, description: 'definition-invalid: there is nothing that can be asked' })
  async simulate(@Body(inputPipe) { definition, rubricVersionId, n, seed }: SimulateDto): Promise<SimulationView> {
    return { ...(await this.design.simulate({ definition, rubricVersionId }, n, seed)) } as SimulationView;
  }

  @Post('scenarios/run')
  @HttpCode(200)
  @Allow(...MAY_TRY_OUT)
  @ApiOperation({ summary: 'Walks recorded scenarios through a draft, as publishing will.' })
  @ApiOkResponse({ type: ScenarioOutcomesView })
  @ApiResponse({ status: 422, description: 'definition-invalid: nothing can be asked, or a scenario is none' })
  async runScenarios(@Body(inputPipe) draft: DraftDto, @Req() request: StaffRequest): Promise<ScenarioOutcomesView> {
    const { definition, rubricVersionId, scenarios } = draft;
    const locale = readerLocale(request);
    const outcomes = await this.design.runScenarios({ definition, rubricVersionId, scenarios });
    return { data: outcomes.map((outcome) => outcomeView(outcome, locale)) };
  }
}

function outcomeView({ name, passed, failures, steps, scores }: ScenarioOutcome, locale: Locale): ScenarioOutcomeView {
  return {
    name,
    passed,
    failures: failures.map(({ code, parameters }) => ({
      code,
      params: parameters,
      message: describeViolation(code, locale, parameters),
    })),
    steps: [...steps],
    scores,
  };
}

function checkView({ findings, coverage, translations, seconds, plan }: DraftCheck, locale: Locale): CheckView {
  return {
    findings: findings.map((finding) => findingView(finding, locale)),
    coverage,
    translations,
    minutes: seconds === null ? null : Math.round(seconds / 6) / 10,
    publishable: plan !== null && findings.every(({ severity }) => severity !== 'error'),
  };
}

export function findingView(finding: DesignFinding, locale: Locale): DesignFindingView {
  const { severity, code, pointer, about, parameters = {}, fix } = finding;
  return {
    severity,
    code,
    pointer,
    question: about ?? null,
    params: parameters,
    message: describeFinding(finding, locale),
    ...(fix && {
      fix: {
        code: fix.code,
        label: describeFix(fix.code, locale, fix.parameters),
        operations: [...fix.operations],
      },
    }),
  };
}
