import { describe, expect, it } from '@jest/globals';
import { LOCALES } from '#kernel';
import { CHANNEL_EVENTS, digestMessage, eventMessage, invitationMessage, testMessage } from './team-notice.js';

const campaign = {
  name: 'Q4',
  invited: 100,
  started: 40,
  completed: 31,
  completedToday: 5,
  vendors: [{ name: 'Aurora', invited: 60, completed: 20 }],
};

describe('a message to the team', () => {
  it('of the day has a line for a campaign and one for each of its vendors', () => {
    expect(digestMessage({ study: 'RTC', campaigns: [campaign] }, 'https://s.example/admin', 'en')).toEqual({
      title: 'RTC · progress of the day',
      lines: ['Q4: 100 invited, 40 started, 31 completed (+5 in 24 hours)', '· Aurora: 20 of 60 completed'],
      link: { label: 'Open the console', url: 'https://s.example/admin' },
    });
    expect(digestMessage({ study: 'RTC', campaigns: [campaign] }, 'u', 'zh-CN').lines).toEqual([
      'Q4：邀请 100，开始 40，完成 31（过去 24 小时 +5）',
      '· Aurora：完成 20 / 邀请 60',
    ]);
  });

  it('of a day without campaigns says so', () => {
    for (const locale of LOCALES)
      expect(digestMessage({ study: 'RTC', campaigns: [] }, 'u', locale).lines).toHaveLength(1);
  });

  it.each(CHANNEL_EVENTS)('tells of %s in both languages', (event) => {
    const [chinese, english] = LOCALES.map((locale) => eventMessage(event, 'Q4', 'u', locale));
    expect(chinese?.title).not.toBe(english?.title);
    expect(english?.lines).toEqual(['Q4']);
  });

  it('says what follows when mails stop and go on', () => {
    expect(eventMessage('delivery-paused', null, 'u', 'en').lines).toEqual(['The console says why.']);
    expect(eventMessage('delivery-resumed', null, 'u', 'en').lines).toEqual(['Mails that waited go out now.']);
  });

  it('invites with the link as a button', () => {
    expect(invitationMessage('RTC', 'Do you use it?', 'https://s.example/o/x', 'en')).toEqual({
      title: 'RTC · take part',
      lines: ['Do you use it?'],
      link: { label: 'Take part', url: 'https://s.example/o/x' },
    });
  });

  it('can be tried', () => {
    for (const locale of LOCALES) expect(testMessage(locale)).toMatchObject({ link: null });
  });
});
