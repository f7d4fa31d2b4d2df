import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { VendorPeopleService } from '#account';
import { CONFIG, type Config, inputPipe, readQuery } from '#platform';
import { RecentLogin } from '../admin/recent-login.js';
import { idIn } from '../admin/id-in.js';
import { queryOf } from '../request.js';
import { VendorAllow } from './vendor-allow.js';
import { acceptLink, InvitedVendorView, personView, VendorInviteDto, VendorPeopleView } from './vendor-people.dto.js';
import { VendorGuard, type VendorRequest } from './vendor.guard.js';

/** Who belongs to a vendor. Owners decide; keys see nobody. */
@ApiTags('vendor')
@ApiCookieAuth()
@UseGuards(VendorGuard)
@Controller('v1/vendor/people')
export class VendorPeopleController {
  constructor(
    @Inject(VendorPeopleService) private readonly people: VendorPeopleService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @VendorAllow('people.read')
  @ApiOperation({ summary: 'Everybody at your company who has an account, oldest first.' })
  @ApiOkResponse({ type: VendorPeopleView })
  async list(@Req() request: VendorRequest): Promise<VendorPeopleView> {
    readQuery(queryOf(request), {});
    return { data: (await this.people.people(request.vendorId)).map(personView) };
  }

  @Post()
  @RecentLogin()
  @VendorAllow('people.write')
  @ApiOperation({ summary: 'Invites a colleague. The link is shown this once; only a hash of it is kept.' })
  @ApiResponse({ status: 201, type: InvitedVendorView })
  @ApiResponse({ status: 409, description: 'email-taken' })
  async invite(
    @Body(inputPipe) { title = '', ...invited }: VendorInviteDto,
    @Req() request: VendorRequest,
  ): Promise<InvitedVendorView> {
    readQuery(queryOf(request), {});
    const { person, token } = await this.people.invite(request.vendorId, { ...invited, title });
    return { person: personView(person), link: acceptLink(this.config.publicUrl, token) };
  }

  @Post(':id/invitation')
  @RecentLogin()
  @VendorAllow('people.write')
  @ApiOperation({ summary: 'Makes another link for somebody who has not come yet; the one before ends.' })
  @ApiResponse({ status: 201, type: InvitedVendorView })
  @ApiResponse({ status: 409, description: 'already-joined' })
  async inviteAgain(@Param('id') id: string, @Req() request: VendorRequest): Promise<InvitedVendorView> {
    const { person, token } = await this.people.inviteAgain(request.vendorId, idIn(id));
    return { person: personView(person), link: acceptLink(this.config.publicUrl, token) };
  }

  @Delete(':id')
  @HttpCode(204)
  @RecentLogin()
  @VendorAllow('people.write')
  @ApiOperation({ summary: 'Removes somebody; their sessions end at once.' })
  @ApiResponse({ status: 409, description: 'last-owner' })
  async remove(@Param('id') id: string, @Req() request: VendorRequest): Promise<void> {
    await this.people.remove(request.vendorId, idIn(id));
  }
}
