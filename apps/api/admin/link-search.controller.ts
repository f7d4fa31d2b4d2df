import { Body, Controller, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PERMISSIONS } from '#account';
import { LinkService } from '#distribution';
import { inputPipe } from '#platform';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { FoundLinksView, LinkSearchDto } from './link.dto.js';
import { StaffGuard } from './staff.guard.js';

@ApiTags('links')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/campaigns/:id/invitations')
export class LinkSearchController {
  constructor(@Inject(LinkService) private readonly links: LinkService) {}

  @Post('find')
  @HttpCode(200)
  @Allow(...PERMISSIONS['links.write'])
  @ApiOperation({ summary: 'The sittings of one person in a campaign, by the whole address, which stays out of URLs.' })
  @ApiOkResponse({ type: FoundLinksView })
  async find(@Param('id') id: string, @Body(inputPipe) { email }: LinkSearchDto): Promise<FoundLinksView> {
    const found = await this.links.find(idIn(id), email);
    return { data: found.map(({ id: invitationId, vendorId, state }) => ({ invitationId, vendorId, state })) };
  }
}
