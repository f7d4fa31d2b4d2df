import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bandsOf, bareText, bitsApart, NEAR_BITS, simHash } from './sim-hash.js';

const SEED = 0x5e_ed_5e_ed;
const print = (text: string) => simHash(bareText(text), SEED);
const word = fc.integer({ min: 0, max: 0xff_ff_ff_ff });
const hash = fc.record({ high: word, low: word });

describe('a print of a text', () => {
  it('does not change with case, width, spaces and punctuation', () => {
    expect(print('Great SUPPORT, always （quick）!')).toEqual(print('great support always ( quick )'));
    expect(print('文档不清楚，回声消除跑不起来。')).toEqual(print('文档不清楚 回声消除跑不起来'));
  });

  it('stays near where a long text is touched up, and is far from that of another', () => {
    const long =
      'The engineers answer within minutes, but the documentation of the recording service is years behind and every second sample of the sdk does not compile any more on our build machines, which we had to find out by ourselves.';
    expect(bitsApart(print(long), print(`${long} 666`))).toBeLessThanOrEqual(NEAR_BITS);
    expect(bitsApart(print(long), print('Nobody answers on weekends and the console is slow.'))).toBeGreaterThan(8);
  });

  it('says nothing without the seed', () => {
    expect(simHash('thesametext', 1)).not.toEqual(simHash('thesametext', 2));
  });

  it('exists of every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer(), (text, seed) => {
        const { high, low } = simHash(text, seed);
        expect([high, low].every((half) => Number.isInteger(half) && half >= 0 && half <= 0xff_ff_ff_ff)).toBe(true);
      }),
    );
    expect(simHash('a', SEED)).not.toEqual(simHash('b', SEED));
  });
});

describe('the bands of a print', () => {
  it('are four, and prints that are near share one', () => {
    fc.assert(
      fc.property(hash, fc.array(fc.integer({ min: 0, max: 63 }), { maxLength: NEAR_BITS }), ({ high, low }, bits) => {
        const near = {
          high: bits.filter((bit) => bit > 31).reduce((sum, bit) => (sum ^ (1 << (bit - 32))) >>> 0, high),
          low: bits.filter((bit) => bit < 32).reduce((sum, bit) => (sum ^ (1 << bit)) >>> 0, low),
        };
        const own = bandsOf({ high, low });
        expect(own).toHaveLength(4);
        expect(bitsApart({ high, low }, near)).toBeLessThanOrEqual(NEAR_BITS);
        expect(bandsOf(near).some((band) => own.includes(band))).toBe(true);
      }),
    );
  });

  it('count every bit in which prints differ', () => {
    expect(bitsApart({ high: 0xff_ff_ff_ff, low: 1 }, { high: 0, low: 0 })).toBe(33);
  });
});
