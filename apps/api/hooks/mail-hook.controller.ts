import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { accountErrors } from '#account';
import { MailIntakeService } from '#distribution';
import type { Clock } from '#kernel';
import { CLOCK, CONFIG, type Config, isSignedWebhook, queryErrors } from '#platform';

/** Where a mail server hands in what came back: bounces, complaints, mails that unsubscribe. */
@ApiTags('hooks')
@Controller('v1/hooks/mail')
export class MailHookController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(MailIntakeService) private readonly intake: MailIntakeService,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiConsumes('message/rfc822')
  @ApiOperation({
    summary:
      'Takes one mail as it was received, signed with MAIL_HOOK_SECRET (Standard Webhooks). Handed in twice it is taken once.',
  })
  async take(@Body() body: unknown, @Req() { headers }: FastifyRequest) {
    if (this.config.mailHookSecret === undefined) throw queryErrors.notFound();
    const raw = Buffer.isBuffer(body) ? body : undefined;
    const signed = {
      id: headerOf(headers['webhook-id']),
      timestamp: headerOf(headers['webhook-timestamp']),
      signature: headerOf(headers['webhook-signature']),
    };
    if (!raw || !isSignedWebhook(this.config.mailHookSecret, signed, raw, this.clock.now()))
      throw accountErrors.unauthorized();
    return { outcome: await this.intake.take(raw) };
  }
}

const headerOf = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;
