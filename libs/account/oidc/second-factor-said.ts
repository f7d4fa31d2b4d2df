import type { SignOn } from '#platform';

/** What an id token says of how somebody was known (OpenID Connect Core, 2). */
export interface Known {
  readonly amr?: unknown;
  readonly acr?: unknown;
}

/** Ways of being known that are a second factor, or mean that there was one (RFC 8176). */
const SECOND = new Set(['mfa', 'otp', 'hwk', 'swk', 'sc', 'fpt', 'face', 'iris', 'pop']);

/** Whether the issuer may be taken to have asked for a second factor: it is trusted to, or it says so. */
export function secondFactorSaid(known: Known, signOn: Pick<SignOn, 'secondFactor' | 'acrValues'>): boolean {
  if (signOn.secondFactor === 'trusted') return true;
  const ways: readonly unknown[] = Array.isArray(known.amr) ? known.amr : [];
  return ways.some((way) => SECOND.has(String(way))) || signOn.acrValues.some((value) => value === known.acr);
}
