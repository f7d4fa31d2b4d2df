import { Body, Controller, HttpCode, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { inputPipe } from '#platform';
import { type Preview, PreviewService } from '#questionnaire';
import type { Finding } from '#questionnaire/core';
import { Allow } from './allow.js';
import { MAY_TRY_OUT } from './may-try-out.js';
import { PreviewDto, PreviewView } from './preview.dto.js';
import { explained, previewOf } from './preview-pages.js';
import { StaffGuard } from './staff.guard.js';

@ApiTags('questionnaires')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/questionnaires/:id/preview')
export class PreviewController {
  constructor(@Inject(PreviewService) private readonly previews: PreviewService) {}

  @Post()
  @HttpCode(200)
  @Allow(...MAY_TRY_OUT)
  @ApiOperation({
    summary: 'One screen of a draft as its respondents would see it, and what the answers so far would score.',
    description: 'Nothing is stored. What is wrong with the draft is left out of the screen and named in `findings`.',
  })
  @ApiOkResponse({ type: PreviewView })
  @ApiResponse({ status: 422, description: 'lint-timeout' })
  async show(@Body(inputPipe) asked: PreviewDto): Promise<PreviewView> {
    const preview = await this.previews.open(asked.definition, asked.rubricVersionId);
    if (preview.plan === null) return nothing(asked, preview.findings);
    const { locale, vendor, fields, action = 'show' } = asked;
    const walk = { preview, locale, vendor };
    if (action === 'fill') {
      const answers = this.previews.fill(preview, asked.seed ?? 0);
      return previewOf({ ...walk, answers, step: preview.plan.steps.length + 1, fields: undefined, action: 'show' });
    }
    const step = asked.question === undefined ? asked.step : stepOf(preview.plan, asked.question, asked.step);
    return previewOf({ ...walk, answers: asked.answers, step, fields, action });
  }
}

/** The step that asks a question; where there is none, the step that was asked for. */
function stepOf({ items, steps }: Preview['plan'], question: string, otherwise: number): number {
  const step = steps.findIndex((own) => own.items.some((index) => items[index]?.name === question));
  return step < 0 ? otherwise : step + 1;
}

/** There is nothing to show yet: no pages, or nothing on them that can be read. */
function nothing({ answers, locale }: PreviewDto, findings: readonly Finding[]): PreviewView {
  return {
    html: '',
    screen: 'nothing',
    step: 0,
    stepCount: 0,
    path: [],
    asked: [],
    ended: false,
    answers,
    violations: [],
    findings: findings.map((finding) => explained(finding, locale)),
    scores: null,
  };
}
