import { type Locale, LOCALES, type Violation } from '#kernel';
import { LINK_VARIABLES, type MailVariable, parseTemplate, variablesOf } from './template.js';

/** Words of one mail in one language. The body is plain text: an empty line begins a new paragraph. */
export interface MailTemplate {
  readonly subject: string;
  readonly body: string;
}

export type BilingualTemplate = Readonly<Record<Locale, MailTemplate>>;

/** Every mail of a campaign, in both languages. */
export interface MailTemplates {
  readonly invitation: BilingualTemplate;
  readonly reminder: BilingualTemplate;
  /** Words of reminders that held until a moment; oldest first. Absent: they were never changed after the launch. */
  readonly earlier?: readonly { readonly until: string; readonly reminder: BilingualTemplate }[];
}

export const MAX_SUBJECT = 200;
export const MAX_BODY = 10_000;
const KINDS = ['invitation', 'reminder'] as const;
/** What a mail must lead to: the survey, and the way out. */
const INDISPENSABLE: readonly MailVariable[] = ['surveyLinks', 'unsubscribeLink'];
const MISSING: Partial<Readonly<Record<MailVariable, string>>> = {
  surveyLinks: 'survey-links-missing',
  unsubscribeLink: 'unsubscribe-link-missing',
};

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

/** Control characters but the end of a line and the tab; they have no place in words. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0085\u2028\u2029]/;
const isWritable = (text: string): boolean => text.isWellFormed() && !CONTROL.test(text);

/**
 * What is wrong with the words of a campaign's mails; empty when all of them could be sent. `content` comes from
 * outside and may be anything; null means the built-in words and is right. Pointers begin with `pointer`.
 */
export function checkTemplate(content: unknown, pointer = '/content'): Violation[] {
  if (content === null) return [];
  const kinds = recordOf(content);
  return KINDS.flatMap((kind) =>
    LOCALES.flatMap((locale) => checkOne(recordOf(kinds[kind])[locale], `${pointer}/${kind}/${locale}`)),
  );
}

function checkOne(template: unknown, pointer: string): Violation[] {
  if (typeof template !== 'object' || template === null) return [{ pointer, code: 'missing' }];
  const { subject, body } = recordOf(template);
  return [...checkSubject(subject, `${pointer}/subject`), ...checkBody(body, `${pointer}/body`)];
}

function checkSubject(subject: unknown, pointer: string): Violation[] {
  const codes = checkText(subject, MAX_SUBJECT);
  if (typeof subject !== 'string' || codes.length > 0) return said(codes, pointer);
  if (/[\r\n]/.test(subject)) return said(['line-break'], pointer);
  const used = variablesOf(parseTemplate(subject));
  return said(LINK_VARIABLES.some((name) => used.has(name)) ? ['link-in-subject'] : [], pointer);
}

function checkBody(body: unknown, pointer: string): Violation[] {
  const codes = checkText(body, MAX_BODY);
  if (typeof body !== 'string' || codes.length > 0) return said(codes, pointer);
  const used = variablesOf(parseTemplate(body));
  return said(
    INDISPENSABLE.filter((name) => !used.has(name)).map((name) => MISSING[name]!),
    pointer,
  );
}

/** Codes of what is wrong with any words, whatever they are for. */
function checkText(text: unknown, max: number): string[] {
  if (typeof text !== 'string' || text.trim() === '') return ['empty'];
  if (!isWritable(text)) return ['not-text'];
  if (Array.from(text).length > max) return ['too-long'];
  const { unknown, isBroken } = parseTemplate(text);
  return [...(unknown.length > 0 ? ['unknown-variable'] : []), ...(isBroken ? ['broken-variable'] : [])];
}

const said = (codes: readonly string[], pointer: string): Violation[] => codes.map((code) => ({ pointer, code }));
