import { Controller, Delete, HttpCode, Inject, Param, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PeopleService, PERMISSIONS, SecondFactorService, VendorPeopleService } from '#account';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { RecentLogin } from './recent-login.js';
import { StaffGuard } from './staff.guard.js';

/** For whoever lost phone, passkeys and recovery codes. They hear of it by mail. */
@ApiTags('people')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class UserSecurityController {
  constructor(
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(VendorPeopleService) private readonly vendorPeople: VendorPeopleService,
    @Inject(SecondFactorService) private readonly factors: SecondFactorService,
  ) {}

  @Delete('users/:id/second-factor')
  @HttpCode(204)
  @RecentLogin()
  @Allow(...PERMISSIONS['security.write'])
  @ApiOperation({ summary: 'Takes app, passkeys and recovery codes of somebody away; their sessions end.' })
  @ApiResponse({ status: 404, description: 'not-found' })
  async resetStaff(@Param('id') id: string): Promise<void> {
    const person = await this.people.person(idIn(id));
    await this.factors.reset({ kind: 'staff', id: person.id });
  }

  @Delete('vendors/:id/people/:person/second-factor')
  @HttpCode(204)
  @RecentLogin()
  @Allow(...PERMISSIONS['security.write'])
  @ApiOperation({ summary: 'The same for somebody of a vendor.' })
  @ApiResponse({ status: 404, description: 'not-found' })
  async resetVendorPerson(@Param('id') id: string, @Param('person') who: string): Promise<void> {
    const person = await this.vendorPeople.person(idIn(id), idIn(who));
    await this.factors.reset({ kind: 'vendor', id: person.id });
  }
}
