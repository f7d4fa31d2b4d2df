import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PERMISSIONS, VendorPeopleService } from '#account';
import { CONFIG, type Config, inputPipe } from '#platform';
import { StudyService } from '#study';
import {
  acceptLink,
  InvitedVendorView,
  personView,
  VendorInviteDto,
  VendorPeopleView,
} from '../vendor/vendor-people.dto.js';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { RecentLogin } from './recent-login.js';
import { StaffGuard } from './staff.guard.js';

/** People of a vendor, as the staff invites and removes them. None of them ever is staff. */
@ApiTags('vendors')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/vendors/:id/people')
export class VendorPeopleAdminController {
  constructor(
    @Inject(VendorPeopleService) private readonly people: VendorPeopleService,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(...PERMISSIONS['people.read'])
  @ApiOperation({ summary: 'People of a vendor who have an account, oldest first.' })
  @ApiOkResponse({ type: VendorPeopleView })
  async list(@Param('id') id: string): Promise<VendorPeopleView> {
    const vendor = await this.studies.vendor(idIn(id));
    return { data: (await this.people.people(vendor.id)).map(personView) };
  }

  @Post()
  @RecentLogin()
  @Allow(...PERMISSIONS['people.write'])
  @ApiOperation({ summary: 'Invites somebody of a vendor. The link is shown this once.' })
  @ApiResponse({ status: 201, type: InvitedVendorView })
  @ApiResponse({ status: 409, description: 'email-taken' })
  async invite(
    @Param('id') id: string,
    @Body(inputPipe) { title = '', ...invited }: VendorInviteDto,
  ): Promise<InvitedVendorView> {
    const vendor = await this.studies.vendor(idIn(id));
    const { person, token } = await this.people.invite(vendor.id, { ...invited, title });
    return { person: personView(person), link: acceptLink(this.config.publicUrl, token) };
  }

  @Post(':person/invitation')
  @RecentLogin()
  @Allow(...PERMISSIONS['people.write'])
  @ApiOperation({ summary: 'Makes another link for somebody who has not come yet; the one before ends.' })
  @ApiResponse({ status: 201, type: InvitedVendorView })
  async inviteAgain(@Param('id') id: string, @Param('person') who: string): Promise<InvitedVendorView> {
    const { person, token } = await this.people.inviteAgain(idIn(id), idIn(who));
    return { person: personView(person), link: acceptLink(this.config.publicUrl, token) };
  }

  @Delete(':person')
  @HttpCode(204)
  @RecentLogin()
  @Allow(...PERMISSIONS['people.write'])
  @ApiOperation({ summary: 'Removes somebody of a vendor; their sessions end at once.' })
  @ApiResponse({ status: 409, description: 'last-owner' })
  async remove(@Param('id') id: string, @Param('person') who: string): Promise<void> {
    await this.people.remove(idIn(id), idIn(who));
  }
}
