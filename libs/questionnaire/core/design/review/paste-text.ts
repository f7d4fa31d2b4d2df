import type { ElementDefinition } from '../../definition/definition.js';
import { LIMITS } from '../../definition/limits.js';
import { lengthOf } from '../../clean-text.js';
import { freeName } from '../edit/names.js';
import { guessQuestion } from './guess-question.js';

/** A question made of pasted lines, and where it was read. */
export interface PastedQuestion {
  readonly element: ElementDefinition;
  /** Line of the text, 1 first. */
  readonly line: number;
  /** The type was guessed from the words, not said. */
  readonly guessed: boolean;
}

export interface Pasted {
  readonly questions: readonly PastedQuestion[];
  /** Lines that became nothing: options without a question, lines too long. */
  readonly ignored: readonly {
    readonly line: number;
    readonly text: string;
    readonly code: 'no-question' | 'too-long';
  }[];
}

/** “1.” “1、” “(1)” “（1）” “Q1:” “一、” “第1题” before a question. */
const NUMBERED =
  /^(?:[（(]?\s*(?:Q\s*)?\d{1,3}\s*[)）.．、:：]\s*|Q\d{1,3}\s+|[一二三四五六七八九十]{1,3}\s*[、.．]\s*|第\s*\d{1,3}\s*[题问][、.:：]?\s*)/i;
/** “-” “*” “•” “·” “○” “□” “☐” “[ ]” “( )” “A.” “a)” “①” before an option. */
const BULLETED =
  /^(?:[-–—*•·●○◯▪□☐]\s+|[○◯□☐●]\s*|\[\s?\]\s*|[（(]\s?[)）]\s*|[（(]?[A-Ha-h]\s*[)）.．、:：]\s*|[①-⑳]\s*)/;
const SQUARES = /^(?:[□☐]|\[\s?\])/;
const INDENTED = /^[\t \u3000]/;

interface Line {
  readonly number: number;
  readonly text: string;
  readonly isOption: boolean;
  readonly isSquare: boolean;
}

interface Block {
  readonly line: Line;
  readonly options: readonly Line[];
}

/**
 * Questions from plain text: a line each, options below it indented or with a bullet or letter. Numbers are dropped.
 * Two languages in one line are told apart by “ / ” or “ | ” between Chinese and other words. `taken` are names in use.
 */
export function pasteText(text: string, taken: ReadonlySet<string>): Pasted {
  const lines = withoutCommonIndent(text.replace(/\r\n?/g, '\n').split('\n')).flatMap(readLine);
  const tooLong = lines.filter((line) => lengthOf(line.text) > LIMITS.titleLength);
  const { blocks, orphans } = blocksOf(lines.filter((line) => !tooLong.includes(line)));
  const names = new Set(taken);
  const questions = blocks.map((block): PastedQuestion => {
    const name = freeName(names, 'q', 1);
    names.add(name);
    const options = block.options.map((option) => option.text);
    const squares = block.options.length > 0 && block.options.every(({ isSquare }) => isSquare);
    return { ...guessQuestion({ words: block.line.text, options, squares }, name), line: block.line.number };
  });
  return { questions, ignored: [...orphans.map(ignored('no-question')), ...tooLong.map(ignored('too-long'))] };
}

const ignored =
  (code: Pasted['ignored'][number]['code']) =>
  ({ number, text }: Line) => ({ line: number, text, code });

/** A text that is indented as a whole is not indented. */
function withoutCommonIndent(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const common = Math.min(...indents);
  return lines.map((line) => line.slice(common));
}

function readLine(raw: string, index: number): Line[] {
  const trimmed = raw.trim();
  if (trimmed === '') return [];
  const isBulleted = BULLETED.test(trimmed);
  const isOption = isBulleted || INDENTED.test(raw);
  const text = trimmed.replace(isBulleted ? BULLETED : NUMBERED, '').trim();
  return text === '' ? [] : [{ number: index + 1, text, isOption, isSquare: SQUARES.test(trimmed) }];
}

function blocksOf(lines: readonly Line[]): { readonly blocks: readonly Block[]; readonly orphans: readonly Line[] } {
  const blocks: { line: Line; options: Line[] }[] = [];
  const orphans: Line[] = [];
  for (const line of lines) {
    if (!line.isOption) blocks.push({ line, options: [] });
    else if (blocks.length === 0) orphans.push(line);
    else blocks.at(-1)?.options.push(line);
  }
  return { blocks, orphans };
}
