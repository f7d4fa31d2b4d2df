import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Keyring, type NumberedSecret } from './keyring.js';

const keyring = new Keyring('a secret of thirty-two bytes or so');
const message = Buffer.from('a message');

describe('the keys of an installation', () => {
  it('differ by purpose and by secret', () => {
    const other = new Keyring('another secret of thirty-two bytes');
    const keys = [keyring.keys('invitation'), keyring.keys('unsubscribe'), other.keys('invitation')].flat();
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(3);
    expect(keyring.mac('identity', 'x')).toEqual(keyring.mac('identity', Buffer.from('x')));
  });
});

describe('the secrets of links', () => {
  it('are the installation’s own one where nobody named others', () => {
    expect(keyring.linkKid).toBe(0);
    expect(keyring.linkMac(0, message)).toEqual(keyring.mac('invitation', message));
    expect(keyring.linkMac(1, message)).toBeUndefined();
  });

  it('sign with the first and accept all that are named', () => {
    const both = new Keyring('a secret of thirty-two bytes or so', [
      { kid: 1, secret: 'a newer secret for links alone....' },
      { kid: 0, secret: null },
    ]);
    expect(both.linkKid).toBe(1);
    expect(both.linkMac(0, message)).toEqual(keyring.mac('invitation', message));
    expect(both.linkMac(1, message)).not.toEqual(keyring.mac('invitation', message));
    expect(both.mac('identity', 'x')).toEqual(keyring.mac('identity', 'x'));
  });

  it('are worth nothing once they are retired', () => {
    const after = new Keyring('a secret of thirty-two bytes or so', [{ kid: 1, secret: 'a newer secret' }]);
    expect(after.linkMac(0, message)).toBeUndefined();
  });
});

describe('a sealed text', () => {
  it('opens in its own context only', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (text, context, elsewhere) => {
        const sealed = keyring.seal('channel', context, text);
        expect(keyring.unseal('channel', context, sealed)).toBe(text.toWellFormed());
        if (elsewhere !== context) expect(keyring.unseal('channel', elsewhere, sealed)).toBeUndefined();
      }),
    );
  });

  it('opens for its own purpose and with its own secret only', () => {
    const sealed = keyring.seal('channel', 'c', 'a marker');
    expect(sealed.toString('latin1')).not.toContain('marker');
    expect(keyring.unseal('ticket', 'c', sealed)).toBeUndefined();
    expect(new Keyring('b'.repeat(32)).unseal('channel', 'c', sealed)).toBeUndefined();
  });

  it('does not open after a byte was changed or left out', () => {
    const sealed = keyring.seal('channel', 'c', 'text');
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(keyring.unseal('channel', 'c', sealed)).toBeUndefined();
    expect(keyring.unseal('channel', 'c', sealed.subarray(0, 20))).toBeUndefined();
  });
});

describe('CFG-02: a secret that is replaced', () => {
  const old = 'a secret of thirty-two bytes or so';
  const newer: NumberedSecret = { kid: 1, secret: 'a newer secret for all that is sealed' };
  const own: NumberedSecret = { kid: 0, secret: null };
  const [before, ready, after, retired] = [[own], [own, newer], [newer, own], [newer]].map(
    (secrets) => new Keyring(old, [], secrets),
  ) as [Keyring, Keyring, Keyring, Keyring];

  it('seals no more, and opens what it has sealed until it is retired', () => {
    const [sealed, resealed] = [before.seal('channel', 'c', 'old'), after.seal('channel', 'c', 'new')];
    expect([ready, after, retired].map((one) => one.unseal('channel', 'c', sealed))).toEqual(['old', 'old', undefined]);
    expect([before, ready, retired].map((one) => one.unseal('channel', 'c', resealed))).toEqual([
      undefined,
      'new',
      'new',
    ]);
  });

  it('signs no more, and is known by what it has signed until it is retired', () => {
    const [code, newest] = [before.code('csrf', 'x'), after.code('csrf', 'x')];
    expect(newest).not.toEqual(code);
    expect(ready.codes('csrf', 'x')).toEqual([code, newest]);
    expect(after.codes('csrf', 'x')).toEqual([newest, code]);
    expect(retired.codes('csrf', 'x')).toEqual([newest]);
    expect(after.keys('release')).toEqual([...retired.keys('release'), ...before.keys('release')]);
  });

  it('names what it has named for good', () => {
    expect(new Set([before, after, retired].map((one) => one.mac('identity', 'x').toString('hex'))).size).toBe(1);
    expect(retired.linkMac(0, message)).toEqual(before.linkMac(0, message));
  });
});
