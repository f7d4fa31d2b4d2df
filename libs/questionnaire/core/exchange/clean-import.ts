import { cleanText, lengthOf } from '../clean-text.js';
import type { Text } from '../definition/definition.js';
import { LIMITS, NAME, VARIABLES, isReserved } from '../definition/limits.js';
import { Findings } from '../findings.js';
import { identity } from '../definition/property-checks.js';
import { nameFrom } from '../design/edit/names.js';
import type { Note } from './imported.js';

/** Texts by language, as other systems keep them: codes such as `en`, `zh-Hans`, `ZH-S`, `de-informal`. */
export type Translations = Readonly<Record<string, unknown>>;

/** Which of our languages a code means; undefined for one we do not have. Traditional Chinese is another language. */
export function languageOf(code: string): 'default' | 'zh-cn' | undefined {
  const plain = code.toLowerCase().replaceAll('_', '-');
  if (plain === 'default' || plain === 'en' || plain.startsWith('en-')) return 'default';
  const isChinese =
    plain === 'zh' || plain === 'zh-cn' || plain === 'zh-s' || plain.startsWith('zh-hans') || plain === 'zh-sg';
  return isChinese ? 'zh-cn' : undefined;
}

export interface TextRules {
  readonly maxLength: number;
  readonly where: string;
  readonly note: Note;
}

/** Our form of a text in several languages; undefined when nothing is left of it. `main` is the language of `default`. */
export function cleanTranslations(translations: Translations, rules: TextRules, main = 'en'): Text | undefined {
  const texts = new Map<'default' | 'zh-cn', string>();
  for (const [code, value] of Object.entries(translations)) {
    const spelled = code === 'default' ? main : code;
    const language = languageOf(spelled);
    // Said once for the whole file, not for each of its texts.
    if (language === undefined && wordOf(value).trim() !== '') rules.note(spelled, '', 'language-not-supported');
    const text = language === undefined ? '' : cleanWords(wordOf(value), rules);
    if (language !== undefined && text !== '') texts.set(language, text);
  }
  return texts.size === 0 ? undefined : Object.fromEntries(texts);
}

/** A value as a word; '' for what is no word. */
export function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const INVISIBLE = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C\u200B\u2060\uFEFF]/g;
const TAG = /<\/?[A-Za-z!][^<>]*>/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Plain words of what may hold markup, invisible characters and references; cut to the length that is allowed. */
export function cleanWords(text: string, { maxLength, where, note }: TextRules): string {
  const plain = withoutMarkup(text);
  if (plain.length < text.trim().length && TAG.test(text)) note('html', where, 'markup-removed');
  TAG.lastIndex = 0;
  const visible = cleanText(plain.toWellFormed()).replace(INVISIBLE, '').trim();
  const words = visible.replace(/\{([^{}]*)\}/g, (found, name: string) => {
    if ((VARIABLES as readonly string[]).includes(name)) return found;
    note(found, where, 'placeholder-not-supported');
    return `(${name})`;
  });
  if (lengthOf(words) <= maxLength) return words;
  note(words.slice(0, 40), where, 'text-shortened');
  return Array.from(words).slice(0, maxLength).join('').trim();
}

function withoutMarkup(text: string): string {
  return text
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<(?:br|\/p|\/div|\/li)\b[^<>]*>/gi, '\n')
    .replace(TAG, '')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (found, name: string) => entity(name) ?? found)
    .replace(/[ \t\u00A0]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n');
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Names of the source and the ones they have with us. */
export class ImportNames {
  readonly #taken = new Set<string>();
  readonly #given = new Map<string, string>();

  constructor(private readonly note: Note) {}

  /** A name with us; the same as in the source where that is allowed and free. */
  give(source: string, where: string, fallback = 'q'): string {
    const free = NAME.test(source) && !isReserved(source) && !this.#taken.has(source.toLowerCase());
    const name = free ? source : nameFrom(source, this.#taken, fallback);
    if (!free && source !== '') this.note(`${source} → ${name}`, where, 'name-changed');
    this.#taken.add(name.toLowerCase());
    if (source !== '' && !this.#given.has(source)) this.#given.set(source, name);
    return name;
  }

  /** What a question of the source is called with us. */
  get renamed(): ReadonlyMap<string, string> {
    return this.#given;
  }
}

/** A value that can be stored and compared; codes that look like numbers are numbers with us. */
export function cleanValue(value: unknown, fallback: string, where: string, note: Note): string | number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const text = cleanText(wordOf(value)).trim();
  if (/^-?(?:0|[1-9]\d{0,8})$/.test(text)) return Number(text);
  if (isIdentity(text)) return text;
  note(wordOf(value).slice(0, 40), where, 'value-changed');
  const name = nameFrom(text.slice(0, 60), new Set(), fallback);
  return isIdentity(name) ? name : `${name}_1`;
}

/** A value that can be stored; `other` is the choice that asks for words of one's own. */
function isIdentity(text: string): boolean {
  const findings = new Findings();
  identity(text, '', findings);
  return findings.list.length === 0 && text.toLowerCase() !== 'other';
}

/** A row of a matrix, which conditions name: it must not be called like what means something else there. */
export function cleanRow(value: unknown, fallback: string, where: string, note: Note): string | number {
  const clean = cleanValue(value, fallback, where, note);
  if (!isReserved(String(clean))) return clean;
  note(String(clean), where, 'value-changed');
  return `${clean}_1`;
}

/** Members with values of their own; what comes twice gets another one. */
export function withDistinctValues<Member extends { readonly value: string | number }>(
  members: readonly Member[],
  where: string,
  note: Note,
): Member[] {
  const seen = new Set<string>();
  return members.map((member) => {
    let { value } = member;
    for (let number = 2; seen.has(String(value).toLowerCase()); number += 1) value = `${member.value}_${number}`;
    seen.add(String(value).toLowerCase());
    if (value === member.value) return member;
    note(String(member.value), where, 'value-changed');
    return { ...member, value };
  });
}

export function atMost<Member>(
  members: readonly Member[],
  max: number,
  what: string,
  where: string,
  note: Note,
): readonly Member[] {
  if (members.length > max) note(`${what}: ${members.length}`, where, 'too-many');
  return members.slice(0, max);
}

export const TITLE = LIMITS.titleLength;
export const LABEL = LIMITS.labelLength;
