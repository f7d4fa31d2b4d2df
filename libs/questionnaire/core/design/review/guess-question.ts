import { lengthOf } from '../../clean-text.js';
import type { ChoiceDefinition, ElementDefinition, Text } from '../../definition/definition.js';
import { LIMITS } from '../../definition/limits.js';
import { valueOfChoice } from '../edit/edit-choices.js';
import { newQuestion } from '../edit/new-question.js';

type Guess = 'checkbox' | 'radiogroup' | 'comment' | 'rating' | 'boolean' | 'text';

/** Marks of what kind of answer is wanted, written behind the question. */
const MARKS: readonly (readonly [pattern: RegExp, type: Guess])[] = [
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

/** What was written of one question. */
export interface WrittenQuestion {
  readonly words: string;
  readonly options: readonly string[];
  /** Every option stands behind an empty square, as where several may be ticked. */
  readonly squares: boolean;
}

/** The question that was probably meant; `guessed` when no mark such as “(multiple)” says so. */
export function guessQuestion(
  written: WrittenQuestion,
  name: string,
): { readonly element: ElementDefinition; readonly guessed: boolean } {
  const mark = MARKS.find(([pattern]) => pattern.test(written.words))?.[1];
  const words = MARKS.reduce((text, [pattern]) => text.replace(pattern, ''), written.words).trim();
  const isRequired = REQUIRED.test(words);
  const title = languagesOf(words.replace(REQUIRED, '').trim() || written.words);
  const choices = choicesOf(written.options);
  const type = mark ?? (choices.length > 0 ? guessOfOptions(written, choices) : guessOfWords(words));
  const { type: kind, ...body } =
    choices.length > 0 ? withChoices(type, written.options, choices) : bodyOf(type, words);
  const element = { type: kind, name, title, ...(isRequired && { isRequired }), ...body } as ElementDefinition;
  return { element, guessed: mark === undefined };
}

function guessOfOptions({ words, squares }: WrittenQuestion, choices: readonly ChoiceDefinition[]): Guess {
  const isScale =
    choices.length <= LIMITS.scalePoints && choices.every((choice) => typeof valueOfChoice(choice) === 'number');
  if (isScale) return 'rating';
  return squares || SEVERAL.test(words) ? 'checkbox' : 'radiogroup';
}

function guessOfWords(words: string): Guess {
  if (RANGE.test(words)) return 'rating';
  if (YES_NO.test(words)) return 'boolean';
  return SHORT.test(words) ? 'text' : 'comment';
}

const OTHER = /^(?:other\b[^，,]*$|其他|其它)/i;

type Body = Readonly<Record<string, unknown>> & { readonly type: Guess };

/** Options make every other type a list; “other” asks for words of one's own. */
function withChoices(type: Guess, options: readonly string[], choices: readonly ChoiceDefinition[]): Body {
  if (type === 'rating' && choices.length <= LIMITS.scalePoints) return { type, rateValues: choices };
  const other = options.findIndex((text) => OTHER.test(text));
  const listed = other < 0 ? choices : choices.toSpliced(other, 1);
  if (listed.length === 0) return { type: 'comment' };
  const list = type === 'checkbox' ? type : 'radiogroup';
  return { type: list, choices: listed, ...(other >= 0 && { showOtherItem: true }) };
}

function bodyOf(type: Guess, words: string): Body {
  const [, min = 1, max = 5] = RANGE.exec(words) ?? [];
  if (type === 'rating') return { type, rateMin: Number(min), rateMax: Number(max) };
  const fresh: Readonly<Record<string, unknown>> = { ...newQuestion(type, '') };
  const { name: _name, title: _title, ...body } = fresh;
  return { ...body, type };
}

/** “5 = very good”, “5 非常好”: the number is the value. Otherwise values are numbered. */
const VALUED = /^(\d{1,2})\s*(?:[=:：.、]|\s)\s*(.+)$/;

function choicesOf(options: readonly string[]): ChoiceDefinition[] {
  const seen = new Set<string | number>();
  return options.slice(0, LIMITS.choices).map((text, index) => {
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
