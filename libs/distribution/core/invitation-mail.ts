import { type Locale, LOCALES, type LocalizedText } from '#kernel';

/** One questionnaire of the mail: it asks about one vendor and has a link of its own. */
export interface MailedSitting {
  readonly vendorName: LocalizedText;
  readonly surveyUrl: string;
}

export interface InvitationMailFacts {
  readonly locale: Locale;
  readonly recipientName: string;
  readonly studyTitle: LocalizedText;
  readonly sponsor: LocalizedText;
  readonly closesOn: string;
  /** At least one. */
  readonly sittings: readonly MailedSitting[];
  readonly unsubscribeUrl: string;
}

export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Words {
  readonly subject: (facts: InvitationMailFacts) => string;
  readonly greeting: (name: string) => string;
  readonly ask: (facts: InvitationMailFacts) => string;
  readonly promise: string;
  readonly button: string;
  readonly buttonFor: (vendorName: string) => string;
  readonly list: (names: readonly string[]) => string;
  readonly closes: (day: string) => string;
  readonly sender: (sponsor: string) => string;
  readonly unsubscribe: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    subject: (facts) => `约 3 分钟：${vendorsOf(facts, 'zh-CN')} 的技术支持用起来怎么样？`,
    greeting: (name) => `${name}，您好：`,
    ask: (facts) =>
      `我们正在做《${facts.studyTitle['zh-CN']}》，想听听您与 ${vendorsOf(facts, 'zh-CN')} 客服和技术支持打交道的真实体验，每份问卷大约需要 3 分钟。`,
    promise: '厂商看不到谁回答了什么；只有至少 10 家客户组织都作答后，结果才会以汇总形式公布。',
    button: '开始填写',
    buttonFor: (vendorName) => `开始填写：${vendorName}`,
    list: (names) => new Intl.ListFormat('zh-CN').format(names),
    closes: (day) => `请在 ${day} 之前填写。`,
    sender: (sponsor) => `发起方：${sponsor}`,
    unsubscribe: '不想再收到这类邮件',
  },
  en: {
    subject: (facts) => `3 minutes: what is ${vendorsOf(facts, 'en')} support really like?`,
    greeting: (name) => `Hello ${name},`,
    ask: (facts) =>
      `For the study “${facts.studyTitle.en}” we would like to hear how the customer service of ${vendorsOf(facts, 'en')} works for you. It takes about 3 minutes for each.`,
    promise:
      'The vendor never sees who answered what; results appear only as totals over at least 10 customer organisations.',
    button: 'Start the survey',
    buttonFor: (vendorName) => `Start the survey: ${vendorName}`,
    list: (names) => new Intl.ListFormat('en').format(names),
    closes: (day) => `Please answer by ${day}.`,
    sender: (sponsor) => `From: ${sponsor}`,
    unsubscribe: 'Stop these mails',
  },
};

function vendorsOf({ sittings }: InvitationMailFacts, locale: Locale): string {
  return WORDS[locale].list(sittings.map(({ vendorName }) => vendorName[locale]));
}

interface Button {
  readonly label: string;
  readonly url: string;
}

/** One button for each sitting; only where there are several each says which. */
function buttonsOf({ sittings }: InvitationMailFacts, locale: Locale): Button[] {
  const { button, buttonFor } = WORDS[locale];
  return sittings.map(({ vendorName, surveyUrl }) => ({
    label: sittings.length === 1 ? button : buttonFor(vendorName[locale]),
    url: withLocale(surveyUrl, locale),
  }));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

const localesFrom = (first: Locale): readonly Locale[] => [first, ...LOCALES.filter((locale) => locale !== first)];

function withLocale(url: string, locale: Locale): string {
  return `${url}?lang=${locale}`;
}

function asText(facts: InvitationMailFacts, locale: Locale): string {
  const words = WORDS[locale];
  return [
    words.greeting(facts.recipientName),
    words.ask(facts),
    ...buttonsOf(facts, locale).map(({ label, url }) => `${label}: ${url}`),
    `${words.promise} ${words.closes(facts.closesOn)}`,
    words.sender(facts.sponsor[locale]),
    `${words.unsubscribe}: ${withLocale(facts.unsubscribeUrl, locale)}`,
  ].join('\n\n');
}

const BUTTON =
  'display:inline-block;padding:12px 24px;border-radius:8px;background:#0B5CAD;color:#FFFFFF;text-decoration:none;font-weight:600';
const MUTED = 'color:#5B6470;font-size:13px';

function asHtml(facts: InvitationMailFacts, locale: Locale): string {
  const words = WORDS[locale];
  const line = (text: string) => `<p>${escapeHtml(text)}</p>`;
  const link = (url: string, text: string, style: string) =>
    `<p><a href="${escapeHtml(url)}" style="${style}">${escapeHtml(text)}</a></p>`;
  return [
    `<div lang="${locale}">`,
    line(words.greeting(facts.recipientName)),
    line(words.ask(facts)),
    ...buttonsOf(facts, locale).map(({ label, url }) => link(url, label, BUTTON)),
    line(`${words.promise} ${words.closes(facts.closesOn)}`),
    `<p style="${MUTED}">${escapeHtml(words.sender(facts.sponsor[locale]))}</p>`,
    link(withLocale(facts.unsubscribeUrl, locale), words.unsubscribe, MUTED),
    '</div>',
  ].join('\n');
}

/** The invitation in the reader's language first and the other below, as text and as HTML with the same words. */
export function invitationMail(facts: InvitationMailFacts): MailContent {
  const locales = localesFrom(facts.locale);
  const body = locales.map((locale) => asHtml(facts, locale)).join('\n<hr>\n');
  return {
    subject: WORDS[facts.locale].subject(facts),
    text: locales.map((locale) => asText(facts, locale)).join('\n\n----------\n\n'),
    html: `<!doctype html><html lang="${facts.locale}"><head><meta charset="utf-8"></head><body style="font:16px/1.6 system-ui,'PingFang SC','Microsoft YaHei',sans-serif;color:#1B1F24;max-width:40rem;margin:0 auto;padding:16px">${body}</body></html>`,
  };
}
