import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_MAILS } from '../mail/built-in-mails.js';
import { AT_ONCE, rhythmOf, type Timing } from './campaign-plan.js';
import { type CampaignFacts, checkCampaign, faultsOfPlan, faultsOfReminders } from './check-campaign.js';

const now = new Date('2026-11-26T12:00Z');
const closesAt = new Date('2026-12-20T00:00Z');
const reached = { expected: { answers: { low: 40, high: 60 }, organisations: { low: 22, high: 40 } } };
const facts: CampaignFacts = { now, willSend: 100, lastAt: now, vendors: [reached] };
const needing = (low: number, high: number): Partial<CampaignFacts> => ({
  vendors: [reached, { expected: { ...reached.expected, organisations: { low, high } } }],
});

function check(timing: Partial<Timing>, change: Partial<CampaignFacts> = {}, end = closesAt) {
  const plan = { ...AT_ONCE, ...timing };
  const written = { timing: plan, rhythm: rhythmOf(plan, []), content: null, closesAt: end };
  return checkCampaign(written, { ...facts, ...change }).map(({ level, pointer, code }) => [level, pointer, code]);
}

describe('what cannot be sent', () => {
  it('is an end that is over, a time that is none and words that lead nowhere', () => {
    const words = { subject: 'hi', body: 'no link' };
    const mail = { 'zh-CN': words, en: words };
    const content = { invitation: mail, reminder: mail };
    const faults = faultsOfPlan({ timing: { ...AT_ONCE, localTime: '' }, content, closesAt: now }, now);
    expect(faults.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/timing/localTime', '/timing/closesAt', '/content/invitation/en/body']),
    );
  });

  it('is looked for in reminders alone when only they are changed', () => {
    const words = { subject: 'hi', body: 'no link' };
    const content = { invitation: BUILT_IN_MAILS.invitation, reminder: { 'zh-CN': words, en: words } };
    const late = { ...AT_ONCE, startsOn: '2026-01-01', reminderDays: [1] };
    expect(faultsOfReminders(late, null, now)).toEqual([{ pointer: '/timing/reminderDays', code: 'too-soon' }]);
    expect(faultsOfReminders(AT_ONCE, content, now)[0]?.pointer).toMatch('/content/reminder/');
  });

  it('is nothing of a plan as it is at first', () => {
    expect(faultsOfPlan({ timing: AT_ONCE, content: null, closesAt }, now)).toEqual([]);
  });
});

describe('before a launch one hears', () => {
  it('nothing when nothing speaks against it', () => {
    expect(check({})).toEqual([]);
  });

  it.each<[string, Partial<Timing>, Partial<CampaignFacts>, readonly string[]]>([
    ['that nobody would be written to', {}, { willSend: 0, lastAt: null }, ['/audience', 'nobody']],
    ['that it is night where people are', { fallbackZone: 'Asia/Shanghai' }, {}, ['/timing/startsOn', 'quiet-hours']],
    ['of a reminder after the end', { reminderDays: [3, 30] }, {}, ['/timing/reminderDays/1', 'after-the-end']],
    [
      'of a reminder without a day',
      { reminderDays: [3], weekdays: [] },
      {},
      ['/timing/reminderDays/0', 'after-the-end'],
    ],
    ['of a vendor that cannot be ranked', {}, needing(12, 19), ['/vendors/1', 'below-ranking']],
    ['of a vendor that may not be ranked', {}, needing(19, 20), ['/vendors/1', 'may-miss-ranking']],
    ['of a vendor nothing can be published of', {}, needing(2, 9), ['/vendors/1', 'below-publication']],
  ])('%s', (_, timing, change, [pointer, code]) => {
    expect(check(timing, change)).toEqual([['warning', pointer, code]]);
  });

  it.each([
    ['2026-12-20T00:00Z', []],
    ['2027-02-01T00:00Z', [['warning', '/timing/holidays/1', 'holidays-provisional']]],
    [
      '2028-01-02T00:00Z',
      [
        ['warning', '/timing/holidays/0', 'holidays-unknown'],
        ['warning', '/timing/holidays/1', 'holidays-unknown'],
      ],
    ],
  ])('of days off that are not announced until %s', (end, findings) => {
    expect(check({ holidays: ['US', 'CN'] }, {}, new Date(end))).toEqual(findings);
  });

  it('nothing of the hour when a day is planned', () => {
    expect(check({ startsOn: '2026-12-01', fallbackZone: 'Asia/Shanghai' })).toEqual([]);
  });
});
