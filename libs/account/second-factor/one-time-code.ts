import { HOTP, Secret, TOTP } from 'otpauth';

/** What RFC 6238 leaves open, as every authenticator app reads it. */
const FORM = { algorithm: 'SHA1', digits: 6 } as const;
const PERIOD_SECONDS = 30;
const SEED_BYTES = 20;
const ISSUER = 'Fairmark';

/** A new seed, 160 bits, as base32. */
export const newSeed = (): string => new Secret({ size: SEED_BYTES }).base32;

/** The step of the clock that a moment lies in. */
export const stepOf = (now: Date): number => Math.floor(now.getTime() / 1_000 / PERIOD_SECONDS);

/** The code of one step, six digits. `seed` is base32. */
export const codeOf = (seed: string, step: number): string =>
  HOTP.generate({ ...FORM, secret: Secret.fromBase32(seed), counter: step });

/**
 * The step whose code this is: that of the moment, or the one before, because clocks differ and people type slowly.
 * undefined: the code is neither's.
 */
export function matchingStep(seed: string, code: string, now: Date): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const step = stepOf(now);
  const secret = Secret.fromBase32(seed);
  const offset = HOTP.validate({ ...FORM, token: code, secret, counter: step, window: 1 });
  return offset === null || offset > 0 ? undefined : step + offset;
}

/** What an authenticator app reads from a QR code. */
export const seedAddress = (seed: string, email: string): string =>
  new TOTP({
    ...FORM,
    period: PERIOD_SECONDS,
    issuer: ISSUER,
    label: email,
    secret: Secret.fromBase32(seed),
  }).toString();
