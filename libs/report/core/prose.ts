/**
 * Text of a report as it is written: words, `{{values}}` that the release fills in, and sentences that claim something,
 * each bound to its claim: `[[BETTER_THAN aurora,tidal D1|{{vendor:aurora}} scores higher than {{vendor:tidal}}]]`.
 * Paragraphs are set apart by an empty line.
 */
export type Piece = Words | Value | ClaimSpan;

export interface Words {
  readonly kind: 'words';
  readonly text: string;
}

/** `{{score:aurora.D1}}`: the name of a value and what it is of. */
export interface Value {
  readonly kind: 'value';
  readonly name: string;
  readonly of: readonly string[];
  /** As it was written, for messages. */
  readonly source: string;
}

export interface ClaimSpan {
  readonly kind: 'claim';
  readonly type: string;
  /** Vendors in the order of the sentence. */
  readonly subjects: readonly string[];
  readonly metric: string;
  readonly pieces: readonly (Words | Value)[];
  readonly source: string;
}

const TOKEN = /\{\{([^{}]*)\}\}|\[\[([^[\]|]*)\|((?:[^[\]])*)\]\]/g;
const NOBODY = '-';
const OVERALL = 'overall';

/** Reads prose into paragraphs. What is no well-formed value or claim stays words: the gate refuses stray brackets. */
export function parseProse(prose: string): Piece[][] {
  return prose
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map(parseParagraph);
}

function parseParagraph(text: string): Piece[] {
  return piecesOf(text, ([source, value, head, inner]) =>
    value === undefined ? claimSpan(source, head ?? '', inner ?? '') : valueOf(source, value),
  );
}

function piecesOf<T extends Piece>(text: string, make: (match: RegExpExecArray) => T): (T | Words)[] {
  const pieces: (T | Words)[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    pieces.push(...wordsOf(text.slice(end, match.index)), make(match));
    end = match.index + match[0].length;
  }
  return [...pieces, ...wordsOf(text.slice(end))];
}

const wordsOf = (text: string): Words[] => (text === '' ? [] : [{ kind: 'words', text }]);

function valueOf(source: string, text: string): Value {
  const [name = '', of] = text.split(':', 2);
  return {
    kind: 'value',
    name: name.trim(),
    of: of === undefined ? [] : of.split('.').map((part) => part.trim()),
    source,
  };
}

function claimSpan(source: string, head: string, inner: string): ClaimSpan {
  const [type = '', subjects = NOBODY, ...metric] = head.trim().split(/\s+/);
  return {
    kind: 'claim',
    type,
    subjects: subjects === NOBODY ? [] : subjects.split(','),
    metric: metric.join(' ') || OVERALL,
    // A claim inside a claim cannot be: brackets end the inner text.
    pieces: piecesOf(inner, ([own, value]) => valueOf(own, value ?? '')),
    source,
  };
}
