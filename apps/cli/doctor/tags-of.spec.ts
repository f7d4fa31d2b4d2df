import { describe, expect, it } from '@jest/globals';
import { isAligned, ownedDomain, tagsOf } from './tags-of.js';

describe('tagsOf', () => {
  it('reads names and values', () => {
    expect(Object.fromEntries(tagsOf('v=DMARC1; P=reject ; rua=mailto:a@b.example;adkim=s;junk'))).toEqual({
      v: 'DMARC1',
      p: 'reject',
      rua: 'mailto:a@b.example',
      adkim: 's',
    });
  });
});

describe('ownedDomain', () => {
  it.each([
    ['study.example', 'study.example'],
    ['mail.Study.example.', 'study.example'],
    ['a.b.study.com.cn', 'study.com.cn'],
    ['study.co.uk', 'study.co.uk'],
    ['x.study.cn', 'study.cn'],
    ['com.example', 'com.example'],
  ])('of %s is %s', (domain, owned) => {
    expect(ownedDomain(domain)).toBe(owned);
  });
});

describe('isAligned', () => {
  it.each([
    ['bounce.study.example', 'study.example', false, true],
    ['bounce.study.example', 'study.example', true, false],
    ['study.example', 'Study.example', true, true],
    ['study.example', 'other.example', false, false],
  ])('%s with %s, strict %s: %s', (one, other, isStrict, aligned) => {
    expect(isAligned(one, other, isStrict)).toBe(aligned);
  });
});
