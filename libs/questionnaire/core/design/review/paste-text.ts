import type { ChoiceDefinition, ElementDefinition, Text } from '../../definition/definition.js';
import { LIMITS } from '../../definition/limits.js';
import { lengthOf } from '../../clean-text.js';
import { freeName } from '../edit/names.js';

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
const INDENTED = /^(?:\t| {2,}|\u3000)/;

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
  const lines = text.replace(/\r\n?/g, '\n').split('\n').flatMap(readLine);
  const tooLong = lines.filter((line) => lengthOf(line.text) > LIMITS.titleLength);
  const { blocks, orphans } = blocksOf(lines.filter((line) => !tooLong.includes(line)));
  const names = new Set(taken);
  const questions = blocks.map((block): PastedQuestion => {
    const name = freeName(names, 'q', 1);
    names.add(name);
    return { ...questionOf(block, name), line: block.line.number };
  });
  const ignore = (code: 'no-question' | 'too-long') => (line: Line) => ({ line: line.number, text: line.text, code });
  return { questions, ignored: [...orphans.map(ignore('no-question')), ...tooLong.map(ignore('too-long'))] };
}

function readLine(raw: string, index: number): Line[] {
  const trimmed = raw.trim();
  if (trimmed === '') return [];
  const isBulleted = BULLETED.test(trimmed);
  const isNumbered = NUMBERED.test(trimmed);
  const isOption = isBulleted || (INDENTED.test(raw) && !isNumbered) || (INDENTED.test(raw) && isNumbered);
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

/** Marks of what kind of answer is wanted, written behind the question. */
const MARKS: readonly (readonly [
  pattern: RegExp,
  type: 'checkbox' | 'radiogroup' | 'comment' | 'rating' | 'boolean',
])[] = [
  [/[（([【]\s*(?:多选|可多选|多选题|multiple(?: choice)?|select all|choose all)[^)）\]】]*[)）\]】]/i, 'checkbox'],
  [/[（([【]\s*(?:单选|单选题|single(?: choice)?|choose one)[^)）\]】]*[)）\]】]/i, 'radiogroup'],
  [/[（([【]\s*(?:填空|简答|开放|问答|open|free text)[^)）\]】]*[)）\]】]/i, 'comment'],
  [/[（([【]\s*(?:评分|打分|量表|rating|scale)[^)）\]】]*[)）\]】]/i, 'rating'],
  [/[（([【]\s*(?:是非|判断|yes\/no)[^)）\]】]*[)）\]】]/i, 'boolean'],
];
const REQUIRED = /[（([【]\s*(?:必答|必填|required)\s*[)）\]】]|[*＊]$/i;
/** “0-10” “1–5 分” “1到5” “from 0 to 10”. */
const RANGE = /(?<!\d)([01])\s*(?:[-–—~～]|到|至|to)\s*(5|7|10)(?!\d)\s*分?/i;
const YES_NO =
  /(?:^|[，,\s])(?:是否|有没有|会不会|能不能|能否|可否|要不要)|吗[？?]?$|^(?:do|does|did|have|has|are|is|was|were|can|could|will|would|may)\b/i;
const SEVERAL = /(?:哪些|所有|多项|select all|all that apply|which of the following)/i;
const SHORT = /(?:姓名|公司名|邮箱|电话|职位|your name|e-?mail|phone|company name|job title)/i;

function questionOf({ line, options }: Block, name: string): Omit<PastedQuestion, 'line'> {
  const mark = MARKS.find(([pattern]) => pattern.test(line.text));
  const words = MARKS.reduce((text, [pattern]) => text.replace(pattern, ''), line.text).trim();
  const isRequired = REQUIRED.test(words);
  const title = languagesOf(words.replace(REQUIRED, '').trim() || line.text);
  const asked = { name, title, ...(isRequired && { isRequired }) };
  const body = options.length > 0 ? withOptions(mark?.[1], words, options) : withoutOptions(mark?.[1], words);
  return { element: { type: body.type, ...asked, ...body } as ElementDefinition, guessed: mark === undefined };
}

type Body = Readonly<Record<string, unknown>> & { readonly type: string };

function withOptions(marked: string | undefined, words: string, options: readonly Line[]): Body {
  const choices = choicesOf(options);
  const numbers = choices.every((choice) => typeof (choice as { value: unknown }).value === 'number');
  if (marked === 'rating' || (numbers && marked === undefined && choices.length <= LIMITS.scalePoints)) {
    return { type: 'rating', rateValues: choices.slice(0, LIMITS.scalePoints) };
  }
  const several =
    marked === 'checkbox' ||
    (marked === undefined && (SEVERAL.test(words) || options.every(({ isSquare }) => isSquare)));
  const other = options.findIndex(({ text }) => /^(?:其他|其它|other)\b[^，,]*$|^(?:其他|其它)/i.test(text));
  const listed = other < 0 ? choices : choices.toSpliced(other, 1);
  if (listed.length === 0) return { type: 'comment' };
  return { type: several ? 'checkbox' : 'radiogroup', choices: listed, ...(other >= 0 && { showOtherItem: true }) };
}

function withoutOptions(marked: string | undefined, words: string): Body {
  const range = RANGE.exec(words);
  if (marked === 'rating' || (marked === undefined && range)) {
    return { type: 'rating', rateMin: Number(range?.[1] ?? 1), rateMax: Number(range?.[2] ?? 5) };
  }
  if (marked === 'boolean' || (marked === undefined && YES_NO.test(words))) {
    return {
      type: 'boolean',
      labelTrue: { 'zh-cn': '是', default: 'Yes' },
      labelFalse: { 'zh-cn': '否', default: 'No' },
    };
  }
  return { type: marked === undefined && SHORT.test(words) ? 'text' : 'comment' };
}

/** “5 = very good”, “5 非常好”: the number is the value. Otherwise values are numbered. */
const VALUED = /^(\d{1,2})\s*(?:[=:：.、]|\s)\s*(.+)$/;

function choicesOf(options: readonly Line[]): ChoiceDefinition[] {
  const seen = new Set<string | number>();
  return options.slice(0, LIMITS.choices).map(({ text }, index) => {
    const [, number, words] = VALUED.exec(text) ?? [];
    const plain = /^\d{1,2}$/.test(text) ? Number(text) : undefined;
    const wanted = plain ?? (number === undefined ? `item${index + 1}` : Number(number));
    const value = seen.has(wanted) ? `item${index + 1}` : wanted;
    seen.add(value);
    const shown = cut(words ?? text);
    return plain === undefined ? { value, text: languagesOf(shown) } : { value, text: text };
  });
}

function cut(text: string): string {
  return lengthOf(text) <= LIMITS.labelLength ? text : Array.from(text).slice(0, LIMITS.labelLength).join('');
}

const HAN = /\p{Script=Han}/u;

/** “中文 / English” in either order; otherwise the language that the letters are of. */
function languagesOf(text: string): Text {
  const parts = text.split(/\s+[/|｜]\s+/);
  const [first = '', second = ''] = parts;
  if (parts.length === 2 && HAN.test(first) !== HAN.test(second)) {
    return HAN.test(first) ? { 'zh-cn': first, default: second } : { default: first, 'zh-cn': second };
  }
  return HAN.test(text) ? { 'zh-cn': text } : { default: text };
}
