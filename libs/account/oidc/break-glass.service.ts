import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { Clock } from '#kernel';
import {
  announce,
  AuditLog,
  CLOCK,
  CONFIG,
  type Config,
  randomToken,
  type RelayedEvent,
  rows,
  sha256,
  uuidV7,
} from '#platform';
import { StaffEntity } from '../account.entity.js';
import { AccountMailService } from '../account-mail.service.js';
import { type Entered, type LoginOrigin, LoginService } from '../login/login.service.js';
import { breakGlassMailWords } from './break-glass-mail.js';
import { breakGlassInvalid, breakGlassNotAdmin } from './errors.js';

/** An operator made a link that lets an admin in; the subject is the link. */
export const BREAK_GLASS_MADE = 'break-glass.made';

export const BREAK_GLASS_MINUTES = 30;
const MINUTE = 60_000;
/** The audit log remembers longer; the row is needed until all admins were told. */
const KEPT = 30 * 24 * 60 * MINUTE;

interface Made {
  readonly operator: string;
  readonly createdAt: Date;
  readonly email: string;
}

/**
 * The way in when no other is left: whoever may run commands on the machine lets an admin in, once. It is written down,
 * and all admins are told, so that it is no quiet way.
 */
@Injectable()
export class BreakGlassService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LoginService) private readonly logins: LoginService,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(AccountMailService) private readonly mails: AccountMailService,
  ) {}

  /** The link, which nobody can read again. `operator` is the name of whoever runs the command, at the machine. */
  async make(email: string, operator: string): Promise<string> {
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + BREAK_GLASS_MINUTES * MINUTE);
    const [token, id] = [randomToken(), uuidV7(createdAt)];
    await this.db.transaction(async (tx) => {
      const admin = { email: email.toLowerCase(), role: 'admin' as const, deactivatedAt: IsNull() };
      const staff = await tx.findOneBy(StaffEntity, admin);
      if (!staff) throw breakGlassNotAdmin();
      await tx.query(
        `insert into break_glass_link (token_hash, id, staff_id, operator, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [sha256(token), id, staff.id, operator, createdAt, expiresAt],
      );
      await tx.query('delete from break_glass_link where expires_at < $1', [new Date(createdAt.getTime() - KEPT)]);
      await announce(tx, [{ topic: BREAK_GLASS_MADE, subjectId: id, payload: {} }], createdAt);
      await this.audit.note(tx, { action: 'break-glass.made', object: `staff:${staff.id}`, details: { operator } });
    });
    return `${this.config.publicUrl}/admin/break-glass/${token}`;
  }

  /** Whether the link works; looking at it changes nothing. */
  async works(token: string): Promise<boolean> {
    const found = await rows(
      this.db.manager,
      'select 1 from break_glass_link where token_hash = $1 and used_at is null and expires_at > $2',
      [sha256(token), this.clock.now()],
    );
    return found.length > 0;
  }

  /** Uses a link up and opens a session, also to whom has lost a second factor. Of two at once one finds it used. */
  async use(token: string, origin: LoginOrigin): Promise<Entered> {
    const now = this.clock.now();
    const [used] = await rows<{ staffId: string }>(
      this.db.manager,
      `update break_glass_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2
       returning staff_id as "staffId"`,
      [sha256(token), now],
    );
    const account = used && (await this.logins.account('staff', used.staffId));
    if (!account) throw breakGlassInvalid();
    await this.audit.noteAlone({ action: 'break-glass.used', object: `staff:${account.id}` });
    return this.logins.enter(account, 'break-glass', origin);
  }

  /** Tells every admin who made a link for whom. Sent again, it is the same mail. */
  async tell({ subjectId: id }: RelayedEvent): Promise<void> {
    const [made] = await rows<Made>(
      this.db.manager,
      `select l.operator, l.created_at as "createdAt", s.email from break_glass_link l join staff s on s.id = l.staff_id
       where l.id = $1`,
      [id],
    );
    if (!made) return;
    const admins = await this.db.manager.findBy(StaffEntity, { role: 'admin', deactivatedAt: IsNull() });
    const words = breakGlassMailWords(made, BREAK_GLASS_MINUTES);
    for (const { id: adminId, name, email } of admins)
      await this.mails.send({ name, email }, { ...words, id: `break-glass.${id}.${adminId}` });
  }
}
