import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Req, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { IdentityService, PERMISSIONS, type SignOnState } from '#account';
import { inputPipe } from '#platform';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { SignOnView, SubjectDto } from './oidc.dto.js';
import { RecentLogin } from './recent-login.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

@ApiTags('people')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin')
export class OidcAdminController {
  constructor(@Inject(IdentityService) private readonly identities: IdentityService) {}

  @Get('sign-on')
  @Allow(...PERMISSIONS['people.read'])
  @ApiOperation({ summary: 'Single sign-on: who waits to be let in, and whose account is linked.' })
  @ApiOkResponse({ type: SignOnView })
  async state(): Promise<SignOnView> {
    return viewOf(await this.identities.state());
  }

  @Post('sign-on/requests/:id/approval')
  @HttpCode(204)
  @RecentLogin()
  @Allow(...PERMISSIONS['security.write'])
  @ApiOperation({ summary: 'Lets somebody in who waits: from now on this identity opens the account.' })
  @ApiResponse({ status: 204, description: 'Linked' })
  @ApiResponse({ status: 409, description: 'identity-taken' })
  approve(@Param('id') id: string, @Req() { session }: StaffRequest): Promise<void> {
    return this.identities.approve(idIn(id), session.staff.id);
  }

  @Post('sign-on/requests/:id/refusal')
  @HttpCode(204)
  @RecentLogin()
  @Allow(...PERMISSIONS['security.write'])
  @ApiOperation({ summary: 'Does not let somebody in; this identity is not asked about again.' })
  @ApiResponse({ status: 204, description: 'Refused' })
  refuse(@Param('id') id: string): Promise<void> {
    return this.identities.refuse(idIn(id));
  }

  @Put('users/:id/sign-on')
  @HttpCode(204)
  @RecentLogin()
  @Allow(...PERMISSIONS['security.write'])
  @ApiOperation({ summary: 'Links an account to an identity before its owner has come.' })
  @ApiResponse({ status: 204, description: 'Linked' })
  @ApiResponse({ status: 409, description: 'identity-taken' })
  link(
    @Param('id') id: string,
    @Body(inputPipe) { subject }: SubjectDto,
    @Req() { session }: StaffRequest,
  ): Promise<void> {
    return this.identities.linkBefore(idIn(id), subject, session.staff.id);
  }

  @Delete('users/:id/sign-on')
  @HttpCode(204)
  @RecentLogin()
  @Allow(...PERMISSIONS['security.write'])
  @ApiOperation({ summary: 'Takes the link away; the account’s sessions end.' })
  @ApiResponse({ status: 204, description: 'Not linked any more' })
  unlink(@Param('id') id: string): Promise<void> {
    return this.identities.unlink(idIn(id));
  }
}

function viewOf({ issuer, label, waiting, linked }: SignOnState): SignOnView {
  return {
    issuer,
    label,
    waiting: waiting.map(({ id, subject, staffId, email, name, role, askedAt }) => ({
      id,
      subject,
      staffId,
      email,
      name,
      role,
      askedAt: askedAt.toISOString(),
    })),
    linked: linked.map(({ staffId, subject, linkedAt }) => ({ staffId, subject, linkedAt: linkedAt.toISOString() })),
  };
}
