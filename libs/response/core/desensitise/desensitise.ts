import { findPatterns } from './find-patterns.js';
import { findPeople } from './find-people.js';
import { type Finding, SENSITIVE_KINDS, type SensitiveKind } from './sensitive-kind.js';

/** Names that are known to belong to the respondent: their organisation, they themselves. */
export interface KnownNames {
  readonly companies: readonly string[];
  readonly people: readonly string[];
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
  const shown = asHalfWidth(text);
  const findings = apart([...findKnown(shown, known), ...findPatterns(shown), ...findPeople(shown)]);
  let at = 0;
  let masked = '';
  for (const { kind, from, to } of findings) {
    masked += text.slice(at, from) + maskOf(kind);
    at = to;
  }
  return { text: masked + text.slice(at), findings };
}

/** Full-width letters, digits and the signs of addresses, one for one, so that every offset stays what it was. */
const asHalfWidth = (text: string): string =>
  text.replaceAll(/[０-９Ａ-Ｚａ-ｚ＠．＋－＿]/gu, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );

const LEGAL_FORM =
  /(?:股份有限公司|有限责任公司|有限公司|集团公司|集团|公司|[ ,]*(?:Inc|Ltd|LLC|GmbH|Corp|Corporation|Limited|PLC)\.?)$/iu;
const LEAST_LATIN = 3;
const LEAST_HAN = 2;

/** A name as people write it: whole, and without its legal form where enough is left to be a name. */
function formsOf(name: string): string[] {
  const whole = asHalfWidth(name).trim();
  const stem = whole.replace(LEGAL_FORM, '').trim();
  return [whole, stem].filter((form) => form.length >= (/\p{Script=Han}/u.test(form) ? LEAST_HAN : LEAST_LATIN));
}

function findKnown(text: string, { companies, people }: KnownNames): Finding[] {
  const search = text.toLowerCase();
  const of = (kind: SensitiveKind, names: readonly string[]) =>
    names.flatMap(formsOf).flatMap((name) => occurrences(search, name.toLowerCase(), kind));
  return [...of('company', companies), ...of('person', people)];
}

function occurrences(text: string, name: string, kind: SensitiveKind): Finding[] {
  const found: Finding[] = [];
  for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + name.length))
    if (!isInsideWord(text, from, from + name.length)) found.push({ kind, from, to: from + name.length });
  return found;
}

const LATIN = /[\p{Script=Latin}\d]/u;
const isInsideWord = (text: string, from: number, to: number): boolean =>
  (LATIN.test(text.charAt(from)) && LATIN.test(text.charAt(from - 1))) ||
  (LATIN.test(text.charAt(to - 1)) && LATIN.test(text.charAt(to)));

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
