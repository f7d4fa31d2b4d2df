import type { MailVariable } from '#distribution/core';
import type { Catalogue } from '../../i18n/locale.js';

interface ContentTexts {
  readonly words: string;
  readonly builtIn: string;
  readonly builtInHint: string;
  readonly own: string;
  readonly ownHint: string;
  readonly backToBuiltIn: string;
  readonly isBuiltIn: string;
  readonly kind: string;
  readonly invitation: string;
  readonly reminder: string;
  readonly subject: string;
  readonly body: string;
  readonly languages: Readonly<Record<'zh-CN' | 'en', string>>;
  readonly variables: string;
  readonly variablesHint: string;
  readonly insert: (name: string) => string;
  readonly variableNames: Readonly<Record<MailVariable, string>>;
  readonly faults: Readonly<Record<string, string>>;
  readonly preview: string;
  readonly previewHint: string;
  readonly language: string;
  readonly form: string;
  readonly desktop: string;
  readonly phone: string;
  readonly plain: string;
  readonly appearance: string;
  readonly light: string;
  readonly dark: string;
  readonly frame: string;
  readonly sendTest: string;
  readonly testSent: string;
  readonly testOutcomes: Readonly<Record<'not-sent' | 'refused' | 'try-again', string>>;
  readonly testFailed: string;
  readonly noPreview: string;
}

export const contentTexts: Catalogue<ContentTexts> = {
  'zh-CN': {
    words: '邮件文字',
    builtIn: '用内置文字',
    builtInHint: '中英文都已写好，只要填好研究的名称和发起方。',
    own: '自己写',
    ownHint: '从内置文字开始改，中英文都要写。',
    backToBuiltIn: '已改回内置文字',
    isBuiltIn: '以下是内置文字，不能修改。',
    kind: '哪一封',
    invitation: '邀请',
    reminder: '提醒',
    subject: '主题',
    body: '正文',
    languages: { 'zh-CN': '中文', en: '英文' },
    variables: '可以插入',
    variablesHint: '点一下，插到光标处。发送时换成每个人自己的内容。',
    insert: (name) => `插入 ${name}`,
    variableNames: {
      name: '姓名',
      surveyTitle: '研究名称',
      vendors: '厂商',
      surveyLinks: '问卷链接',
      expiresOn: '截止日期',
      sponsor: '发起方',
      unsubscribeLink: '退订链接',
      preferencesLink: '偏好链接',
    },
    faults: {
      empty: '请填写。',
      'not-text': '有无法发送的字符。',
      'too-long': '太长。',
      'unknown-variable': '花括号里的名称不认识。',
      'broken-variable': '花括号没有成对。',
      'line-break': '主题只能有一行。',
      'link-in-subject': '主题里不能放链接。',
      'survey-links-missing': '正文里缺少问卷链接。',
      'unsubscribe-link-missing': '正文里缺少退订链接。',
      missing: '缺少这种语言。',
    },
    preview: '预览',
    previewHint: '收件人和链接是虚构的，点不开。',
    language: '语言',
    form: '显示方式',
    desktop: '桌面',
    phone: '手机',
    plain: '纯文本',
    appearance: '外观',
    light: '浅色',
    dark: '深色',
    frame: '邮件预览',
    sendTest: '发我一封',
    testSent: '已发到你的邮箱',
    testOutcomes: {
      'not-sent': '没有配置邮件服务器，所以没有发出。',
      refused: '邮件服务器拒收。',
      'try-again': '邮件服务器暂时不可用，请稍后再试。',
    },
    testFailed: '测试邮件没有发出',
    noPreview: '改好上面标出的地方后，这里会显示预览。',
  },
  en: {
    words: 'Words of the mails',
    builtIn: 'The built-in words',
    builtInHint: 'Written in both languages; only the study’s name and sponsor have to be right.',
    own: 'Words of your own',
    ownHint: 'Begin with the built-in ones. Both languages are needed.',
    backToBuiltIn: 'The built-in words are used again',
    isBuiltIn: 'These are the built-in words; they cannot be changed.',
    kind: 'Which mail',
    invitation: 'Invitation',
    reminder: 'Reminder',
    subject: 'Subject',
    body: 'Body',
    languages: { 'zh-CN': 'Chinese', en: 'English' },
    variables: 'To be put in',
    variablesHint: 'A click puts it where the cursor is. Each reader gets their own.',
    insert: (name) => `Insert ${name}`,
    variableNames: {
      name: 'name',
      surveyTitle: 'title of the study',
      vendors: 'vendors',
      surveyLinks: 'links to the survey',
      expiresOn: 'last day',
      sponsor: 'sponsor',
      unsubscribeLink: 'unsubscribe link',
      preferencesLink: 'preferences link',
    },
    faults: {
      empty: 'Fill this in.',
      'not-text': 'Holds characters that cannot be sent.',
      'too-long': 'This is too long.',
      'unknown-variable': 'A name between braces is not known.',
      'broken-variable': 'Braces do not match.',
      'line-break': 'A subject has one line.',
      'link-in-subject': 'A subject is no place for a link.',
      'survey-links-missing': 'The links to the survey are missing.',
      'unsubscribe-link-missing': 'The link to unsubscribe is missing.',
      missing: 'This language is missing.',
    },
    preview: 'Preview',
    previewHint: 'The reader is made up and the links open nothing.',
    language: 'Language',
    form: 'Shown as',
    desktop: 'Desktop',
    phone: 'Phone',
    plain: 'Plain text',
    appearance: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    frame: 'Preview of the mail',
    sendTest: 'Send me one',
    testSent: 'Sent to your address',
    testOutcomes: {
      'not-sent': 'No mail server is set up, so nothing was sent.',
      refused: 'The mail server refused it.',
      'try-again': 'The mail server does not answer. Try again later.',
    },
    testFailed: 'No test mail was sent',
    noPreview: 'The preview comes back when what is marked above is mended.',
  },
};
