import { describe, expect, it } from '@jest/globals';
import { readWave, suggestedWave, typedOf } from './wave-form.js';

const typed = {
  slug: '2026q4',
  opens: '2026-10-01T00:00',
  closes: '2026-11-30T23:59',
  timeZone: 'Asia/Shanghai',
  rubricVersionId: 'r',
};

describe('readWave', () => {
  it('reads times as the clocks of the zone show them', () => {
    expect(readWave(typed)).toEqual({
      facts: {
        opensAt: '2026-09-30T16:00:00.000Z',
        closesAt: '2026-11-30T15:59:00.000Z',
        timeZone: 'Asia/Shanghai',
        rubricVersionId: 'r',
      },
      faults: {},
    });
  });

  it.each([
    ['an end before the beginning', { closes: '2026-09-30T23:59' }, { closes: 'notAfter' }],
    ['an end at the beginning', { closes: typed.opens }, { closes: 'notAfter' }],
    ['a time that is skipped', { opens: '2026-03-08T02:30', timeZone: 'America/New_York' }, { opens: 'skipped' }],
    ['an end that is skipped', { closes: '2027-03-14T02:30', timeZone: 'America/New_York' }, { closes: 'skipped' }],
    ['nothing typed yet', { opens: '' }, {}],
  ])('finds %s', (_, own, faults) => {
    expect(readWave({ ...typed, ...own })).toEqual({ facts: undefined, faults });
  });

  it('finds nothing wrong with what it suggests, and reads back what is stored', () => {
    const suggested = suggestedWave(new Date('2026-11-26T00:30:00Z'), 'Asia/Shanghai', 'r');
    expect(suggested).toMatchObject({ opens: '2026-11-27T00:00', closes: '2026-12-24T23:59' });
    const { facts } = readWave(suggested);
    expect(facts && typedOf({ ...facts, slug: '' } as never)).toEqual(suggested);
  });
});
