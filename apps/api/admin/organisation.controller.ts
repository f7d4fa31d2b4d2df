import { Body, Controller, Get, Headers, Inject, Param, Put, Req, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { ContactChangeService } from '#distribution';
import { inputPipe } from '#platform';
import { Allow } from './allow.js';
import { OrganisationDto, OrganisationView } from './organisation.dto.js';
import { idIn } from './id-in.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';
import { stateIn, stateTag } from './state-tag.js';

/** What is known of the organisations where contacts work. */
@ApiTags('contacts')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/organisations')
export class OrganisationController {
  constructor(@Inject(ContactChangeService) private readonly changes: ContactChangeService) {}

  @Get(':id')
  @Allow(...PERMISSIONS['contacts.read'])
  @ApiOperation({ summary: 'Name, size and region of an organisation, and who corrected them last.' })
  @ApiOkResponse({ type: OrganisationView })
  async organisation(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationView> {
    const { tag, changedAt, ...facts } = await this.changes.organisation(idIn(id));
    void reply.header('etag', stateTag(tag));
    return { ...facts, changedAt: changedAt?.toISOString() ?? null };
  }

  @Put(':id')
  @Allow(...PERMISSIONS['contacts.write'])
  @ApiOperation({
    summary:
      'Corrects an organisation; invitations that exist keep what they say. It is known by its name, of which only the spelling can change.',
  })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"5f3a…"' } })
  @ApiOkResponse({ type: OrganisationView })
  @ApiResponse({ status: 412, description: 'changed-since' })
  @ApiResponse({ status: 422, description: 'contact-invalid' })
  async change(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) { name, size, region }: OrganisationDto,
    @Req() { session }: StaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationView> {
    const tag = stateIn(ifMatch);
    const typed = { name, size, region };
    await this.changes.changeOrganisation({ id: idIn(id), tag, typed, staffId: session.staff.id });
    return this.organisation(id, reply);
  }
}
