import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import type { Locale } from '#kernel';
import { inputPipe, matching, queryErrors, readQuery } from '#platform';
import { BundleService, describeFinding, type ImportedDraft, ImportService, TranslationService } from '#questionnaire';
import { queryOf, readerLocale } from '../request.js';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { numberIn } from './number-in.js';
import { describeImport, describeWarning } from './import-words.js';
import { ImportDto, TranslationsDto } from './questionnaire-exchange.dto.js';
import { BundleView, ImportedView, TranslatedView } from './questionnaire-exchange.dto.js';
import { revisionIn, revisionTag } from './revision-tag.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

@ApiTags('questionnaires')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/questionnaires')
export class QuestionnaireExchangeController {
  constructor(
    @Inject(BundleService) private readonly bundles: BundleService,
    @Inject(ImportService) private readonly imports: ImportService,
    @Inject(TranslationService) private readonly translations: TranslationService,
  ) {}

  @Get(':id/draft/translations.csv')
  @Allow(...PERMISSIONS['questionnaires.read'])
  @ApiOperation({
    summary: 'Every text of the draft in all languages.',
    description: 'A cell that begins like a formula has an apostrophe before it, which the import takes away.',
  })
  @ApiQuery({ name: 'bom', required: false, schema: { type: 'string', enum: ['1'] } })
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  async csv(@Param('id') id: string, @Req() request: StaffRequest, @Res() reply: FastifyReply): Promise<void> {
    const { bom } = readQuery(queryOf(request), { bom: matching(/^1$/) });
    const csv = await this.translations.csv(idIn(id), bom !== undefined);
    void reply
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="translations.csv"')
      .type('text/csv; charset=utf-8')
      .send(csv);
  }

  @Post(':id/draft/translations')
  @HttpCode(200)
  @Allow(...PERMISSIONS['questionnaires.write'])
  @ApiOperation({ summary: 'Takes the texts of a table into the draft. Good rows are taken, the others are named.' })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"r12"' } })
  @ApiOkResponse({ type: TranslatedView })
  @ApiResponse({ status: 412, description: 'draft-changed' })
  async translate(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) { csv, dryRun = false }: TranslationsDto,
    @Req() request: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TranslatedView> {
    const locale = readerLocale(request);
    const edit = { revision: revisionIn(ifMatch), by: request.session.staff.email };
    const { changed, errors, saved } = await this.translations.read(idIn(id), edit, { csv, dryRun });
    if (saved) void reply.header('etag', revisionTag(saved.revision));
    return {
      changed,
      errors: errors.map((error) => {
        const { row, pointer, code } = error;
        return { row, pointer, code, message: describeFinding(error, locale) };
      }),
      revision: saved?.revision ?? null,
    };
  }

  @Get(':id/versions/:number/bundle')
  @Allow(...PERMISSIONS['questionnaires.read'])
  @ApiOperation({
    summary: 'A version with its rubric and scenarios as a file, signed with the key of this installation.',
    description:
      'Hash and signature are of `bundle` as canonical JSON (RFC 8785); the key is in /.well-known/jwks.json.',
  })
  @ApiOkResponse({ type: BundleView })
  async bundle(
    @Param('id') id: string,
    @Param('number') number: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BundleView> {
    const { name, bundle } = await this.bundles.write(idIn(id), numberIn(number));
    void reply.header('content-disposition', `attachment; filename="${name}.json"`).header('cache-control', 'no-store');
    return { bundle: bundle.bundle, sha256: bundle.sha256, signature: bundle.signature };
  }

  @Post('import')
  @Allow(...PERMISSIONS['questionnaires.write'])
  @ApiOperation({
    summary: 'Makes a questionnaire of a file: ours, or of another system. What has no place here is named.',
    description: 'A dry run answers 200 and stores nothing; without it `slug` is needed, and 201 has the new id.',
  })
  @ApiOkResponse({ type: ImportedView })
  @ApiResponse({ status: 201, type: ImportedView })
  @ApiResponse({ status: 409, description: 'slug-taken' })
  @ApiResponse({ status: 422, description: 'import-invalid, or lint-timeout' })
  async import(
    @Body(inputPipe) { studyId, slug, title, format, content, dryRun = false }: ImportDto,
    @Req() request: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportedView> {
    const locale = readerLocale(request);
    if (dryRun) {
      void reply.status(200);
      return importedView(await this.imports.read({ studyId, format, content }), null, locale);
    }
    if (slug === undefined) throw queryErrors.malformedRequest([{ pointer: '/slug', code: 'missing' }]);
    const by = request.session.staff.email;
    const [{ id }, draft] = await this.imports.add({ studyId, slug, title, format, content, by });
    return importedView(draft, id, locale);
  }
}

function importedView(draft: ImportedDraft, id: string | null, locale: Locale): ImportedView {
  const { definition, scenarios, rubricVersionId, title, notImported, warnings } = draft;
  return {
    id,
    definition,
    scenarios: [...scenarios],
    rubricVersionId,
    title: title ?? null,
    notImported: notImported.map((part) => ({ ...part, message: describeImport(part.reason, locale) })),
    warnings: warnings.map((code) => ({ code, message: describeWarning(code, locale) })),
  };
}
