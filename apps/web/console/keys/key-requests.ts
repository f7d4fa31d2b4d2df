import { useQuery } from '@tanstack/react-query';
import { allOf } from '../api/catalogue.js';
import { request } from '../api/request.js';

export const SCOPES = [
  'results.read',
  'replies.read',
  'replies.write',
  'corrections.read',
  'corrections.write',
  'tickets.write',
  'webhooks.read',
  'webhooks.write',
] as const;
export type Scope = (typeof SCOPES)[number];

export const ENVIRONMENTS = ['live', 'test'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** A key without its secret, which the server does not have. */
export interface ApiKey {
  readonly id: string;
  readonly vendorId: string;
  readonly label: string;
  readonly environment: Environment;
  readonly scopes: readonly Scope[];
  /** `staff:…` or `vendor:…` with an id; null: not known. */
  readonly createdBy: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
  /** Since when another key takes its place. */
  readonly retiredAt: string | null;
  /** When it was first seen in an address. */
  readonly exposedAt: string | null;
}

/** Its text is told this once. */
export interface MadeKey {
  readonly id: string;
  readonly text: string;
}

export interface NewKey {
  readonly vendorId: string;
  readonly label: string;
  readonly environment: Environment;
  readonly scopes: readonly Scope[];
  readonly lifetimeDays: number;
}

export const KEYS_KEY = ['api-keys'] as const;
const KEYS = '/v1/admin/api-keys';

export function useKeys() {
  return useQuery({ queryKey: KEYS_KEY, queryFn: ({ signal }) => allOf<ApiKey>(KEYS, signal) });
}

export async function makeKey(key: NewKey): Promise<MadeKey> {
  return (await request<MadeKey>(KEYS, { method: 'POST', body: key })).body;
}

export async function rotateKey(id: string, overlapHours: number): Promise<MadeKey> {
  return (await request<MadeKey>(`${KEYS}/${id}/rotate`, { method: 'POST', body: { overlapHours } })).body;
}

export async function revokeKey(id: string): Promise<void> {
  await request(`${KEYS}/${id}`, { method: 'DELETE' });
}
