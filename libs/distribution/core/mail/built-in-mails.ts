import type { MailTemplates } from './check-template.js';

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
