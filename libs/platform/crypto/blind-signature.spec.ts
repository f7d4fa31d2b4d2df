import { describe, expect, it } from '@jest/globals';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { randomBytes, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type BlindKeyPair, blindSign, isBlindSigned, newBlindKey } from './blind-signature.js';

/** RFC 9474, appendix A, RSABSSA-SHA384-PSS-Randomized. */
const VECTOR = JSON.parse(
  readFileSync(new URL('../../../test/corpora/rfc9474-blind-rsa.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>;

const bytes = (name: string): Buffer =>
  Buffer.from(
    (VECTOR[name] ?? '').padStart((VECTOR[name] ?? '').length + ((VECTOR[name] ?? '').length % 2), '0'),
    'hex',
  );
const number = (name: string): bigint => BigInt(`0x${VECTOR[name]}`);
const base64url = (value: bigint): string => {
  const digits = value.toString(16);
  return Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex').toString('base64url');
};

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let [result, square] = [1n, base % modulus];
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

const [p, q, d] = [number('p'), number('q'), number('d')];
const publicKey = { kty: 'RSA', n: base64url(number('n')), e: base64url(number('e')) } as const;
const privateKey = {
  ...publicKey,
  d: base64url(d),
  p: base64url(p),
  q: base64url(q),
  dp: base64url(d % (p - 1n)),
  dq: base64url(d % (q - 1n)),
  qi: base64url(power(q, p - 2n, p)),
};

describe('a blind signature', () => {
  it('is that of the standard’s example', () => {
    expect(blindSign(privateKey, bytes('blinded_msg'))?.toString('hex')).toBe(bytes('blind_sig').toString('hex'));
    expect(isBlindSigned(publicKey, bytes('input_msg'), bytes('sig'))).toBe(true);
  });

  it('is refused for what is none of this key', () => {
    expect(blindSign(privateKey, Buffer.from('short'))).toBeUndefined();
    expect(blindSign(privateKey, Buffer.alloc(bytes('n').length, 0xff))).toBeUndefined();
    expect(isBlindSigned(publicKey, Buffer.from('another message'), bytes('sig'))).toBe(false);
    expect(isBlindSigned(publicKey, bytes('input_msg'), Buffer.from('short'))).toBe(false);
  });
});

describe('a ticket', () => {
  const suite = RSABSSA.SHA384.PSS.Randomized();
  const asWebKey = ({ publicKey: key }: BlindKeyPair) =>
    webcrypto.subtle.importKey('jwk', { ...key, alg: 'PS384' }, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);

  it('that a browser blinds and unblinds holds, and shows nothing of what was signed', async () => {
    const pair = await newBlindKey();
    const key = await asWebKey(pair);
    const prepared = suite.prepare(randomBytes(32));
    const { blindedMsg, inv } = await suite.blind(key, prepared);
    const signed = blindSign(pair.privateKey, Buffer.from(blindedMsg))!;
    const ticket = await suite.finalize(key, prepared, signed, inv);
    expect(isBlindSigned(pair.publicKey, Buffer.from(prepared), Buffer.from(ticket))).toBe(true);
    const seen = Buffer.concat([Buffer.from(blindedMsg), signed]);
    expect([prepared, ticket].some((secret) => seen.includes(Buffer.from(secret.subarray(0, 16))))).toBe(false);
    expect(isBlindSigned((await newBlindKey()).publicKey, Buffer.from(prepared), Buffer.from(ticket))).toBe(false);
  });
});
