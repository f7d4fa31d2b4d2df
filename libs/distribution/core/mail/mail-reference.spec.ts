import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mailIdsIn, messageIdOf, returnAddress, returnAddressesIn } from './mail-reference.js';

const ID = '018f0000-0000-8000-8000-000000000001';
const CODE = '0123456789abcdef';

describe('mailIdsIn', () => {
  it('finds the id of a mail in whatever quotes its head', () => {
    const text = `Message-ID: <${messageIdOf(ID, 'study.example')}>\nReferences: <${messageIdOf(ID, 'x').toUpperCase()}>`;
    expect(mailIdsIn(text)).toEqual([ID]);
  });

  it('finds none in other words', () => {
    expect(mailIdsIn('<mail-1@x> email-018f0000-0000-8000-8000-00000000000g@x')).toEqual([]);
  });

  it('stops at twenty', () => {
    const id = (n: number) => `018f0000-0000-8000-8000-${String(n).padStart(12, '0')}`;
    const text = Array.from({ length: 30 }, (_, n) => messageIdOf(id(n), 'x')).join(' ');
    expect(mailIdsIn(text)).toHaveLength(20);
  });
});

describe('an address that a mail comes back to', () => {
  it('has a local part that every server takes', () => {
    const [local] = returnAddress('bounces@study.example', { kind: 'b', mailId: ID, code: CODE }).split('@');
    expect(local).toBe(`bounces+b${ID.replaceAll('-', '')}${CODE}`);
    expect(local?.length).toBeLessThanOrEqual(64);
  });

  it('is read again, whatever surrounds it and whatever the case', () => {
    const mailbox = fc.constantFrom('bounces@study.example', 'a.b+c@x.example', 'b@d.e');
    const uuid = fc.uuid();
    fc.assert(
      fc.property(
        mailbox,
        uuid,
        fc.constantFrom('b' as const, 'u' as const, 'p' as const),
        fc.boolean(),
        (box, mailId, kind, upper) => {
          const address = returnAddress(box, { kind, mailId, code: CODE });
          const text = `To: <${upper ? address.toUpperCase() : address}>; x`;
          expect(returnAddressesIn(box, text)).toEqual([{ kind, mailId, code: CODE }]);
        },
      ),
    );
  });

  it('of another mailbox is not ours', () => {
    const address = returnAddress('bounces@study.example', { kind: 'u', mailId: ID, code: CODE });
    expect(returnAddressesIn('bounces@study-example', address)).toEqual([]);
    expect(returnAddressesIn('ounces@study.example', 'x')).toEqual([]);
  });
});
