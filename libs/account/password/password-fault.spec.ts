import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COMMON_PASSWORDS } from './common-passwords.js';
import { passwordFault } from './password-fault.js';

const ANN = ['ann.jefferson@aurora.example', 'Ann Jefferson'];

describe('the list of common passwords', () => {
  it('has at least three thousand, in small letters, each once', () => {
    expect(COMMON_PASSWORDS.size).toBeGreaterThanOrEqual(3_000);
    expect([...COMMON_PASSWORDS].filter((one) => one !== one.toLowerCase() || one.length < 4)).toEqual([]);
  });
});

describe('a password', () => {
  it.each([
    ['eleven byte', 'length'],
    ['', 'length'],
    ['明尺明', 'length'],
    ['x'.repeat(1_025), 'length'],
    [`${'锁'.repeat(341)}ab`, 'length'],
    ['passwordpassword', 'common'],
    ['Password123456', 'common'],
    ['P@ssw0rd!!2026', 'common'],
    ['qwertyuiop123', 'common'],
    ['123456789012', 'common'],
    ['aaaaaaaaaaaaaa', 'common'],
    ['!!!!dragon!!!!2024', 'common'],
    ['1qaz2wsx3edc', 'common'],
    ['Fairmark-2026!', 'common'],
    ['fairmarkadmin1', 'common'],
    ['JeffersonAnn99', 'common'],
    ['aurora.jefferson', 'common'],
    ['ann.jefferson@aurora.example', 'common'],
    ['明尺明尺明尺', 'common'],
  ])('is not %p: %s', (password, fault) => {
    expect(passwordFault(password, ANN)).toBe(fault);
  });

  it.each([
    'a long enough password',
    'correct horse battery staple',
    'quite another secret',
    'jefferson climbs the seventh hill',
    'tK9#vLq2!xWz',
    '一只猫坐在窗台',
    '锁'.repeat(341).slice(0, 341).replace('锁锁锁', 'x猫y'),
  ])('may be %p', (password) => {
    expect(passwordFault(password, ANN)).toBeUndefined();
  });

  it('is taken where it was made by chance', () => {
    const letters = fc.constantFrom(...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ2346789-_'.split(''));
    fc.assert(
      fc.property(fc.array(letters, { minLength: 20, maxLength: 40 }), (drawn) => {
        fc.pre(new Set(drawn.map((one) => one.toLowerCase())).size > 5);
        expect(passwordFault(drawn.join(''))).toBeUndefined();
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('is common wherever a common one has digits and marks around it', () => {
    const common = [...COMMON_PASSWORDS].filter((one) => /^[a-z]{6,}$/.test(one));
    fc.assert(
      fc.property(fc.constantFrom(...common), fc.integer({ min: 100_000, max: 999_999_999 }), (word, number) => {
        fc.pre(`${word}${number}!`.length >= 12);
        expect(passwordFault(`${word}${number}!`)).toBe('common');
        expect(passwordFault(`${number}${word.toUpperCase()}`)).toBe('common');
      }),
    );
  });
});
