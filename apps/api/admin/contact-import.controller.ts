import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Req, UseGuards } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCookieAuth,
  ApiOkResponse,
  ApiOperation,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import { ContactImportService, ContactService } from '#distribution';
import { distributionErrors, readMapping } from '#distribution/core';
import { inputPipe, queryErrors, readQuery, shortText } from '#platform';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { ContactImportDto, MappingDto } from './contact.dto.js';
import { ContactImportsView, ContactImportView, importView, PlainImportView } from './contact-import.views.js';
import { fileIn } from './file-in.js';
import { idIn } from './id-in.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

@ApiTags('contacts')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Allow(...PERMISSIONS['contacts.write'])
@Controller('v1/admin/contacts')
export class ContactImportController {
  constructor(
    @Inject(ContactImportService) private readonly imports: ContactImportService,
    @Inject(ContactService) private readonly contacts: ContactService,
  ) {}

  @Post('import')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Imports a list at once, for programs. Good rows are taken, the others are named with their reason.',
  })
  @ApiOkResponse({ type: PlainImportView })
  @ApiResponse({ status: 422, description: 'import-invalid' })
  importContacts(@Body(inputPipe) { studyId, csv, defaults }: ContactImportDto): Promise<PlainImportView> {
    const mapping = readMapping({ columns: [], defaults: defaults ?? {} });
    if (mapping === null) throw distributionErrors.contactsInvalid([{ pointer: '/defaults', code: 'not-allowed' }]);
    return this.contacts.importCsv(studyId, csv, mapping.defaults);
  }

  @Get('imports')
  @ApiOperation({ summary: 'The latest imports of a study, newest first.' })
  @ApiQuery({ name: 'studyId', required: true })
  @ApiOkResponse({ type: ContactImportsView })
  async list(@Req() request: StaffRequest): Promise<ContactImportsView> {
    const { studyId = '' } = readQuery(queryOf(request), { studyId: shortText(36) });
    return { data: (await this.imports.imports(idIn(studyId))).map(importView) };
  }

  @Post('imports')
  @ApiOperation({
    summary:
      'Takes a CSV or XLSX file in and tries it: what it would do, what is wrong in which row, what its columns seem to say. No contact is written.',
  })
  @ApiQuery({ name: 'studyId', required: true })
  @ApiQuery({ name: 'name', required: false, description: 'What the file is called; it decides nothing.' })
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiResponse({ status: 201, type: ContactImportView })
  @ApiResponse({ status: 413, description: 'payload-too-large: more than 16 MiB or 50,000 rows' })
  @ApiResponse({ status: 422, description: 'import-invalid' })
  async upload(@Req() request: StaffRequest): Promise<ContactImportView> {
    const { studyId, name = '' } = readQuery(queryOf(request), { studyId: shortText(36), name: shortText(400) });
    if (studyId === undefined) throw queryErrors.queryInvalid([{ pointer: '/studyId', code: 'missing' }]);
    const bytes = fileIn(request);
    const createdBy = request.session.staff.id;
    return importView(await this.imports.upload({ studyId: idIn(studyId), name, bytes, createdBy }));
  }

  @Get('imports/:id')
  @ApiOperation({ summary: 'One import: its dry run, or how far it is, or what it did.' })
  @ApiOkResponse({ type: ContactImportView })
  async one(@Param('id') id: string): Promise<ContactImportView> {
    return importView(await this.imports.import(idIn(id)));
  }

  @Put('imports/:id/mapping')
  @ApiOperation({
    summary: 'Says what the columns mean and what holds for the whole list, and tries it again. It is remembered.',
  })
  @ApiOkResponse({ type: ContactImportView })
  @ApiResponse({ status: 409, description: 'import-not-ready' })
  @ApiResponse({ status: 422, description: 'import-invalid' })
  async map(@Param('id') id: string, @Body() body: MappingDto): Promise<ContactImportView> {
    const mapping = readMapping(body);
    if (mapping === null) throw distributionErrors.contactsInvalid([{ pointer: '', code: 'not-a-mapping' }]);
    return importView(await this.imports.map(idIn(id), mapping));
  }

  @Post('imports/:id/apply')
  @HttpCode(202)
  @ApiOperation({ summary: 'Lets the worker write the list, all of it or nothing. Asked twice it is written once.' })
  @ApiResponse({ status: 202, type: ContactImportView })
  @ApiResponse({ status: 409, description: 'import-not-ready' })
  @ApiResponse({ status: 422, description: 'import-invalid' })
  async apply(@Param('id') id: string): Promise<ContactImportView> {
    return importView(await this.imports.apply(idIn(id)));
  }

  @Post('imports/:id/undo')
  @HttpCode(202)
  @ApiOperation({ summary: 'Takes an import back, within a day; who was changed or invited since stays and is named.' })
  @ApiResponse({ status: 202, type: ContactImportView })
  @ApiResponse({ status: 409, description: 'import-not-ready' })
  async undo(@Param('id') id: string): Promise<ContactImportView> {
    return importView(await this.imports.undo(idIn(id)));
  }

  @Delete('imports/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Throws a file away that was not applied.' })
  @ApiResponse({ status: 409, description: 'import-not-ready: it is being read or applied' })
  async discard(@Param('id') id: string): Promise<void> {
    await this.imports.discard(idIn(id));
  }
}
