import type { ReleaseDocument, ReleasedClaim } from '#benchmark/core';
import { LOCALES, type Locale } from '#kernel';
import { type Assertion, assertionsIn, MAY_ASSERT, sizeOf } from './claim-words.js';
import type { ClaimSpan, Piece, Value, Words } from './prose.js';
import { boundValue } from './report-values.js';

/** Why a piece of prose may not be printed. */
export type ProseFaultCode =
  /** Braces or brackets that belong to nothing. */
  | 'broken-markup'
  /** The release has no such value, or does not publish it. */
  | 'unknown-value'
  /** A number that is typed in instead of bound. */
  | 'unbound-number'
  /** Words that claim something outside of a claim. */
  | 'unbound-claim'
  /** Cause from correlation, or a change for the worse: no test of the method allows it. */
  | 'never-allowed'
  /** The release has no such claim. */
  | 'unknown-claim'
  /** The release refuses the claim. */
  | 'claim-refused'
  /** Words inside a claim that say more than it. */
  | 'over-claim'
  /** "Clearly" for a difference that is small, and the like. */
  | 'wrong-size'
  /** A share of kept promises without its interval. */
  | 'interval-missing'
  /** A claim's sentence names other vendors, or its own in another order. */
  | 'wrong-subjects';

export interface ProseFault {
  readonly code: ProseFaultCode;
  /** Which paragraph, from 0. */
  readonly paragraph: number;
  /** The words that are at fault. */
  readonly words: string;
  /** Why the release refuses the claim. */
  readonly reason?: string;
}

type Fault = Omit<ProseFault, 'paragraph'>;

/** Everything in a text that the release does not carry: an empty list means that it may be printed. */
export function checkProse(
  release: ReleaseDocument,
  paragraphs: readonly (readonly Piece[])[],
  locale: Locale,
): readonly ProseFault[] {
  return paragraphs.flatMap((pieces, paragraph) =>
    [...pieces.flatMap((piece) => faultsOf(release, piece, locale)), ...acrossPieces(pieces)].map((fault) => ({
      ...fault,
      paragraph,
    })),
  );
}

function faultsOf(release: ReleaseDocument, piece: Piece, locale: Locale): Fault[] {
  if (piece.kind === 'words') return wordFaults(release, piece);
  if (piece.kind === 'value') return valueFaults(release, piece, locale);
  return claimFaults(release, piece, locale);
}

/** A claim may be broken up by values: "{{vendor:a}} is {{wave}} better". Looked at as one text without them. */
function acrossPieces(pieces: readonly Piece[]): Fault[] {
  const own = pieces.flatMap((piece) => (piece.kind === 'words' ? unbound(piece.text) : []));
  const joined = unbound(pieces.map((piece) => (piece.kind === 'words' ? piece.text : ' ')).join(''));
  return joined.filter(({ words }) => !own.some((known) => known.words === words));
}

function wordFaults(release: ReleaseDocument, { text }: Words): Fault[] {
  const faults: Fault[] = [];
  const brackets = /[{}[\]|]{1,2}/.exec(text);
  if (brackets) faults.push({ code: 'broken-markup', words: brackets[0] });
  const number = /[\p{Nd}\p{No}]+(?:[.,]\p{Nd}+)*\s*%?/u.exec(withoutNames(release, text));
  if (number) faults.push({ code: 'unbound-number', words: number[0] });
  return [...faults, ...unbound(text)];
}

/** A name may hold a digit; it is no number of the report. */
function withoutNames({ vendors, rubric, study }: ReleaseDocument, text: string): string {
  const named = [study.title, ...[...vendors, ...rubric.dimensions].map(({ name }) => name)];
  const names = [...named, ...rubric.dimensions.flatMap(({ criteria }) => criteria.map(({ name }) => name))]
    .flatMap((each) => LOCALES.map((locale) => each[locale]))
    .toSorted((a, b) => b.length - a.length);
  return names.reduce((rest, each) => (each === '' ? rest : rest.replaceAll(each, ' ')), text);
}

const isSize = (assertion: Assertion): boolean =>
  assertion === 'SLIGHT' || assertion === 'CLEAR' || assertion === 'WIDE';

const NEVER: readonly Assertion[] = ['CAUSE', 'DECLINED'];

function unbound(text: string): Fault[] {
  return assertionsIn(text).flatMap(({ assertion, words }): Fault[] => {
    if (NEVER.includes(assertion)) return [{ code: 'never-allowed', words }];
    // A word of size or frequency alone compares nothing.
    if (isSize(assertion) || assertion === 'RARER') return [];
    return [{ code: assertion === 'QUANTITY' ? 'unbound-number' : 'unbound-claim', words }];
  });
}

function valueFaults(release: ReleaseDocument, value: Value, locale: Locale): Fault[] {
  return boundValue(release, value, locale) ? [] : [{ code: 'unknown-value', words: value.source }];
}

function claimFaults(release: ReleaseDocument, span: ClaimSpan, locale: Locale): Fault[] {
  const inner = span.pieces.flatMap((piece) =>
    piece.kind === 'value' ? valueFaults(release, piece, locale) : innerWordFaults(release, piece),
  );
  const claim = claimOf(release, span);
  if (!claim) return [...inner, { code: 'unknown-claim', words: span.source }];
  if (!claim.allowed) return [...inner, { code: 'claim-refused', words: span.source, reason: claim.reason ?? '' }];
  return [...inner, ...saysTooMuch(claim, span), ...subjectFaults(release, claim, span)];
}

const innerWordFaults = (release: ReleaseDocument, piece: Words): Fault[] =>
  wordFaults(release, piece).filter(({ code }) => code === 'broken-markup' || code === 'unbound-number');

/** The release's own evaluation of a claim. */
export function claimOf(
  { claims }: ReleaseDocument,
  { type, subjects, metric }: Pick<ClaimSpan, 'type' | 'subjects' | 'metric'>,
): ReleasedClaim | undefined {
  return claims.find((one) => one.type === type && one.metric === metric && one.subjects.join() === subjects.join());
}

function saysTooMuch(claim: ReleasedClaim, span: ClaimSpan): Fault[] {
  const text = span.pieces.map((piece) => (piece.kind === 'words' ? piece.text : ' ')).join('');
  const asserted = assertionsIn(text);
  const faults = asserted.flatMap(({ assertion, words }): Fault[] => {
    if (NEVER.includes(assertion)) return [{ code: 'never-allowed', words }];
    if (isSize(assertion) && MAY_ASSERT[claim.type].includes(assertion)) return sizeFaults(claim, assertion, words);
    return carries(claim, assertion) ? [] : [{ code: 'over-claim', words }];
  });
  return [
    ...faults,
    ...missingParts(
      claim,
      span,
      asserted.some(({ assertion }) => assertion === 'RARER'),
    ),
  ];
}

function carries({ type, facts }: ReleasedClaim, assertion: Assertion): boolean {
  if (!MAY_ASSERT[type].includes(assertion)) return false;
  if (assertion === 'ROBUST') return facts?.['robustToWeights'] === true;
  return assertion !== 'ROBUST_TO_ALL' || facts?.['epsilonStar'] === 1;
}

function sizeFaults({ facts }: ReleasedClaim, assertion: Assertion, words: string): Fault[] {
  const points = facts?.['difference'];
  return typeof points === 'number' && sizeOf(points) === assertion ? [] : [{ code: 'wrong-size', words }];
}

/** A promise is never told without its interval, a word never without the word, and in the direction that was found. */
function missingParts({ type, metric, facts }: ReleasedClaim, span: ClaimSpan, saysRarer: boolean): Fault[] {
  const hasInterval = span.pieces.some((piece) => piece.kind === 'value' && piece.name === 'promiseInterval');
  if (type === 'KEEPS_PROMISE' && !hasInterval) return [{ code: 'interval-missing', words: span.source }];
  if (type !== 'CUSTOMERS_SAY') return [];
  const isNamed = span.pieces.some((piece) => piece.kind === 'words' && piece.text.includes(metric));
  return isNamed && saysRarer === (facts?.['moreOften'] === false) ? [] : [{ code: 'over-claim', words: span.source }];
}

/** Vendors that the sentence names, in the order in which it does, must be those of the claim. */
function subjectFaults(release: ReleaseDocument, { subjects, facts }: ReleasedClaim, span: ClaimSpan): Fault[] {
  const named = span.pieces.flatMap((piece) =>
    piece.kind === 'value' && piece.name === 'vendor' ? piece.of.slice(0, 1) : namesIn(release, piece),
  );
  const own = subjects.length > 0 ? subjects : [facts?.['best'], facts?.['worst']].filter((one) => one !== undefined);
  const strangers = named.filter((slug) => !own.includes(slug));
  const order = own.filter((slug) => named.includes(String(slug)));
  const inOrder = [...new Set(named)].join() === order.join();
  const isWhole = subjects.every((slug) => named.includes(slug));
  return strangers.length > 0 || !isWhole || !inOrder ? [{ code: 'wrong-subjects', words: span.source }] : [];
}

function namesIn({ vendors }: ReleaseDocument, piece: Words | Value): string[] {
  if (piece.kind === 'value') return [];
  return vendors
    .flatMap(({ slug, name }) => {
      const at = LOCALES.map((locale) => piece.text.indexOf(name[locale])).filter((index) => index >= 0);
      return at.length === 0 ? [] : [{ slug, at: Math.min(...at) }];
    })
    .toSorted((a, b) => a.at - b.at)
    .map(({ slug }) => slug);
}
