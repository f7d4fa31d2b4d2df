/** Whose account it is: somebody of the staff, or of a vendor. */
export type AccountKind = 'staff' | 'vendor';

/** One account of either kind. Ids are unique over both. */
export interface AccountRef {
  readonly kind: AccountKind;
  readonly id: string;
}

const MINUTE = 60_000;

interface Place {
  readonly people: string;
  /** Who is not put out. */
  readonly isPresent: string;
  readonly sessions: string;
  /** Names the account in the table of sessions. */
  readonly account: string;
  /** Milliseconds without use after which a session is over, and milliseconds after which it is over anyway. */
  readonly idle: number;
  readonly absolute: number;
  /** Keeps what is derived for one kind apart from what is derived for the other. */
  readonly prefix: string;
}

/** Where accounts and sessions of each kind live: a session of one is looked up in no place of the other. */
export const PLACES: Readonly<Record<AccountKind, Place>> = {
  staff: {
    people: 'staff',
    isPresent: 'deactivated_at is null',
    sessions: 'session',
    account: 'staff_id',
    idle: 30 * MINUTE,
    absolute: 12 * 60 * MINUTE,
    prefix: '',
  },
  vendor: {
    people: 'vendor_user',
    isPresent: 'removed_at is null',
    sessions: 'vendor_session',
    account: 'vendor_user_id',
    idle: 60 * MINUTE,
    absolute: 24 * 60 * MINUTE,
    prefix: 'vendor|',
  },
};

/** How the log of acts calls an account. */
export const auditName = ({ kind, id }: AccountRef): `staff:${string}` | `vendor-user:${string}` =>
  kind === 'staff' ? `staff:${id}` : `vendor-user:${id}`;
