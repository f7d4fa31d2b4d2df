import { Body, Controller, Get, Headers, Inject, Param, Patch, Post, Res, UseGuards } from '@nestjs/common';
import { ApiCookieAuth, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PeopleService, type Person, PERMISSIONS } from '#account';
import { CONFIG, type Config, inputPipe } from '#platform';
import { Allow } from './allow.js';
import { idIn } from './id-in.js';
import { tagOf, versionIn } from './if-match.js';
import { RecentLogin } from './recent-login.js';
import { StaffGuard } from './staff.guard.js';
import { InvitedView, InviteDto, PeopleView, PersonChangeDto, PersonView } from './user.dto.js';

@ApiTags('people')
@ApiCookieAuth()
@UseGuards(StaffGuard)
@Controller('v1/admin/users')
export class UserController {
  constructor(
    @Inject(PeopleService) private readonly people: PeopleService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow(...PERMISSIONS['people.read'])
  @ApiOperation({ summary: 'Everybody on the staff, oldest first, the invited and the deactivated among them.' })
  @ApiOkResponse({ type: PeopleView })
  async list(): Promise<PeopleView> {
    return { data: (await this.people.people()).map(viewOf) };
  }

  @Post()
  @RecentLogin()
  @Allow(...PERMISSIONS['people.write'])
  @ApiOperation({ summary: 'Invites somebody. The link is shown this once; only a hash of it is kept.' })
  @ApiResponse({ status: 201, type: InvitedView })
  @ApiResponse({ status: 409, description: 'email-taken' })
  async invite(@Body(inputPipe) invited: InviteDto): Promise<InvitedView> {
    return this.#invited(await this.people.invite(invited));
  }

  @Post(':id/invitation')
  @RecentLogin()
  @Allow(...PERMISSIONS['people.write'])
  @ApiOperation({ summary: 'Makes another link for somebody who has not come yet; the one before ends.' })
  @ApiResponse({ status: 201, type: InvitedView })
  @ApiResponse({ status: 409, description: 'already-joined' })
  async inviteAgain(@Param('id') id: string): Promise<InvitedView> {
    return this.#invited(await this.people.inviteAgain(idIn(id)));
  }

  @Patch(':id')
  @RecentLogin()
  @Allow(...PERMISSIONS['people.write'])
  @ApiOperation({ summary: 'Changes name, role or state. A change of role or state ends the person’s sessions.' })
  @ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"1"' } })
  @ApiOkResponse({ type: PersonView })
  @ApiResponse({ status: 409, description: 'last-admin' })
  @ApiResponse({ status: 412, description: 'changed-since' })
  async change(
    @Param('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body(inputPipe) change: PersonChangeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonView> {
    const person = await this.people.change(idIn(id), versionIn(ifMatch), change);
    void reply.header('etag', tagOf(person.version));
    return viewOf(person);
  }

  /** The token follows #, where no server and no log sees it. */
  #invited({ person, token }: { readonly person: Person; readonly token: string }): InvitedView {
    return { person: viewOf(person), link: `${this.config.publicUrl}/admin/accept#${token}` };
  }
}

function viewOf({ invitationExpiresAt, createdAt, ...person }: Person): PersonView {
  const { id, email, name, role, state, version } = person;
  return {
    id,
    email,
    name,
    role,
    state,
    version,
    invitationExpiresAt: invitationExpiresAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}
