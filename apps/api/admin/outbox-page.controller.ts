import { Controller, Get, Inject, Param, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PERMISSIONS } from '#account';
import { type MailAttempt, MailAttemptService, type MailKey } from '#distribution';
import { mailPage, outboxPage } from '#pages';
import { AuditLog, CONFIG, type Config, isUuid, Keyring, oneOf, queryErrors, readCursor, writeCursor } from '#platform';
import { field, privateHtml, queryOf } from '../request.js';
import { adminFrame } from './admin-page.controller.js';
import { Allow } from './allow.js';
import { StaffGuard, type StaffRequest } from './staff.guard.js';

const PAGE = 50;
const stateOf = oneOf('queued', 'sending', 'sent', 'failed', 'skipped', 'bounced');
const kindOf = oneOf('invitation', 'reminder', 'result');

interface MailPath {
  readonly contact: string;
  readonly campaign: string;
  readonly kind: string;
  readonly sequence: string;
}

/** Every mail, to be looked at before a relay is set up and after. Its text is made again from its rows. */
@ApiExcludeController()
@UseGuards(StaffGuard)
@Controller('admin/outbox')
export class OutboxPageController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(MailAttemptService) private readonly mails: MailAttemptService,
    @Inject(AuditLog) private readonly audit: AuditLog,
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

  @Get(':contact/:campaign/:kind/:sequence')
  @Allow(...PERMISSIONS['mails.read'])
  async mail(@Param() key: MailPath, @Req() request: StaffRequest, @Res() reply: FastifyReply): Promise<void> {
    const { attempt, mail } = await this.#read(key);
    const { messageId, lines } = mail.headers;
    privateHtml(
      reply,
      mailPage({
        ...adminFrame(request),
        mail: { ...entryOf(attempt), from: `${this.config.mailFrom.name} <${this.config.mailFrom.address}>` },
        headers: [['Message-ID', `<${messageId}>`], ...Object.entries(lines)],
        text: mail.text,
        // A name may hold an address, too; only ours are offered to be followed.
        links: [...new Set(mail.text.match(/https?:\/\/\S+/g))].filter((link) =>
          link.startsWith(`${this.config.publicUrl}/`),
        ),
        htmlHref: `${hrefOf(attempt)}/body`,
        backHref: '/admin/outbox',
      }),
    );
  }

  /** The HTML part alone, under a policy that lets it do nothing. */
  @Get(':contact/:campaign/:kind/:sequence/body')
  @Allow(...PERMISSIONS['mails.read'])
  async body(@Param() key: MailPath, @Res() reply: FastifyReply): Promise<void> {
    const { mail } = await this.#read(key);
    privateHtml(reply, mail.html);
  }

  async #read({ contact, campaign, kind: kindText, sequence }: MailPath) {
    const kind = kindOf(kindText);
    if (!isUuid(contact) || !isUuid(campaign) || !kind || !/^\d{1,4}$/.test(sequence)) throw queryErrors.notFound();
    const key = { contactId: contact, campaignId: campaign, kind, sequence: Number(sequence) };
    const found = await this.mails.read(key);
    if (!found) throw queryErrors.notFound();
    // It holds the person’s link: whoever reads it could answer for them.
    const details = { campaign, kind, sequence: key.sequence };
    await this.audit.noteAlone({ action: 'mail.read', object: `contact:${contact}`, details });
    return found;
  }
}

const hrefOf = ({ contactId, campaignId, kind, sequence }: MailKey): string =>
  `/admin/outbox/${contactId}/${campaignId}/${kind}/${sequence}`;

function entryOf(attempt: MailAttempt) {
  const { to, subject, kind, state, reason, createdAt, sentAt } = attempt;
  return {
    href: hrefOf(attempt),
    to,
    subject,
    kind,
    state,
    reason,
    createdAt: createdAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  };
}
