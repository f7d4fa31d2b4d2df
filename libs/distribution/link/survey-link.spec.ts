import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Keyring } from '#platform';
import { contactIdOf, invitationIdOf, organisationIdOf } from '../identity.js';
import { lastingToken, readToken, surveyToken, unsubscribeToken } from './survey-link.js';

const keyring = new Keyring('a secret of thirty-two bytes or so');
const id = '0190a0a0-0000-7000-8000-000000000000';

describe('a survey link', () => {
  it('names its invitation and proves it for its epoch only', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(1_000), (invitationId, epoch) => {
        const token = surveyToken(keyring, 'invitation', invitationId, epoch);
        const claim = readToken(keyring, 'invitation', token);
        expect(token).toHaveLength(43);
        expect(claim?.invitationId).toBe(invitationId);
        expect(claim?.isGenuine(epoch)).toBe(true);
        expect(claim?.isGenuine(epoch + 1)).toBe(false);
      }),
    );
  });

  it('proves nothing for another purpose or with another secret', () => {
    const token = surveyToken(keyring, 'invitation', id, 0);
    expect(readToken(keyring, 'unsubscribe', token)?.isGenuine(0)).toBe(false);
    expect(readToken(new Keyring('b'.repeat(32)), 'invitation', token)?.isGenuine(0)).toBe(false);
  });

  it('proves nothing after any character was changed', () => {
    const token = surveyToken(keyring, 'invitation', id, 0);
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'A' ? 'B' : 'A';
      const claim = readToken(keyring, 'invitation', `${token.slice(0, at)}${other}${token.slice(at + 1)}`);
      expect(claim?.invitationId === id && claim.isGenuine(0)).toBe(false);
    }
  });

  it.each(['', 'demo', 'A'.repeat(42), 'A'.repeat(44), 'a'.repeat(10_240), '%E0%A4%A', `${'A'.repeat(42)}\u0000`])(
    'is not %j',
    (token) => {
      expect(readToken(keyring, 'invitation', token)).toBeUndefined();
    },
  );
});

describe('a change of the secret that signs links', () => {
  const secret = 'a secret of thirty-two bytes or so';
  const newer = { kid: 1, secret: 'a newer secret that signs links only' };
  const own = { kid: 0, secret: null };
  const changed = new Keyring(secret, [newer, own]);
  const retired = new Keyring(secret, [newer]);

  it('signs new links with the newer secret and accepts the older ones', () => {
    const [old, fresh] = [keyring, changed].map((keys) => surveyToken(keys, 'invitation', id, 3));
    expect(fresh).toHaveLength(43);
    expect(fresh).not.toBe(old);
    for (const token of [old, fresh]) expect(readToken(changed, 'invitation', token ?? '')?.isGenuine(3)).toBe(true);
    expect(readToken(changed, 'invitation', fresh ?? '')?.isGenuine(2)).toBe(false);
    expect(readToken(keyring, 'invitation', fresh ?? '')?.isGenuine(3)).toBe(false);
  });

  it('ends the older links when their secret is retired, and the way out never', () => {
    expect(readToken(retired, 'invitation', surveyToken(keyring, 'invitation', id, 0))?.isGenuine(0)).toBe(false);
    expect(readToken(retired, 'unsubscribe', unsubscribeToken(keyring, id))?.isGenuine(0)).toBe(true);
    expect(unsubscribeToken(retired, id)).toBe(unsubscribeToken(keyring, id));
  });

  it('leaves what is sealed with a link open to its older and its newer text', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(40), fc.constantFrom(keyring, changed, retired), (invitationId, epoch, keys) => {
        const token = surveyToken(keys, 'invitation', invitationId, epoch);
        expect(lastingToken(keys, token)).toBe(surveyToken(keyring, 'invitation', invitationId, epoch));
      }),
    );
    expect(lastingToken(changed, 'no link')).toBe('no link');
    expect(lastingToken(changed, `${'A'.repeat(42)}B`)).toBe(`${'A'.repeat(42)}B`);
  });
});

describe('ids that follow from what they name', () => {
  it('are the same however a name is written', () => {
    expect(contactIdOf(keyring, 'Li@Example.com')).toBe(contactIdOf(keyring, 'li@example.com'));
    expect(organisationIdOf(keyring, ' Example  Ltd ')).toBe(organisationIdOf(keyring, 'example ltd'));
    expect(organisationIdOf(keyring, 'ＡＢＣ')).toBe(organisationIdOf(keyring, 'abc'));
  });

  it('differ by every part', () => {
    const ids = [
      invitationIdOf(keyring, 'a', 'b', 'c'),
      invitationIdOf(keyring, 'a', 'bc', ''),
      invitationIdOf(keyring, 'b', 'a', 'c'),
      contactIdOf(keyring, 'a'),
      organisationIdOf(keyring, 'a'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
