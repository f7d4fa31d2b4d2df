import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_SLOTS, checkDesign, designGaps, type ProbeDesign, slotMinutes } from './probe-design.js';
import { BUILT_IN_SCENARIOS } from './scenario-catalogue.js';

const design: ProbeDesign = {
  scenarios: ['a', 'b'],
  vendors: ['x'],
  replicates: 2,
  slots: BUILT_IN_SLOTS,
  from: '2026-10-05',
  to: '2026-11-01',
  runners: 1,
  vendorPerDay: 1,
  runnerPerDay: 4,
};
const [slot] = BUILT_IN_SLOTS;

describe('a design of probes', () => {
  it('is sound as it comes', () => {
    expect(checkDesign(design)).toEqual([]);
  });

  it.each([
    [{ scenarios: ['a', 'b', 'a'] }, '/scenarios/2', 'repeated'],
    [{ vendors: [] }, '/vendors', 'empty'],
    [{ slots: [{ ...slot!, zone: 'Mars/Olympus' }] }, '/slots/0/zone', 'unknown-zone'],
    [{ slots: [{ ...slot!, weekdays: [0] }] }, '/slots/0/weekdays', 'out-of-range'],
    [{ slots: [{ ...slot!, weekdays: [] }] }, '/slots/0/weekdays', 'out-of-range'],
    [{ slots: [{ ...slot!, from: '24:00' }] }, '/slots/0/from', 'not-a-time'],
    [{ from: '2026-02-30' }, '/from', 'not-a-day'],
    [{ to: '2026-10-04' }, '/to', 'before-start'],
    [{ to: '2027-10-05' }, '/to', 'too-long'],
    [{ replicates: 0 }, '/replicates', 'out-of-range'],
    [{ runners: 1.5 }, '/runners', 'out-of-range'],
    [{ vendorPerDay: 101 }, '/vendorPerDay', 'out-of-range'],
  ])('is refused with %j', (change, pointer, code) => {
    expect(checkDesign({ ...design, ...change })).toEqual([{ pointer, code }]);
  });

  it('may have slots over midnight and of a whole day', () => {
    expect(slotMinutes({ from: '21:00', to: '01:00' })).toBe(240);
    expect(slotMinutes({ from: '09:30', to: '18:00' })).toBe(510);
    expect(slotMinutes({ from: '08:00', to: '08:00' })).toBe(1440);
  });
});

describe('what a round of probes lacks', () => {
  const ordinary = BUILT_IN_SCENARIOS.filter(({ severity }) => severity !== 'urgent');

  it('is nothing for the built-in scenarios twice', () => {
    expect(designGaps(ordinary, 2)).toEqual([]);
    expect(designGaps(BUILT_IN_SCENARIOS, 2)).toEqual([]);
  });

  it('is told with what is there and what is needed', () => {
    expect(designGaps(ordinary.slice(0, 3), 1)).toEqual([
      { code: 'too-few-scenarios', severity: null, count: 3, needed: 8 },
      { code: 'too-few-replicates', severity: null, count: 1, needed: 2 },
      { code: 'too-few-probes', severity: null, count: 3, needed: 16 },
      { code: 'too-few-in-tier', severity: 'business', count: 2, needed: 4 },
      { code: 'too-few-in-tier', severity: 'general', count: 1, needed: 4 },
    ]);
  });
});
