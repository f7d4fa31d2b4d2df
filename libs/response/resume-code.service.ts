import { Inject, Injectable } from '@nestjs/common';
import { randomInt } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { InvitationService } from '#distribution';
import { CLOCK, Keyring, namedQuery, rows } from '#platform';
import { responseErrors } from './core/index.js';

/** Letters and figures that nobody takes for another when reading them off a screen. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 6;
const CODE = new RegExp(`^[${LETTERS}]{${LENGTH}}$`);
const MINUTE = 60_000;

/** For how long a code opens anything. */
export const RESUME_CODE_MINUTES = 15;

export interface ResumeCode {
  readonly code: string;
  readonly expiresAt: Date;
}

/** Short codes that open a survey on another device, once. */
@Injectable()
export class ResumeCodeService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(InvitationService) private readonly invitations: InvitationService,
  ) {}

  /** A new code for an invitation; an earlier one of it opens nothing any more. */
  async make(invitationId: string): Promise<ResumeCode> {
    const now = this.clock.now();
    const code = Array.from({ length: LENGTH }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
    const expiresAt = new Date(now.getTime() + RESUME_CODE_MINUTES * MINUTE);
    await this.db.query('delete from resume_code where invitation_id = $1 or expires_at <= $2', [invitationId, now]);
    const made = await rows(
      this.db.manager,
      `insert into resume_code (code_hash, invitation_id, expires_at) values ($1, $2, $3)
       on conflict do nothing returning 1`,
      [this.keyring.code('resume', code), invitationId, expiresAt],
    );
    // Two people with one code would open each other's answers; of a thousand million codes one is free.
    return made.length > 0 ? { code, expiresAt } : this.make(invitationId);
  }

  /** Uses a code up and answers the link it stands for. Blanks, hyphens and small letters are forgiven. */
  async use(typed: string): Promise<string> {
    const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
    const [used] = CODE.test(code)
      ? await namedQuery<{ id: string }>(this.db, {
          name: 'use-resume-code',
          text: 'delete from resume_code where code_hash = any($1::bytea[]) and expires_at > $2 returning invitation_id as id',
          values: [this.keyring.codes('resume', code), this.clock.now()],
        })
      : [];
    if (!used) throw responseErrors.resumeCodeUnknown();
    return this.invitations.currentLink(used.id);
  }
}
