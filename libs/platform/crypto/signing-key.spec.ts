import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Keyring } from './keyring.js';
import { SigningKey, verifySignature } from './signing-key.js';

/** Keys of RFC 8037 (appendix A) and RFC 8032 (7.1, test 1: the same seed). */
const SEED = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
const SIGNATURE_OF_NOTHING =
  'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';

describe('a signing key', () => {
  const key = new SigningKey(SEED);

  it('has the public key and the thumbprint of the standard’s example', () => {
    expect(key.publicKey).toEqual({
      kty: 'OKP',
      crv: 'Ed25519',
      x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
      kid: 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
      use: 'sig',
      alg: 'EdDSA',
    });
  });

  it('signs as the standard’s example does', () => {
    expect(Buffer.from(key.sign(''), 'base64url').toString('hex')).toBe(SIGNATURE_OF_NOTHING);
  });

  it('follows from the secret of the installation', () => {
    const of = (secret: string) => new SigningKey(new Keyring(secret).keys('release')[0]!).publicKey.x;
    expect(of('a'.repeat(32))).toBe(of('a'.repeat(32)));
    expect(of('a'.repeat(32))).not.toBe(of('b'.repeat(32)));
  });

  it('vouches for one text and in one spelling only', () => {
    const { x } = key.publicKey;
    const other = new SigningKey(Buffer.alloc(32)).publicKey.x;
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: 'binary' }), (text, change) => {
        const signature = key.sign(text);
        expect(verifySignature(x, text, signature)).toBe(true);
        expect(verifySignature(x, `${text}${change}`, signature)).toBe(Buffer.from(change).length === 0);
        expect(verifySignature(other, text, signature)).toBe(false);
        expect(verifySignature(x, text, `${signature}=`)).toBe(false);
      }),
    );
  });

  it.each(['', '!', 'AAAA', 'A'.repeat(86)])('takes %j for no signature', (signature) => {
    expect(verifySignature(key.publicKey.x, 'text', signature)).toBe(false);
  });

  it('takes what is no key for no key', () => {
    expect(verifySignature('no key', 'text', key.sign('text'))).toBe(false);
  });
});
