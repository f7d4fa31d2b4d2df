import { Body, Controller, Get, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type InvitedVendorPerson, VENDOR_ROLES, type VendorPerson, VendorPeopleService } from '#account';
import { type Clock, DomainError } from '#kernel';
import { type PeopleProblem, vendorPeoplePage, type VendorPeoplePage, type VendorPersonLine } from '#pages';
import { CLOCK, CONFIG, type Config } from '#platform';
import { RecentLogin } from '../admin/recent-login.js';
import { idIn } from '../admin/id-in.js';
import { LABEL } from '../admin/label.dto.js';
import { field, formOf, privateHtml, queryOf, seeOther } from '../request.js';
import { VendorAllow } from './vendor-allow.js';
import { VendorFrames } from './vendor-frames.js';
import { acceptLink } from './vendor-people.dto.js';
import { VendorPageGuard } from './vendor-page.guard.js';
import type { VendorRequest } from './vendor.guard.js';

const PROBLEMS: readonly PeopleProblem[] = [
  'email-taken',
  'person-invalid',
  'last-owner',
  'already-joined',
  'too-many-people',
  'not-found',
];

type State = Pick<VendorPeoplePage, 'notice' | 'problem' | 'typed' | 'link'>;

/** Who may log in for a vendor, as pages. */
@ApiExcludeController()
@UseGuards(VendorPageGuard)
@Controller('vendor/people')
export class VendorPeoplePageController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(VendorFrames) private readonly frames: VendorFrames,
    @Inject(VendorPeopleService) private readonly people: VendorPeopleService,
  ) {}

  @Get()
  @VendorAllow('people.read')
  async list(@Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    const isRemoved = field(queryOf(request), 'notice') === 'removed';
    privateHtml(reply, await this.#page(request, isRemoved ? { notice: 'removed' } : {}));
  }

  /** Answers with the link itself: in an address it would stay in a history. */
  @Post()
  @RecentLogin()
  @VendorAllow('people.write')
  async invite(@Body() body: unknown, @Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = formOf(body);
    const typed = {
      email: field(form, 'email').trim().slice(0, 254),
      name: field(form, 'name').trim(),
      title: field(form, 'title').trim(),
      role: VENDOR_ROLES.find((one) => one === field(form, 'role')) ?? 'vendor_member',
    };
    if (!LABEL.test(typed.name) || (typed.title !== '' && !LABEL.test(typed.title)))
      return privateHtml(reply, await this.#page(request, { problem: 'person-invalid', typed }), 422);
    await this.#link(request, reply, () => this.people.invite(request.vendorId, typed), { typed });
  }

  @Post(':id/invitation')
  @RecentLogin()
  @VendorAllow('people.write')
  async inviteAgain(@Param('id') id: string, @Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.#link(request, reply, () => this.people.inviteAgain(request.vendorId, idIn(id)), {});
  }

  @Post(':id/removal')
  @RecentLogin()
  @VendorAllow('people.write')
  async remove(@Param('id') id: string, @Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    try {
      await this.people.remove(request.vendorId, idIn(id));
      const lang = field(queryOf(request), 'lang') === 'en' ? 'en' : 'zh-CN';
      seeOther(reply, `/vendor/people?lang=${lang}&notice=removed`);
    } catch (error) {
      await this.#refuse(request, reply, error, {});
    }
  }

  async #link(
    request: VendorRequest,
    reply: FastifyReply,
    make: () => Promise<InvitedVendorPerson>,
    state: State,
  ): Promise<void> {
    try {
      const { person, token } = await make();
      const link = { name: person.name, href: acceptLink(this.config.publicUrl, token) };
      privateHtml(reply, await this.#page(request, { link }));
    } catch (error) {
      await this.#refuse(request, reply, error, state);
    }
  }

  async #refuse(request: VendorRequest, reply: FastifyReply, error: unknown, state: State): Promise<void> {
    const problem = error instanceof DomainError ? PROBLEMS.find((code) => code === error.code) : undefined;
    if (!problem) throw error;
    privateHtml(reply, await this.#page(request, { ...state, problem }), problem === 'not-found' ? 404 : 409);
  }

  async #page(request: VendorRequest, state: State): Promise<string> {
    const frame = await this.frames.of(request);
    const now = this.clock.now();
    const people = (await this.people.people(request.vendorId)).map((person) => lineOf(person, now));
    return vendorPeoplePage({ frame, people, ...state });
  }
}

function lineOf(
  { id, email, name, title, role, state, invitationExpiresAt }: VendorPerson,
  now: Date,
): VendorPersonLine {
  const isLapsed = state === 'invited' && (invitationExpiresAt === null || invitationExpiresAt <= now);
  return {
    id,
    email,
    name,
    title,
    role,
    state: isLapsed ? 'lapsed' : state,
    invitationExpiresAt: invitationExpiresAt?.toISOString() ?? null,
  };
}
