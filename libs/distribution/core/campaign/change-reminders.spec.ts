import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_MAILS } from '../mail/built-in-mails.js';
import type { BilingualTemplate } from '../mail/check-template.js';
import { AT_ONCE, type Timing } from './campaign-plan.js';
import { changeReminders, wordsAt } from './change-reminders.js';

const timing: Timing = { ...AT_ONCE, fallbackZone: 'UTC' };
const said = (subject: string): BilingualTemplate => ({
  'zh-CN': { subject, body: '{{surveyLinks}} {{unsubscribeLink}}' },
  en: { subject, body: '{{surveyLinks}} {{unsubscribeLink}}' },
});
const at = (hour: number) => new Date(Date.UTC(2026, 10, 26, hour));
const days = { reminderDays: [5], reminderFor: ['not-started'] as const };

describe('reminders that are changed', () => {
  it('may change their days alone', () => {
    const plan = { timing, content: null };
    const words = BUILT_IN_MAILS.reminder;
    expect(changeReminders(plan, { ...days, words: null }, at(1))).toEqual({
      timing: { ...timing, ...days },
      content: null,
    });
    expect(changeReminders(plan, { ...days, words }, at(1)).content).toBeNull();
  });

  it('leave what was sent as it was', () => {
    const once = changeReminders({ timing, content: null }, { ...days, words: said('A') }, at(2));
    const twice = changeReminders(once, { ...days, words: said('B') }, at(4)).content;
    const subjects = [1, 2, 3, 4, 5].map((hour) => wordsAt(twice, 'reminder', at(hour)).en.subject);
    expect(subjects).toEqual([BUILT_IN_MAILS.reminder.en.subject, 'A', 'A', 'B', 'B']);
    expect(wordsAt(twice, 'invitation', at(1))).toEqual(BUILT_IN_MAILS.invitation);
    expect(wordsAt(null, 'reminder', at(1))).toEqual(BUILT_IN_MAILS.reminder);
  });

  it('keep no more former words than anybody needs', () => {
    let plan: Parameters<typeof changeReminders>[0] = { timing, content: null };
    for (let n = 0; n < 30; n += 1) plan = changeReminders(plan, { ...days, words: said(`${n}`) }, at(n));
    expect(plan.content?.earlier).toHaveLength(20);
    expect(plan.content?.reminder).toEqual(said('29'));
  });
});
