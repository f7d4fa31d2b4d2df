import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccountKind, AccountSession } from '#account';
import { DomainError } from '#kernel';
import type { SecurityDoor } from '#pages';
import type { VendorFrame } from '#pages';
import { islandPath } from './public/islands.js';
import { field, formOf, queryOf, readerLocale } from './request.js';

const PASSKEY = islandPath('passkey');
const OWN_PATH = { admin: /^\/admin(\/[\w/-]*)?$/, vendor: /^\/vendor(\/[\w/-]*)?$/ } as const;

/** Which door is asked at, and how it looks. */
export interface SecurityPlace {
  readonly at: 'admin' | 'vendor';
  readonly stylesheet: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** What the portal shows of who is logged in. */
  readonly frame?: VendorFrame;
}

export const kindOf = ({ at }: SecurityPlace): AccountKind => (at === 'admin' ? 'staff' : 'vendor');

/** Where to go afterwards: a page of the same door, or `fallback`. */
export function nextOf({ at, request }: SecurityPlace, fallback: string): string {
  const form = request.body instanceof Map ? formOf(request.body) : new Map<string, string[]>();
  const wanted = field(form, 'next') || field(queryOf(request), 'next');
  return OWN_PATH[at].test(wanted) ? wanted : fallback;
}

export function doorOf(place: SecurityPlace, { account, csrf, stage }: AccountSession, next: string): SecurityDoor {
  const { at, stylesheet, request, frame } = place;
  const isStaff = at === 'admin' && stage === 'open';
  return {
    at,
    stylesheet,
    locale: readerLocale(request),
    scripts: [PASSKEY],
    csrf,
    next,
    ...(isStaff ? { staff: { email: account.email } } : {}),
    ...(frame ? { frame } : {}),
  };
}

/** A refusal that a page can tell, with the minutes to wait where there were too many. */
export function refusalOf<T extends string>(
  thrown: unknown,
  known: readonly T[],
): { readonly error: T; readonly minutes: number | undefined } | undefined {
  if (!(thrown instanceof DomainError)) return undefined;
  const error = known.find((code) => code === thrown.code);
  const { retryAfter } = thrown.extra;
  return error && { error, minutes: retryAfter === undefined ? undefined : Math.ceil(retryAfter / 60) };
}
