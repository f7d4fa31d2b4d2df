import type { BilingualTemplate, MailTemplates } from './check-template.js';

/** The words of a campaign that brings none of its own. */
export const BUILT_IN_MAILS: MailTemplates = {
  invitation: {
    'zh-CN': {
      subject: '约 3 分钟：{{vendors}} 的技术支持用起来怎么样？',
      body: [
        '{{name}}，您好：',
        '我们正在做《{{surveyTitle}}》，想听听您与 {{vendors}} 的客服和技术支持打交道的真实体验，每家大约需要 3 分钟。',
        '{{surveyLinks}}',
        '厂商看不到谁回答了什么；只有至少 10 家客户组织都作答后，结果才会以汇总形式公布。请在 {{expiresOn}} 之前填写。',
        '发起方：{{sponsor}}',
        '不想再收到这类邮件：{{unsubscribeLink}}\n只想少收一些：{{preferencesLink}}',
      ].join('\n\n'),
    },
    en: {
      subject: '3 minutes: what is {{vendors}} support really like?',
      body: [
        'Hello {{name}},',
        'For the study “{{surveyTitle}}” we would like to hear how the customer service of {{vendors}} works for you. It takes about 3 minutes for each vendor.',
        '{{surveyLinks}}',
        'The vendor never sees who answered what; results appear only as totals over at least 10 customer organisations. Please answer by {{expiresOn}}.',
        'From: {{sponsor}}',
        'No more of these mails: {{unsubscribeLink}}\nFewer of them: {{preferencesLink}}',
      ].join('\n\n'),
    },
  },
  reminder: {
    'zh-CN': {
      subject: '还差一步：{{vendors}} 的技术支持怎么样？',
      body: [
        '{{name}}，您好：',
        '前几天我们请您谈谈 {{vendors}} 的客服和技术支持。《{{surveyTitle}}》还没有收到您完整的回答；已经填过的内容都还在，接着填即可。',
        '{{surveyLinks}}',
        '请在 {{expiresOn}} 之前填写。厂商看不到谁回答了什么。',
        '发起方：{{sponsor}}',
        '不想再收到这类邮件：{{unsubscribeLink}}\n只想少收一些：{{preferencesLink}}',
      ].join('\n\n'),
    },
    en: {
      subject: 'A reminder: what is {{vendors}} support really like?',
      body: [
        'Hello {{name}},',
        'Some days ago we asked you about the support of {{vendors}}. For “{{surveyTitle}}” your answers are not complete yet; what you have filled in is still there, so just go on.',
        '{{surveyLinks}}',
        'Please answer by {{expiresOn}}. The vendor never sees who answered what.',
        'From: {{sponsor}}',
        'No more of these mails: {{unsubscribeLink}}\nFewer of them: {{preferencesLink}}',
      ].join('\n\n'),
    },
  },
};

/** Tells whoever asked for it that the results are there. It asks for nothing and says nothing of what they answered. */
export const RESULT_MAIL: BilingualTemplate = {
  'zh-CN': {
    subject: '《{{surveyTitle}}》的结果公布了',
    body: [
      '{{name}}，您好：',
      '您参加《{{surveyTitle}}》时请我们在结果公布后告诉您。现在可以看了：每个分数都带区间，样本太少的不公布。',
      '{{surveyLinks}}',
      '谢谢您的参与。这封信只为告知结果，不需要回复。',
      '发起方：{{sponsor}}',
      '不想再收到这类邮件：{{unsubscribeLink}}\n只想少收一些：{{preferencesLink}}',
    ].join('\n\n'),
  },
  en: {
    subject: 'The results of “{{surveyTitle}}” are published',
    body: [
      'Hello {{name}},',
      'When you took part in “{{surveyTitle}}” you asked us to tell you when its results are there. They are: every score with its interval, and none where too few people answered.',
      '{{surveyLinks}}',
      'Thank you for taking part. This mail tells you of the results and needs no reply.',
      'From: {{sponsor}}',
      'No more of these mails: {{unsubscribeLink}}\nFewer of them: {{preferencesLink}}',
    ].join('\n\n'),
  },
};
