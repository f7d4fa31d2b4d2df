/** What one person's link should be, told without a database: the truth that the service is held against. */
export interface LinkModel {
  /** How often it was renewed; links of earlier epochs are void. */
  epoch: number;
  isRevoked: boolean;
  /** What was handed in, and with which key; null: nothing yet. */
  answer: { readonly key: string; readonly value: number } | null;
  isWithdrawn: boolean;
  isUnsubscribed: boolean;
  /** Its person was erased: nothing leads to them, and no link of theirs was ever given. */
  isErased: boolean;
  /** `isStored`: a row of it is there, be it one that no link opens any more. */
  draft: { revision: number; value: number | null; isStored: boolean };
}

export const newLink = (): LinkModel => ({
  epoch: 0,
  isRevoked: false,
  answer: null,
  isWithdrawn: false,
  isUnsubscribed: false,
  isErased: false,
  draft: { revision: 0, value: null, isStored: false },
});

/** A status and the code of a refusal; of a success the code is ''. */
export type Outcome = readonly [status: number, code: string];
const ok = (status = 200): Outcome => [status, ''];
const VOID: Outcome = [410, 'link-revoked'];
const UNKNOWN: Outcome = [404, 'link-not-found'];
const NOBODYS: Outcome = [404, 'not-found'];
const ANSWERED: Outcome = [409, 'already-submitted'];

const isVoid = (link: LinkModel, epoch: number): boolean => epoch !== link.epoch;

export function afterRead(link: LinkModel, epoch: number): Outcome {
  if (link.isErased) return UNKNOWN;
  return isVoid(link, epoch) ? VOID : ok();
}

export const stateOf = ({ answer, isRevoked }: LinkModel): string => {
  if (answer) return 'answered';
  return isRevoked ? 'revoked' : 'open';
};

export function afterSave(link: LinkModel, epoch: number, revision: number, value: number): Outcome {
  if (link.isErased) return UNKNOWN;
  if (isVoid(link, epoch)) return VOID;
  if (link.answer) return ANSWERED;
  if (link.isRevoked) return VOID;
  if (revision !== link.draft.revision) return [409, 'draft-conflict'];
  link.draft = { revision: revision + 1, value, isStored: true };
  return ok();
}

export function afterSubmit(link: LinkModel, epoch: number, key: string, value: number): Outcome {
  if (link.isErased) return UNKNOWN;
  if (isVoid(link, epoch)) return VOID;
  if (link.answer) {
    if (link.answer.key !== key) return ANSWERED;
    return link.answer.value === value ? ok(201) : [422, 'idempotency-key-reused'];
  }
  if (link.isRevoked) return VOID;
  link.answer = { key, value };
  link.draft = { revision: 0, value: null, isStored: false };
  return ok(201);
}

export function afterWithdrawal(link: LinkModel): Outcome {
  if (!link.answer || link.isErased) return [404, 'receipt-not-found'];
  link.isWithdrawn = true;
  return ok();
}

export function afterUnsubscribe(link: LinkModel): Outcome {
  if (link.isErased) return UNKNOWN;
  link.isUnsubscribed = true;
  return ok();
}

/** What was typed was sealed with the link that is void now, so it is lost. */
export function afterRenewal(link: LinkModel): Outcome {
  if (link.isErased) return NOBODYS;
  if (link.answer) return [409, 'already-answered'];
  link.epoch += 1;
  link.isRevoked = false;
  link.draft = { ...link.draft, value: null };
  return ok();
}

export function afterRevocation(link: LinkModel): Outcome {
  if (link.isErased) return NOBODYS;
  if (link.answer) return [409, 'already-answered'];
  link.isRevoked = true;
  return ok();
}

/** Whoever was erased may be erased again; nothing is left to go. */
export function afterErasure(link: LinkModel): Outcome {
  link.isErased = true;
  return ok();
}
