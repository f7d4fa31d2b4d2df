import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { OpenLinkService, OpenStartService, OpenWorkService } from '#distribution';
import { distributionErrors } from '#distribution/core';
import { inputPipe, networkOf } from '#platform';
import { QuestionnaireService } from '#questionnaire';
import { localeFor, OpenSittingView, OpenStartDto } from './open-start.dto.js';

/** The JSON twin of an open link's page. A program can calculate, so it starts with work or not at all. */
@ApiTags('respond')
@Controller('v1/respond/open/:slug')
export class OpenStartController {
  constructor(
    @Inject(OpenLinkService) private readonly links: OpenLinkService,
    @Inject(OpenWorkService) private readonly works: OpenWorkService,
    @Inject(OpenStartService) private readonly starts: OpenStartService,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
  ) {}

  @Get('challenge')
  @ApiOperation({
    summary: 'What a device has to work out before somebody may start here (ALTCHA, PBKDF2). Nothing is stored of it.',
  })
  @ApiResponse({ status: 200, description: 'parameters and signature' })
  @ApiResponse({ status: 410, description: 'survey-closed' })
  async challenge(@Param('slug') slug: string) {
    const link = await this.links.bySlug(slug);
    if (link.state === 'closed') throw distributionErrors.notAdmitted('closed');
    return this.works.ask(link);
  }

  @Post('start')
  @HttpCode(201)
  @ApiOperation({ summary: 'Takes a place and begins a sitting; its token is what answering needs.' })
  @ApiHeader({ name: 'X-Pow', required: true, description: 'Base64 of {"challenge", "solution"}.' })
  @ApiResponse({ status: 201, type: OpenSittingView })
  @ApiResponse({ status: 403, description: 'pow-required, pow-invalid, pow-expired or pow-replayed' })
  @ApiResponse({ status: 409, description: 'open-link-full, organisation-full or open-link-not-open' })
  @ApiResponse({ status: 410, description: 'survey-closed' })
  async start(
    @Param('slug') slug: string,
    @Headers('x-pow') proof: string | undefined,
    @Body(inputPipe) { organisation, size, region, locale }: OpenStartDto,
    @Req() request: FastifyRequest,
  ): Promise<OpenSittingView> {
    if (!proof) throw distributionErrors.proofRequired();
    const who = { organisation, size, region, locale: localeFor(locale, request) };
    const { token, versionId } = await this.starts.start(slug, who, { network: networkOf(request.ip), proof });
    const { number } = await this.questionnaires.version(versionId);
    return { token, definitionVersion: number };
  }
}
