import { type Locale, LOCALES, type LocalizedText } from '#kernel';
import type { BilingualTemplate } from './check-template.js';
import { type Block, blocksOf, type InlineVariable, type Values } from './mail-blocks.js';
import { mailHtml } from './mail-html.js';
import { parseTemplate } from './template.js';

/** Everything a mail says that is not in its template. */
export interface MailContentFacts {
  /** The reader's language; it comes first and the other one below. */
  readonly locale: Locale;
  readonly name: string;
  readonly surveyTitle: LocalizedText;
  readonly sponsor: LocalizedText;
  /** One sitting for each vendor the reader is asked about, at least one. */
  readonly sittings: readonly { readonly vendor: LocalizedText; readonly url: string }[];
  /** The last day for answers, `YYYY-MM-DD`. */
  readonly expiresOn: string;
  readonly unsubscribeUrl: string;
  readonly preferencesUrl: string;
  /** What its one button leads to; absent: the survey. */
  readonly leadsTo?: 'results';
}

export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One language of a mail: its blocks, and its buttons with their addresses. */
export interface MailPart {
  readonly locale: Locale;
  readonly blocks: readonly Block[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

interface Words {
  readonly start: string;
  readonly results: string;
  readonly unsubscribe: string;
  readonly preferences: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  'zh-CN': { start: '开始填写', results: '查看结果', unsubscribe: '退订', preferences: '邮件设置' },
  en: {
    start: 'Start the survey',
    results: 'See the results',
    unsubscribe: 'unsubscribe',
    preferences: 'mail preferences',
  },
};

const LIST: Readonly<Record<Locale, (names: readonly string[]) => string>> = {
  'zh-CN': (names) => names.join('、'),
  en: (names) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`),
};

/** Line ends and control characters of a value have no place in a header or a line. */
const onOneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
const withLocale = (url: string, locale: Locale): string => `${url}?lang=${locale}`;

/**
 * A mail from a template and its facts, as text and as HTML with the same words; one mail, with one link for each
 * vendor. The template must have passed `checkTemplate`.
 */
export function renderMail(template: BilingualTemplate, facts: MailContentFacts): MailContent {
  const locales = [facts.locale, ...LOCALES.filter((locale) => locale !== facts.locale)];
  const parts = locales.map((locale) => partOf(template[locale].body, facts, locale));
  const subject = subjectOf(template[facts.locale].subject, valuesOf(facts, facts.locale));
  return { subject, text: parts.map(textOf).join('\n\n----------\n\n'), html: mailHtml(subject, parts) };
}

function partOf(body: string, facts: MailContentFacts, locale: Locale): MailPart {
  const isOne = facts.sittings.length === 1;
  return {
    locale,
    blocks: blocksOf(body, valuesOf(facts, locale)),
    links: facts.sittings.map(({ vendor, url }) => ({
      label: isOne ? WORDS[locale][facts.leadsTo ?? 'start'] : onOneLine(vendor[locale]),
      url: withLocale(url, locale),
    })),
  };
}

function valuesOf(facts: MailContentFacts, locale: Locale): Values {
  const { unsubscribe, preferences } = WORDS[locale];
  return {
    name: onOneLine(facts.name),
    surveyTitle: onOneLine(facts.surveyTitle[locale]),
    vendors: LIST[locale](facts.sittings.map(({ vendor }) => onOneLine(vendor[locale]))),
    expiresOn: facts.expiresOn,
    sponsor: onOneLine(facts.sponsor[locale]),
    unsubscribeLink: { url: withLocale(facts.unsubscribeUrl, locale), label: unsubscribe },
    preferencesLink: { url: withLocale(facts.preferencesUrl, locale), label: preferences },
  };
}

function subjectOf(template: string, values: Values): string {
  const parts = parseTemplate(template).pieces.map((piece) => {
    const value = piece.kind === 'text' ? piece.text : values[piece.name as InlineVariable];
    return typeof value === 'string' ? value : '';
  });
  return onOneLine(parts.join(''));
}

function textOf({ blocks, links }: MailPart): string {
  const written = blocks.map((block) =>
    block.kind === 'links'
      ? links.map(({ label, url }) => `${label}: ${url}`).join('\n')
      : block.lines.map((line) => line.map((part) => (typeof part === 'string' ? part : part.url)).join('')).join('\n'),
  );
  return written.join('\n\n');
}
