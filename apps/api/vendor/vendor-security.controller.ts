import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { inputPipe } from '#platform';
import { PasskeyDoor } from '../passkey-door.js';
import { NewPasskeyDto, PasskeyAnswerDto, PasskeyAskDto } from '../passkey.dto.js';
import { SecurityPages } from '../security-pages.js';
import { VendorAllow } from './vendor-allow.js';
import { VendorFrames } from './vendor-frames.js';
import { VendorPageGuard } from './vendor-page.guard.js';
import { vendorPlace } from './vendor-place.js';
import type { VendorRequest } from './vendor.guard.js';

/** Password, second factor, passkeys and sessions of whoever is logged in. */
@ApiExcludeController()
@UseGuards(VendorPageGuard)
@VendorAllow('security.own')
@Controller('vendor/security')
export class VendorSecurityController {
  constructor(
    @Inject(SecurityPages) private readonly pages: SecurityPages,
    @Inject(VendorFrames) private readonly frames: VendorFrames,
  ) {}

  @Get()
  async show(@Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.show(await vendorPlace(this.frames, request, reply));
  }

  @Post('password')
  async password(@Body() body: unknown, @Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.changePassword(await vendorPlace(this.frames, request, reply), body);
  }

  @Post('app')
  async beginApp(@Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.beginApp(await vendorPlace(this.frames, request, reply));
  }

  @Post('app/code')
  async confirmApp(@Body() body: unknown, @Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.confirmApp(await vendorPlace(this.frames, request, reply), body);
  }

  @Post('app/removal')
  async removeApp(@Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.removeApp(await vendorPlace(this.frames, request, reply));
  }

  @Post('recovery-codes')
  async recoveryCodes(@Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.newRecoveryCodes(await vendorPlace(this.frames, request, reply));
  }

  @Post('passkeys/removal')
  async removePasskey(@Body() body: unknown, @Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.removePasskey(await vendorPlace(this.frames, request, reply), body);
  }

  @Post('sessions/others')
  async endOthers(@Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.endOthers(await vendorPlace(this.frames, request, reply));
  }

  @Post('sessions/:id/end')
  async endSession(@Param('id') id: string, @Req() request: VendorRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.endSession(await vendorPlace(this.frames, request, reply), id);
  }
}

/** What the portal's script asks about passkeys: of whoever logs in, goes on, or has another one. */
@ApiExcludeController()
@Controller('vendor/passkey')
export class VendorPasskeyController {
  constructor(@Inject(PasskeyDoor) private readonly passkeys: PasskeyDoor) {}

  @Post('options')
  @HttpCode(200)
  ask(
    @Body(inputPipe) { purpose }: PasskeyAskDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    return this.passkeys.ask('vendor', purpose, request, reply);
  }

  @Post()
  @HttpCode(204)
  async answer(
    @Body(inputPipe) answer: PasskeyAnswerDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.passkeys.answer('vendor', answer, request, reply);
  }

  @Post('new/options')
  @HttpCode(200)
  beginAdding(@Req() request: FastifyRequest): Promise<object> {
    return this.passkeys.beginAdding('vendor', request);
  }

  @Post('new')
  @HttpCode(204)
  add(
    @Body(inputPipe) added: NewPasskeyDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    return this.passkeys.add('vendor', added, request, reply);
  }
}
