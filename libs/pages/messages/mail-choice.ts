import { words } from './say.js';

export const mailChoiceWords = {
  switchLanguage: words('English', '中文'),
  unsubscribeTitle: words('不再收到我们的邮件？', 'No more mails from us?'),
  unsubscribeLead: words(
    '确认之后，这个地址不会再收到任何调查邮件。',
    'After this, this address gets no survey mails any more.',
  ),
  unsubscribe: words('确认退订', 'Unsubscribe'),
  unsubscribedTitle: words('已退订', 'You are unsubscribed'),
  unsubscribedLead: words('这个地址不会再收到调查邮件。', 'This address gets no survey mails any more.'),
  undo: words('撤销退订', 'Undo'),
  undoLead: words('点错了？', 'Pressed by mistake?'),
  fewer: words('只想少收一些', 'Only some of them'),
  title: words('您的邮件设置', 'Your mail preferences'),
  lead: words(
    '勾选不想再收到的内容。保存后立即生效，用同一个链接随时可以改回来。',
    'Tick what you no longer want. It takes effect when you save it, and the same link takes it back at any time.',
  ),
  legend: words('不再给我发', 'Do not write to me about'),
  study: words('《{study}》这项调查', 'the study “{study}”'),
  vendor: words('有关 {vendor} 的调查', 'surveys about {vendor}'),
  all: words('任何调查', 'any survey'),
  save: words('保存', 'Save'),
  saved: words('已保存，立即生效。', 'Saved. It is in effect now.'),
  bounced: words(
    '寄往这个地址的邮件被退回，所以我们已不再寄送。如果地址恢复了，请直接回复我们的邮件告知。',
    'Mails to this address came back, so we have stopped sending any. If the address works again, please tell us by replying to our mail.',
  ),
  complained: words(
    '这个地址的邮件曾被标为垃圾邮件，所以我们已不再寄送。',
    'A mail to this address was reported as spam, so we have stopped sending any.',
  ),
  erased: words('我们不再保存这个地址。', 'We no longer keep this address.'),
} as const;
