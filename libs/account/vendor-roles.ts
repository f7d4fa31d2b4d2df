import type { KeyEnvironment } from './key-version.js';

/** What people of a vendor are. Owners decide who else belongs to it and what opens without a person. */
export const VENDOR_ROLES = ['vendor_owner', 'vendor_member'] as const;
export type VendorRole = (typeof VENDOR_ROLES)[number];

interface VendorOpening {
  /** Who may, logged in. */
  readonly roles: readonly VendorRole[];
  /** Whether an API key may, which then names it among its scopes. */
  readonly isForKeys: boolean;
}

/** Who may do what in the name of a vendor, in one table: pages, routes and the scopes of keys are read off it. */
export const VENDOR_PERMISSIONS = {
  'results.read': { roles: VENDOR_ROLES, isForKeys: true },
  'replies.read': { roles: VENDOR_ROLES, isForKeys: true },
  'replies.write': { roles: VENDOR_ROLES, isForKeys: true },
  'corrections.read': { roles: VENDOR_ROLES, isForKeys: true },
  'corrections.write': { roles: VENDOR_ROLES, isForKeys: true },
  /** A ticket system reports; no person does. */
  'tickets.write': { roles: [], isForKeys: true },
  /** What a ticket system says with a key, people say with a file. */
  'tickets.upload': { roles: VENDOR_ROLES, isForKeys: false },
  'people.read': { roles: VENDOR_ROLES, isForKeys: false },
  'people.write': { roles: ['vendor_owner'], isForKeys: false },
  /** One's own password, second factor and sessions. */
  'security.own': { roles: VENDOR_ROLES, isForKeys: false },
  'keys.read': { roles: VENDOR_ROLES, isForKeys: false },
  'keys.write': { roles: ['vendor_owner'], isForKeys: false },
  'webhooks.read': { roles: VENDOR_ROLES, isForKeys: true },
  'webhooks.write': { roles: ['vendor_owner'], isForKeys: true },
} as const satisfies Readonly<Record<string, VendorOpening>>;

export type VendorPermission = keyof typeof VENDOR_PERMISSIONS;

const ALL = Object.entries(VENDOR_PERMISSIONS) as [VendorPermission, VendorOpening][];

/** What an API key may be given. */
export const KEY_SCOPES: readonly VendorPermission[] = ALL.filter(([, { isForKeys }]) => isForKeys).map(
  ([permission]) => permission,
);

/** What a role may do, in the order of the table. */
export const vendorPermissionsOf = (role: VendorRole): VendorPermission[] =>
  ALL.filter(([, { roles }]) => roles.includes(role)).map(([permission]) => permission);

/** Who speaks for a vendor: a person who is logged in, or a program with a key. */
export type VendorActor = {
  /** The only vendor whose data this request may touch. */
  readonly vendorId: string;
  readonly permissions: readonly VendorPermission[];
} & (
  | {
      readonly via: 'key';
      readonly keyId: string;
      /** With `test` only the invented study is there, and nothing is changed. */
      readonly environment: KeyEnvironment;
      readonly apiVersion: string;
      /** Since when another key takes its place; null: none does. */
      readonly retiredAt: Date | null;
      readonly expiresAt: Date;
    }
  | {
      readonly via: 'session';
      readonly userId: string;
      readonly role: VendorRole;
      readonly email: string;
      readonly name: string;
      readonly title: string;
    }
);
