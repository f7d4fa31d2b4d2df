import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import { type LinkListing, LinkService } from '#distribution';
import { inputPipe } from '#platform';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { LinkExpiryDto, LinkReasonDto, LinkRenewalDto, LinkTextView, LinkView } from './link.dto.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

@ApiTags('links')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/invitations/:id')
export class LinkController {
  constructor(@Inject(LinkService) private readonly links: LinkService) {}

  @Get()
  @Allow(...PERMISSIONS['campaigns.read'])
  @ApiOperation({ summary: 'Where one sitting stands and what was done to its link. Nothing of it opens anything.' })
  @ApiOkResponse({ type: LinkView })
  async link(@Param('id') id: string): Promise<LinkView> {
    return viewOf(await this.links.listing(idIn(id)));
  }

  @Post('link')
  @HttpCode(200)
  @Allow(...PERMISSIONS['links.write'])
  @ApiOperation({ summary: 'The link itself, for a person whose mail does not arrive. Who read it, and why, is kept.' })
  @ApiOkResponse({ type: LinkTextView })
  @ApiResponse({ status: 409, description: 'already-answered' })
  async read(
    @Param('id') id: string,
    @Body(inputPipe) { reason }: LinkReasonDto,
    @Req() { session }: StaffRequest,
  ): Promise<LinkTextView> {
    return { url: await this.links.read(idIn(id), { staffId: session.staff.id, reason }) };
  }

  @Post('renew')
  @HttpCode(200)
  @Allow(...PERMISSIONS['links.write'])
  @ApiOperation({ summary: 'A new link. Every earlier one is void at once, and what was saved with it is lost.' })
  @ApiOkResponse({ type: LinkTextView })
  @ApiResponse({ status: 409, description: 'already-answered or link-has-no-address' })
  async renew(
    @Param('id') id: string,
    @Body(inputPipe) { reason, ...renewal }: LinkRenewalDto,
    @Req() { session }: StaffRequest,
  ): Promise<LinkTextView> {
    return { url: await this.links.renew(idIn(id), renewal, { staffId: session.staff.id, reason }) };
  }

  @Post('revoke')
  @HttpCode(200)
  @Allow(...PERMISSIONS['links.write'])
  @ApiOperation({ summary: 'Makes the link void at once. Renewing it gives the person another.' })
  @ApiOkResponse({ type: LinkView })
  @ApiResponse({ status: 409, description: 'already-answered' })
  async revoke(
    @Param('id') id: string,
    @Body(inputPipe) { reason }: LinkReasonDto,
    @Req() { session }: StaffRequest,
  ): Promise<LinkView> {
    await this.links.revoke(idIn(id), { staffId: session.staff.id, reason });
    return viewOf(await this.links.listing(idIn(id)));
  }

  @Put('expiry')
  @Allow(...PERMISSIONS['links.write'])
  @ApiOperation({ summary: 'Lets the link live for so many days from now, but not longer than its campaign.' })
  @ApiOkResponse({ type: LinkView })
  async expire(
    @Param('id') id: string,
    @Body(inputPipe) { days, reason }: LinkExpiryDto,
    @Req() { session }: StaffRequest,
  ): Promise<LinkView> {
    await this.links.setExpiry(idIn(id), days, { staffId: session.staff.id, reason });
    return viewOf(await this.links.listing(idIn(id)));
  }
}

const viewOf = ({ acts, ...link }: LinkListing): LinkView => ({
  invitationId: link.id,
  campaignId: link.campaignId,
  vendorId: link.vendorId,
  state: link.state,
  admission: link.admission,
  renewals: link.epoch,
  expiresAt: link.expiresAt.toISOString(),
  hasRecipient: link.hasRecipient,
  acts: acts.map(({ kind, reason, staffName, createdAt }) => ({
    kind,
    reason,
    by: staffName,
    at: createdAt.toISOString(),
  })),
});
