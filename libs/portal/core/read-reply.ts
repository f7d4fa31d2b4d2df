import type { Violation } from '#kernel';

/** Words of a vendor in public, with the person who stands for them. */
export interface SignedText {
  readonly text: string;
  readonly signerName: string;
  readonly signerTitle: string;
}

/** Characters (code points) a reply may have. */
export const REPLY_LENGTH = 500;

const HIDDEN = /[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\u061c\ufeff]/;
const CONTROL = /[^\P{Cc}\n]/u;

const lengthOf = (text: string): number => Array.from(text).length;

/** Text over several lines: line ends as \n, no white space around it. */
export const tidy = (text: string): string => text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();

/**
 * What is wrong with a text that is shown to others: nothing in it (`empty`), too much of it (`too-long`), or
 * characters that hide or turn round what stands beside them (`not-plain`). `pointer` is where it came from.
 */
export function checkPlainText(text: string, pointer: string, longest: number): Violation[] {
  if (text === '') return [{ pointer, code: 'empty' }];
  if (lengthOf(text) > longest) return [{ pointer, code: 'too-long' }];
  return HIDDEN.test(text) || CONTROL.test(text) ? [{ pointer, code: 'not-plain' }] : [];
}

const LABEL_LENGTH = 100;

/** The same for a name or a title, which stand on one line; a title may be missing. */
function checkLabel(text: string, pointer: string): Violation[] {
  return text.includes('\n') ? [{ pointer, code: 'not-plain' }] : checkPlainText(text, pointer, LABEL_LENGTH);
}

/** A reply as it would be printed, and what keeps it from being. */
export function readReply(written: SignedText): { readonly reply: SignedText; readonly violations: Violation[] } {
  const reply = {
    text: tidy(written.text),
    signerName: tidy(written.signerName),
    signerTitle: tidy(written.signerTitle),
  };
  return {
    reply,
    violations: [
      ...checkPlainText(reply.text, '/text', REPLY_LENGTH),
      ...checkLabel(reply.signerName, '/signerName'),
      ...(reply.signerTitle === '' ? [] : checkLabel(reply.signerTitle, '/signerTitle')),
    ],
  };
}
