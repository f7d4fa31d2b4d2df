import type { MailVariable, Piece } from './template.js';
import { parseTemplate } from './template.js';

/** What a variable becomes inside of a line: words, or an address with words for it. */
export type InlineValue = string | { readonly url: string; readonly label: string };
export type Inline = InlineValue;

/** A body, ready to be written as text or as HTML. */
export type Block =
  | { readonly kind: 'links' }
  | {
      readonly kind: 'paragraph';
      readonly lines: readonly (readonly Inline[])[];
      /** Holds the way out: small print, not what the mail is about. */
      readonly isSmallPrint: boolean;
    };

export type InlineVariable = Exclude<MailVariable, 'surveyLinks'>;
export type Values = Readonly<Record<InlineVariable, InlineValue>>;

/**
 * The body of a template with its values in it. An empty line begins a paragraph; the survey's links are a block of
 * their own, wherever they stand. Values are not read again.
 */
export function blocksOf(body: string, values: Values): Block[] {
  const paragraphs = body
    .replaceAll(/\r\n?/g, '\n')
    .trim()
    .split(/\n[ \t]*\n\s*/);
  return paragraphs.flatMap((paragraph) => blocksOfParagraph(parseTemplate(paragraph).pieces, values));
}

function blocksOfParagraph(pieces: readonly Piece[], values: Values): Block[] {
  const blocks: Block[] = [];
  let open: Piece[] = [];
  const close = () => {
    const paragraph = paragraphOf(open, values);
    if (paragraph) blocks.push(paragraph);
    open = [];
  };
  for (const piece of pieces)
    if (piece.kind === 'variable' && piece.name === 'surveyLinks') {
      close();
      blocks.push({ kind: 'links' });
    } else open.push(piece);
  close();
  return blocks;
}

function paragraphOf(pieces: readonly Piece[], values: Values): Block | undefined {
  const lines: Inline[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'variable') lines.at(-1)!.push(values[piece.name as InlineVariable]);
    else
      piece.text.split('\n').forEach((text, index) => {
        if (index > 0) lines.push([]);
        if (text !== '') lines.at(-1)!.push(text);
      });
  }
  const filled = lines.filter((line) => line.some((part) => typeof part !== 'string' || part.trim() !== ''));
  const isSmallPrint = pieces.some((piece) => piece.kind === 'variable' && SMALL_PRINT.has(piece.name));
  return filled.length === 0 ? undefined : { kind: 'paragraph', lines: filled, isSmallPrint };
}

const SMALL_PRINT: ReadonlySet<MailVariable> = new Set(['unsubscribeLink', 'preferencesLink']);
