import { Controller, Get, Inject, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { type MailAttempt, MailAttemptService } from '#distribution';
import { mailPage, outboxPage } from '#pages';
import { CONFIG, type Config, isUuid, Keyring, oneOf, queryErrors, readCursor, writeCursor } from '#platform';
import { field, privateHtml, queryOf } from '../request.js';
import { adminFrame } from './admin-page.controller.js';
import { Allow } from './allow.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

const PAGE = 50;
const stateOf = oneOf('queued', 'sending', 'sent', 'failed', 'skipped');
const kindOf = oneOf('invitation', 'reminder');

/** Every mail, to be looked at before a relay is set up and after. Its text is made again from its rows. */
@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('admin/outbox')
export class OutboxPageController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(MailAttemptService) private readonly mails: MailAttemptService,
  ) {}

  @Get()
  @Allow(...PERMISSIONS['mails.list'])
  async list(@Req() request: StaffRequest, @Res() reply: FastifyReply): Promise<void> {
    const query = queryOf(request);
    const state = stateOf(field(query, 'state'));
    const cursor = field(query, 'cursor');
    const after = cursor === '' ? undefined : readCursor(this.keyring, 'outbox', cursor);
    const [mails, counts] = await Promise.all([this.mails.list({ limit: PAGE, after, state }), this.mails.counts()]);
    const last = mails.length === PAGE ? mails.at(-1) : undefined;
    const frame = adminFrame(request);
    const kept = `lang=${frame.locale}${state ? `&state=${state}` : ''}`;
    const page = outboxPage({
      ...frame,
      mails: mails.map(entryOf),
      counts,
      filter: state ? { state } : {},
      isLocal: this.config.smtpUrl === undefined,
      ...(last ? { nextHref: `/admin/outbox?${kept}&cursor=${writeCursor(this.keyring, 'outbox', last.place)}` } : {}),
    });
    privateHtml(reply, page);
  }

  @Get(':id/:kind/:sequence')
  @Allow(...PERMISSIONS['mails.read'])
  async mail(
    @Param('id') id: string,
    @Param('kind') kind: string,
    @Param('sequence') sequence: string,
    @Req() request: StaffRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { attempt, mail } = await this.#read(id, kind, sequence);
    const { messageId, lines } = mail.headers;
    privateHtml(
      reply,
      mailPage({
        ...adminFrame(request),
        mail: { ...entryOf(attempt), from: `${this.config.mailFrom.name} <${this.config.mailFrom.address}>` },
        headers: [['Message-ID', `<${messageId}>`], ...Object.entries(lines)],
        text: mail.text,
        links: [...new Set(mail.text.match(/https?:\/\/\S+/g))],
        htmlHref: `/admin/outbox/${id}/${kind}/${sequence}/body`,
        backHref: '/admin/outbox',
      }),
    );
  }

  /** The HTML part alone, under a policy that lets it do nothing. */
  @Get(':id/:kind/:sequence/body')
  @Allow(...PERMISSIONS['mails.read'])
  async body(
    @Param('id') id: string,
    @Param('kind') kind: string,
    @Param('sequence') sequence: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { mail } = await this.#read(id, kind, sequence);
    privateHtml(reply, mail.html);
  }

  async #read(id: string, kindText: string, sequence: string) {
    const kind = kindOf(kindText);
    if (!isUuid(id) || !kind || !/^\d{1,4}$/.test(sequence)) throw queryErrors.notFound();
    const found = await this.mails.read({ invitationId: id, kind, sequence: Number(sequence) });
    if (!found) throw queryErrors.notFound();
    return found;
  }
}

function entryOf({ invitationId, kind, sequence, to, subject, state, reason, createdAt, sentAt }: MailAttempt) {
  return {
    href: `/admin/outbox/${invitationId}/${kind}/${sequence}`,
    to,
    subject,
    kind,
    state,
    reason,
    createdAt: createdAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  };
}
