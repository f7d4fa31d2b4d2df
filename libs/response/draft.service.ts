import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { InvitationService, lastingToken } from '#distribution';
import { CLOCK, crashPoint, Gatherer, Keyring, namedQuery, rows } from '#platform';
import { responseErrors } from './core/index.js';
import { openDraft, type SealedContent, sealDraft } from './draft-seal.js';

/** Answers as they were typed so far, and how long each screen was looked at. Nothing is checked, nothing counts yet. */
export interface Draft extends SealedContent {
  /** 0 when nothing was saved. */
  readonly revision: number;
  readonly updatedAt: Date | null;
}

/** Whose draft it is, and the link that opens it. */
export interface DraftLink {
  readonly token: string;
  readonly invitationId: string;
}

const EMPTY: Draft = { revision: 0, answers: {}, times: {}, updatedAt: null };

interface DraftRow {
  readonly invitationId: string;
  readonly revision: number;
  readonly sealed: Buffer;
  readonly updatedAt: Date;
}

const BY_KEYS = `
  select invitation_id as "invitationId", revision, sealed, updated_at as "updatedAt"
  from response_draft where invitation_id = any($1::uuid[])`;

@Injectable()
export class DraftService {
  /** Look-ups that arrive together share one round trip: every screen of a survey makes one. */
  readonly #byInvitation = new Gatherer<string, DraftRow>({
    keyOf: (id) => id,
    maxBatch: 64,
    run: (ids) => namedQuery<DraftRow>(this.db, { name: 'drafts-by-keys', text: BY_KEYS, values: [ids] }),
    resultKeyOf: ({ invitationId }) => invitationId,
  });

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(InvitationService) private readonly invitations: InvitationService,
  ) {}

  async read(token: string, invitationId: string): Promise<Draft> {
    const row = await this.#byInvitation.get(invitationId);
    if (!row) return EMPTY;
    const { revision, sealed, updatedAt } = row;
    const content = openDraft({ token: this.#key(token), invitationId, revision }, sealed);
    return { revision, updatedAt, ...(content ?? { answers: {}, times: {} }) };
  }

  /**
   * Keeps the content if nobody saved since `revision` was read; answers the new revision. `step` is the screen that
   * was reached, counted from 1, and stands beside the sealed content for the counts of where people leave.
   */
  async save(link: DraftLink, revision: number, content: SealedContent, step: number): Promise<number> {
    const { token, invitationId } = link;
    const next = revision + 1;
    const { answers, times } = content;
    const sealed = sealDraft({ token: this.#key(token), invitationId, revision: next }, { answers, times });
    crashPoint('draft.before-commit');
    const saved = await rows(
      this.db.manager,
      revision === 0
        ? `insert into response_draft (invitation_id, revision, sealed, updated_at, step) values ($1, $2, $3, $4, $5)
           on conflict (invitation_id) do nothing returning revision`
        : `update response_draft set revision = $2, sealed = $3, updated_at = $4, step = greatest(step, $5)
           where invitation_id = $1 and revision = $2 - 1 returning revision`,
      [invitationId, next, sealed, this.clock.now(), step],
    );
    crashPoint('draft.after-commit');
    if (saved.length === 0) throw responseErrors.draftConflict((await this.read(token, invitationId)).revision);
    return next;
  }

  /** Consent is taken back before anything was handed in: what was typed goes, and that it was begun. */
  async forget(invitationId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.query('delete from response_draft where invitation_id = $1', [invitationId]);
      await this.invitations.takeBackWithin(tx, invitationId);
    });
  }

  /** A draft outlives a change of the secret that signs links, but not the renewal of its own link. */
  #key(token: string): string {
    return lastingToken(this.keyring, token);
  }
}
