import { findPatterns } from './find-patterns.js';
import { findPeople } from './find-people.js';
import { findNames, formsOf, isInsideWord, type NameIndex } from './name-index.js';
import { type Finding, SENSITIVE_KINDS, type SensitiveKind } from './sensitive-kind.js';

/** Names that are known: the respondent's organisation and their own, and the companies of all other contacts. */
export interface KnownNames {
  readonly companies: readonly string[];
  readonly people: readonly string[];
  readonly others?: NameIndex;
}

export interface Desensitised {
  /** The text with `[kind]` in the place of each finding. */
  readonly text: string;
  /** In the order of the text, never overlapping; offsets in the text as it was given. */
  readonly findings: readonly Finding[];
}

/** What stands in the place of a finding. The same in every language; a page says it in its reader's. */
export const maskOf = (kind: SensitiveKind): string => `[${kind}]`;

/**
 * A remark without what could give away who wrote it or of whom: addresses, numbers, accounts, companies, people and
 * product codes, by rules for Chinese and English. Rules find what has a shape; a name without any, such as a
 * nickname, stays for the person who reviews the text. Vendors are named on purpose and stay.
 */
export function desensitise(text: string, known: KnownNames = { companies: [], people: [] }): Desensitised {
  const findings = findSensitive(text, known);
  return { text: withMasks(text, findings), findings };
}

/** The passages to mask, in the order of the text and apart from each other. */
export function findSensitive(text: string, known: KnownNames = { companies: [], people: [] }): Finding[] {
  const shown = asHalfWidth(text);
  const named = known.others === undefined ? [] : findNames(shown, known.others);
  return apart([...findKnown(shown, known), ...named, ...findPatterns(shown), ...findPeople(shown)]);
}

/** The text with `[kind]` in the place of each finding; they are in order and apart. */
export function withMasks(text: string, findings: readonly Finding[]): string {
  let at = 0;
  let masked = '';
  for (const { kind, from, to } of findings) {
    masked += text.slice(at, from) + maskOf(kind);
    at = to;
  }
  return masked + text.slice(at);
}

const MASK = new RegExp(`\\[(?:${SENSITIVE_KINDS.join('|')})\\]`, 'gu');

/** A masked text without its masks: what terms are looked for in, so that none is the name of a mask. */
export const withoutMasks = (masked: string): string => masked.replaceAll(MASK, '\n');

/** Full-width letters, digits and the signs of addresses, one for one, so that every offset stays what it was. */
const asHalfWidth = (text: string): string =>
  text.replaceAll(/[０-９Ａ-Ｚａ-ｚ＠．＋－＿]/gu, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );

const LEAST_LATIN = 3;
const LEAST_HAN = 2;

/** Whole, and without its legal form where enough is left to be a name. */
const knownForms = (name: string): string[] =>
  formsOf(asHalfWidth(name)).filter((form) => form.length >= (/\p{Script=Han}/u.test(form) ? LEAST_HAN : LEAST_LATIN));

function findKnown(text: string, { companies, people }: KnownNames): Finding[] {
  const search = text.toLowerCase();
  const of = (kind: SensitiveKind, names: readonly string[]) =>
    names.flatMap(knownForms).flatMap((name) => occurrences(search, name.toLowerCase(), kind));
  return [...of('company', companies), ...of('person', people)];
}

function occurrences(text: string, name: string, kind: SensitiveKind): Finding[] {
  const found: Finding[] = [];
  for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length))
    if (!isInsideWord(text, from, from + name.length)) found.push({ kind, from, to: from + name.length });
  return found;
}

const rank = (kind: SensitiveKind): number => SENSITIVE_KINDS.indexOf(kind);

/** Findings that overlap become one, called after the most telling; so nothing of any of them is left. */
function apart(findings: readonly Finding[]): Finding[] {
  const joined: Finding[] = [];
  for (const finding of findings.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = joined.at(-1);
    if (last === undefined || finding.from >= last.to) {
      joined.push(finding);
      continue;
    }
    const kind = rank(finding.kind) < rank(last.kind) ? finding.kind : last.kind;
    joined[joined.length - 1] = { kind, from: last.from, to: Math.max(last.to, finding.to) };
  }
  return joined;
}
