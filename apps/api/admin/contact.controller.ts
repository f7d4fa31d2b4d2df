import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Permission, PERMISSIONS, type StaffRole } from '#account';
import { ContactChangeService, ContactDirectoryService, type ContactFilter, SegmentService } from '#distribution';
import {
  checkSegmentRule,
  distributionErrors,
  type SegmentCondition,
  type SegmentField,
  type SegmentRule,
} from '#distribution/core';
import { inputPipe, Keyring, queryErrors, readCursor, readQuery, shortText, wholeNumber, writeCursor } from '#platform';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { ConsentDto, ContactChangeDto, ContactTagDto, ContactTagsDto } from './contact.dto.js';
import {
  ChangedView,
  contactDetailView,
  ContactDetailView,
  ContactsView,
  contactView,
  ContactValuesView,
} from './contact.views.js';
import { idIn } from './id-in.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';
import { stateIn, stateTag } from './state-tag.js';

const PAGE = 50;
/** Filters of the list, each a condition of a rule. */
const FILTERS: readonly SegmentField[] = [
  'vendor',
  'source',
  'size',
  'region',
  'locale',
  'role',
  'tag',
  'organisation',
];

const may = (permission: Permission, { session }: StaffRequest): boolean =>
  (PERMISSIONS[permission] as readonly StaffRole[]).includes(session.staff.role);

@ApiTags('contacts')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/contacts')
export class ContactController {
  constructor(
    @Inject(ContactDirectoryService) private readonly contacts: ContactDirectoryService,
    @Inject(ContactChangeService) private readonly changes: ContactChangeService,
    @Inject(SegmentService) private readonly segments: SegmentService,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get()
  @Allow(...PERMISSIONS['contacts.read'])
  @ApiOperation({
    summary: 'Contacts of a study, the latest first. Addresses are masked but for those who may see them.',
  })
  @ApiQuery({ name: 'studyId', required: true })
  @ApiQuery({ name: 'search', required: false, description: 'Part of a name or an organisation, or a whole address.' })
  @ApiQuery({ name: 'segmentId', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiQuery({ name: 'limit', required: false })
  @ApiOkResponse({ type: ContactsView })
  async list(@Req() request: StaffRequest): Promise<ContactsView> {
    const query = readQuery(queryOf(request), {
      studyId: shortText(36),
      search: shortText(100),
      segmentId: shortText(36),
      limit: wholeNumber(1, 200),
      cursor: shortText(400),
      ...Object.fromEntries(FILTERS.map((name) => [name, shortText(200)])),
    });
    const limit = query.limit ?? PAGE;
    const showsAddresses = may('contacts.addresses', request);
    const filter: ContactFilter = {
      studyId: studyIn(query.studyId),
      rule: await this.#rule(query as Readonly<Record<string, string>>),
      search: query.search ?? null,
      inAddresses: showsAddresses,
    };
    const after = query.cursor === undefined ? undefined : readCursor(this.keyring, 'contacts', query.cursor);
    const [page, total] = await Promise.all([
      this.contacts.list(filter, { limit, after }),
      after === undefined ? this.contacts.count(filter) : null,
    ]);
    const last = page.length === limit ? page.at(-1) : undefined;
    const next = last ? writeCursor(this.keyring, 'contacts', [last.createdAt.toISOString(), last.id]) : null;
    return { data: page.map((contact) => contactView(contact, showsAddresses)), next, total };
  }

  @Get('values')
  @Allow(...PERMISSIONS['contacts.read'])
  @ApiOperation({
    summary: 'Vendors, tags, roles and organisations of a study’s contacts, to choose from, the most frequent first.',
  })
  @ApiQuery({ name: 'studyId', required: true })
  @ApiOkResponse({ type: ContactValuesView })
  values(@Req() request: StaffRequest): Promise<ContactValuesView> {
    const { studyId } = readQuery(queryOf(request), { studyId: shortText(36) });
    return this.contacts.values(studyIn(studyId));
  }

  @Post('tags')
  @Allow(...PERMISSIONS['contacts.write'])
  @HttpCode(200)
  @ApiOperation({ summary: 'Adds a tag to everybody whom a rule means, or takes it away.' })
  @ApiOkResponse({ type: ChangedView })
  @ApiResponse({ status: 422, description: 'segment-invalid' })
  async tagAll(@Body(inputPipe) { studyId, rule, tag, act }: ContactTagsDto): Promise<ChangedView> {
    const violations = checkSegmentRule(rule, '/rule');
    if (violations.length > 0) throw distributionErrors.segmentInvalid(violations);
    return { changed: await this.contacts.tagAll(studyId, rule as SegmentRule, tag, act) };
  }

  @Get(':id')
  @Allow(...PERMISSIONS['contacts.read'])
  @ApiOperation({
    summary:
      'One contact: vendors, tags, consents, what they do not want, and the mails they got or did not get, with the reason.',
  })
  @ApiOkResponse({ type: ContactDetailView })
  async contact(
    @Param('id') id: string,
    @Req() request: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const [contact, { tag, ...history }] = await Promise.all([
      this.contacts.contact(idIn(id)),
      this.changes.history(idIn(id)),
    ]);
    void reply.header('etag', stateTag(tag));
    return { ...contactDetailView(contact, may('contacts.addresses', request)), ...history };
  }

  @Put(':id')
  @Allow(...PERMISSIONS['contacts.write'])
  @ApiOperation({
    summary: 'Corrects one contact. The address stays: it is what a contact is known by. Who did it is written down.',
  })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"5f3a…"' } })
  @ApiOkResponse({ type: ContactDetailView })
  @ApiResponse({ status: 412, description: 'changed-since' })
  @ApiResponse({ status: 422, description: 'contact-invalid' })
  async change(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) { size = '', region = '', ...change }: ContactChangeDto,
    @Req() request: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { name, locale, role, timeZone, organisation } = change;
    const typed = { name, locale, role, timeZone, organisation, size, region };
    const tag = stateIn(ifMatch);
    await this.changes.changeContact({ id: idIn(id), tag, typed, staffId: request.session.staff.id });
    return this.contact(id, request, reply);
  }

  @Post(':id/tags')
  @Allow(...PERMISSIONS['contacts.write'])
  @HttpCode(204)
  @ApiOperation({ summary: 'Adds a tag. The same one twice is one.' })
  async tag(@Param('id') id: string, @Body(inputPipe) { tag }: ContactTagDto): Promise<void> {
    await this.contacts.tag(idIn(id), tag);
  }

  @Delete(':id/tags/:tag')
  @Allow(...PERMISSIONS['contacts.write'])
  @HttpCode(204)
  @ApiOperation({ summary: 'Takes a tag away.' })
  async untag(@Param('id') id: string, @Param('tag') tag: string): Promise<void> {
    await this.contacts.untag(idIn(id), tag);
  }

  @Post(':id/consents')
  @Allow(...PERMISSIONS['contacts.write'])
  @HttpCode(204)
  @ApiOperation({ summary: 'Writes down that somebody agreed, to what, and where that can be looked up.' })
  async addConsent(@Param('id') id: string, @Body(inputPipe) { at, ...consent }: ConsentDto): Promise<void> {
    await this.contacts.addConsent(idIn(id), { ...consent, at: new Date(at) });
  }

  /** The filters of a query as a rule, within the segment it may name. */
  async #rule(query: Readonly<Record<string, string>>): Promise<SegmentRule> {
    const conditions = FILTERS.flatMap((field): SegmentCondition[] => {
      const value = query[field];
      return value === undefined ? [] : [{ field, op: 'in', values: value.split('\u001f') }];
    });
    if (checkSegmentRule({ all: conditions }).length > 0) throw queryErrors.queryInvalid();
    const { segmentId } = query;
    if (segmentId === undefined) return { all: conditions };
    const { rule } = await this.segments.segment(idIn(segmentId));
    return within(rule, conditions);
  }
}

/** Both: a rule has one level of groups only, so its own members are joined to the conditions as they are. */
function within(rule: SegmentRule, conditions: readonly SegmentCondition[]): SegmentRule {
  if ('all' in rule) return { all: [...rule.all, ...conditions] };
  return conditions.length === 0 ? rule : { all: [rule as { any: readonly SegmentCondition[] }, ...conditions] };
}

function studyIn(studyId: string | undefined): string {
  if (studyId === undefined) throw queryErrors.queryInvalid([{ pointer: '/studyId', code: 'missing' }]);
  return idIn(studyId);
}
