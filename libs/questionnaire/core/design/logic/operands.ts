import type { LocalizedText } from '#kernel';
import { compileDomain } from '../../compile/compile-domain.js';
import type { Definition } from '../../definition/definition.js';
import { flatten } from '../../definition/flatten.js';
import { localizedText } from '../../definition/read-text.js';
import { UNHEARD } from '../../findings.js';
import type { Choice, Domain, Scalar } from '../../plan.js';
import { stepsOf } from '../pointer.js';
import type { SentenceOperator } from './condition.js';

/** What a clause may be about: a question (or a row of a matrix), what can be said of it, and with which values. */
export interface Operand {
  readonly question: string;
  readonly row?: string;
  readonly title: LocalizedText;
  readonly operators: readonly SentenceOperator[];
  /** `none`: only whether it is answered may be asked. */
  readonly value: 'number' | 'choice' | 'none';
  /** The values that may be named, for `choice`, and for a scale of numbers. */
  readonly choices?: readonly { readonly value: Scalar; readonly text: LocalizedText }[];
}

const ANSWERED: readonly SentenceOperator[] = ['is-answered', 'is-not-answered'];
const EQUAL: readonly SentenceOperator[] = ['is', 'is-not'];
const ORDERED: readonly SentenceOperator[] = ['is-less-than', 'is-at-most', 'is-more-than', 'is-at-least'];
const ONE_OF: readonly SentenceOperator[] = ['any-of', 'none-of'];
const LIST: readonly SentenceOperator[] = ['includes', 'includes-not', 'any-of', 'all-of', 'none-of'];

/** The operands for a condition at a pointer: what was asked before it, the last first. */
export function operandsBefore(definition: Definition, at: string): readonly Operand[] {
  return flatten(definition)
    .filter(({ pointer }) => isBefore(pointer, at))
    .flatMap(({ question, pointer }) => {
      if (question.type === 'expression') return [];
      const title = localizedText(question.title ?? question.name);
      const domain = compileDomain(question, pointer, UNHEARD);
      const whole = { question: question.name, title, ...operandOf(domain) };
      if (domain.kind !== 'matrix') return [whole];
      const rows = domain.rows.map((row) => ({
        question: question.name,
        row: String(row.value),
        title: row.text,
        ...operandOf({ kind: 'one-of', choices: domain.columns }),
      }));
      return [whole, ...rows];
    })
    .toReversed();
}

/** Whether a question stands before a place; what stands inside the place does not. */
function isBefore(pointer: string, at: string): boolean {
  const [own, other] = [stepsOf(pointer), stepsOf(at)];
  const differing = own.findIndex((step, index) => step !== other[index]);
  return Number(own[differing]) < Number(other[differing]);
}

type Possible = Pick<Operand, 'operators' | 'value' | 'choices'>;

/** What may be said of an answer of a domain: the same rules by which an expression is checked. */
export function operandOf(domain: Domain): Possible {
  if (domain.kind === 'one-of') return ofChoices(domain.choices);
  if (domain.kind === 'yes-no') {
    const choices = [domain.yes, domain.no].map(({ value, text }) => ({ value, text: text ?? plain(value) }));
    return { operators: [...EQUAL, ...ANSWERED], value: 'choice', choices };
  }
  if ('choices' in domain) {
    return { operators: [...LIST, ...ANSWERED], value: 'choice', choices: domain.choices.map(shown) };
  }
  if (domain.kind === 'number') return { operators: [...EQUAL, ...ORDERED, ...ANSWERED], value: 'number' };
  return { operators: ANSWERED, value: 'none' };
}

/** A scale of numbers has an order, even where it also offers “does not apply”. */
function ofChoices(choices: readonly Choice[]): Possible {
  const isScale = choices.some(({ value }) => typeof value === 'number');
  const operators = [...EQUAL, ...(isScale ? ORDERED : []), ...ONE_OF, ...ANSWERED];
  return { operators, value: 'choice', choices: choices.map(shown) };
}

const shown = ({ value, text }: Choice) => ({ value, text });
const plain = (value: Scalar): LocalizedText => ({ 'zh-CN': String(value), en: String(value) });
