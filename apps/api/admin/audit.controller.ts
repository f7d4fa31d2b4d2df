import { Readable } from 'node:stream';
import { Controller, Get, Inject, Req, Res, UseGuards } from '@nestjs/common';
import {
  ApiCookieAuth,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiQuery,
  ApiResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import {
  AUDIT_ACTIONS,
  type AuditFilter,
  AuditLog,
  AuditTrail,
  Keyring,
  matching,
  oneOf,
  readCursor,
  readQuery,
  type Reader,
  shortText,
  wholeNumber,
  writeCursor,
} from '#platform';
import { queryOf } from '../request.js';
import { Allow } from './allow.js';
import { AuditRecordsView, AuditStandingView, recordView, standingView } from './audit.dto.js';
import { auditCsv } from './audit-csv.js';
import { isInstant } from './is-instant.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

const PAGE = 50;
const instant: Reader<Date> = (text) => (isInstant(text) ? new Date(text) : undefined);

/** Everything else is refused, so that no filter is thought to work that does not. */
const FILTERS = {
  actor: matching(/^(operator|worker|anonymous|(staff|vendor-user|key):[\w.-]{1,80})$/),
  action: oneOf(...AUDIT_ACTIONS),
  object: matching(/^[a-z][a-z-]{0,39}(:[\x21-\x7e ]{1,200})?$/),
  from: instant,
  until: instant,
} as const;

const Filters = (): MethodDecorator => (target, name, descriptor) => {
  const queries = [
    ApiQuery({ name: 'actor', required: false, schema: { type: 'string', example: 'worker' } }),
    ApiQuery({ name: 'action', required: false, schema: { type: 'string', enum: [...AUDIT_ACTIONS] } }),
    ApiQuery({ name: 'object', required: false, schema: { type: 'string', example: 'release' } }),
    ApiQuery({ name: 'from', required: false, schema: { type: 'string', format: 'date-time' } }),
    ApiQuery({ name: 'until', required: false, schema: { type: 'string', format: 'date-time' } }),
  ];
  for (const query of queries) query(target, name, descriptor);
};

@ApiTags('audit')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Allow(...PERMISSIONS['audit.read'])
@Controller('v1/admin')
export class AuditController {
  constructor(
    @Inject(AuditTrail) private readonly trail: AuditTrail,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  @Get('audit')
  @ApiOperation({
    summary: 'Who did what, newest first. `object` is one object, `release:…`, or all of a kind, `release`.',
  })
  @Filters()
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, maximum: 200, default: PAGE } })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: AuditRecordsView })
  @ApiResponse({ status: 400, description: 'query-invalid: names the parameter' })
  async records(@Req() request: StaffRequest): Promise<AuditRecordsView> {
    const spec = { ...FILTERS, limit: wholeNumber(1, 200), cursor: shortText(400) };
    const { limit = PAGE, cursor, ...filter } = readQuery(queryOf(request), spec);
    const [before] = cursor === undefined ? [] : readCursor(this.keyring, 'audit', cursor);
    const page = await this.trail.records(filter, {
      limit,
      ...(before === undefined ? {} : { before: Number(before) }),
    });
    const last = page.length === limit ? page.at(-1) : undefined;
    return { data: page.map(recordView), next: last ? writeCursor(this.keyring, 'audit', [String(last.seq)]) : null };
  }

  @Get('audit.csv')
  @ApiOperation({ summary: 'The same as a table, newest first. That it was taken is written down, too.' })
  @Filters()
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  @ApiResponse({ status: 400, description: 'query-invalid: names the parameter' })
  async table(@Req() request: StaffRequest, @Res() reply: FastifyReply): Promise<void> {
    const filter: AuditFilter = readQuery(queryOf(request), FILTERS);
    await this.audit.noteAlone({ action: 'audit.read', object: 'audit', details: { filter: queryText(request) } });
    void reply
      .header('cache-control', 'no-store')
      .header('content-disposition', 'attachment; filename="audit-log.csv"')
      .type('text/csv; charset=utf-8')
      .send(Readable.from(auditCsv(this.trail, filter)));
  }

  @Get('audit-status')
  @ApiOperation({ summary: 'How long the log is, what of it was signed last, what the last check of it found.' })
  @ApiOkResponse({ type: AuditStandingView })
  async status(): Promise<AuditStandingView> {
    const [standing, actors] = await Promise.all([this.trail.standing(), this.trail.actors()]);
    return standingView(standing, actors);
  }
}

const queryText = ({ url }: StaffRequest): string => (url.includes('?') ? url.slice(url.indexOf('?') + 1) : '');
