import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock, Locale } from '#kernel';
import { InvitationService } from '#distribution';
import {
  type BlindPublicKey,
  blindSign,
  CLOCK,
  isBlindSigned,
  isUuid,
  Keyring,
  newBlindKey,
  sha256,
  uuidV4,
  uuidV8,
} from '#platform';
import { QuestionnaireService } from '#questionnaire';
import { responseErrors } from '../core/index.js';
import { redeemUnlinked } from '../inbox/inbox.queries.js';
import { InboxService } from '../inbox/inbox.service.js';
import {
  allKeys,
  type Destination,
  destinationOf,
  keyById,
  keyOf,
  saveKey,
  saveSitting,
  spend,
  type TicketKey,
} from './ticket.queries.js';

/** A public key as anybody may look it up, to see that it is everybody's. */
export interface PublishedKey extends BlindPublicKey {
  readonly kid: string;
  readonly alg: 'RSABSSA-SHA384-PSS-Randomized';
  readonly campaign: string;
  readonly vendor: string;
}

/** A ticket as it is handed in: a message that nobody has seen before, and its signature. */
export interface Ticket {
  readonly keyId: string;
  readonly message: Buffer;
  readonly signature: Buffer;
  readonly locale: Locale;
}

/** A random prefix and a random ticket, 32 bytes each. */
const MESSAGE_BYTES = 64;

/** Trades invitations for tickets that are signed unseen (RFC 9474), and tickets for sittings of nobody. */
@Injectable()
export class TicketExchangeService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(InvitationService) private readonly invitations: InvitationService,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(InboxService) private readonly inbox: InboxService,
  ) {}

  async keys(): Promise<PublishedKey[]> {
    const keys = await allKeys(this.db.manager);
    return keys.map(({ id, campaignId, vendorId, publicKey: { kty, n, e } }) => ({
      kid: id,
      alg: 'RSABSSA-SHA384-PSS-Randomized',
      kty,
      n,
      e,
      campaign: campaignId,
      vendor: vendorId,
    }));
  }

  /** Where tickets of a key lead; undefined for what is no key. */
  async destination(keyId: string): Promise<Destination | undefined> {
    const key = isUuid(keyId) ? await keyById(this.db.manager, keyId) : undefined;
    return key && destinationOf(this.db.manager, key);
  }

  /** The key for the people asked about the vendor in the campaign; made when the first of them needs it. */
  async keyFor(campaignId: string, vendorId: string): Promise<TicketKey> {
    const known = await keyOf(this.db.manager, campaignId, vendorId);
    if (known) return known;
    const { publicKey, privateKey } = await newBlindKey();
    const id = uuidV4();
    const sealed = this.keyring.seal('blind-key', id, privateKey);
    await saveKey(this.db.manager, { id, campaignId, vendorId, publicKey, sealed });
    return (await keyOf(this.db.manager, campaignId, vendorId))!;
  }

  /**
   * Uses the invitation up and signs what its person brings without seeing it. The same again gives the same signature,
   * for a day; something else is refused. Throws `ticket-taken`, `not-strict`, `ticket-invalid`.
   */
  async issue(token: string, blinded: Buffer): Promise<Buffer> {
    const invitation = await this.invitations.identify('invitation', token);
    const admission = this.invitations.admission(invitation);
    if (admission !== 'open' && admission !== 'answered') throw this.invitations.refusal(invitation, admission);
    const { mode } = await this.questionnaires.version(invitation.versionId);
    if (mode !== 'strict' || invitation.isTicketed) throw responseErrors.notStrict();
    const key = await this.keyFor(invitation.campaignId, invitation.vendorId);
    const signature = this.#sign(key, blinded);
    if (!signature) throw responseErrors.ticketInvalid();
    const act = `ticket\u001f${blinded.toString('base64url')}`;
    if (admission === 'open' && (await this.#use(invitation.id, act))) return signature;
    if (await this.inbox.isRepeat(invitation.id, act)) return signature;
    throw responseErrors.ticketTaken();
  }

  /** The link of the ticket's sitting; the same ticket again leads to the same sitting. Throws `ticket-invalid`. */
  async redeem({ keyId, message, signature, locale }: Ticket): Promise<string> {
    const key = isUuid(keyId) ? await keyById(this.db.manager, keyId) : undefined;
    const isGenuine = key && message.length === MESSAGE_BYTES && isBlindSigned(key.publicKey, message, signature);
    if (!isGenuine) throw responseErrors.ticketInvalid();
    const now = this.clock.now();
    const destination = await destinationOf(this.db.manager, key);
    const isOver = !destination || destination.isClosed || destination.closesAt <= now;
    const spent = uuidV8(sha256(message));
    const invitationId = uuidV8(this.keyring.mac('blind-key', `sitting\u001f${spent}`));
    if (!isOver)
      await this.db.transaction(async (tx) => {
        const sitting = { invitationId, contactId: uuidV4(), organisationId: uuidV4(), locale, now };
        if (await spend(tx, spent, key.id)) await saveSitting(tx, destination, sitting);
      });
    // Whoever began in time may go on; to anybody else the link says that it is over.
    return this.invitations.token('invitation', { id: invitationId, epoch: 0 });
  }

  #sign({ id, sealed }: TicketKey, blinded: Buffer): Buffer | undefined {
    const privateKey = this.keyring.unseal('blind-key', id, sealed);
    if (privateKey === undefined) throw new Error('the key of tickets was sealed with another secret');
    return blindSign(privateKey, blinded);
  }

  async #use(invitationId: string, act: string): Promise<boolean> {
    const completedOn = this.clock.now().toISOString().slice(0, 10);
    const repeatMac = this.inbox.repeatMac(invitationId, act).toString('hex');
    const used = await this.db.transaction((tx) =>
      redeemUnlinked(tx, { invitationId, completedOn, repeatMac, quotaIds: [] }),
    );
    return used !== undefined;
  }
}
