import { cleanText, lengthOf } from '../clean-text.js';
import { below, type Findings } from '../findings.js';
import { isRealDate } from '../is-real-date.js';
import type {
  AnswerValue,
  Choice,
  Domain,
  MatrixDomain,
  NumberDomain,
  Scalar,
  TableColumn,
  TableDomain,
} from '../plan.js';

/** The value is none of the domain's; what is wrong has been noted. */
export const WRONG = Symbol('wrong');

/** A value in its normal form, undefined when it says nothing, or WRONG. */
export type Checked<Value extends AnswerValue = AnswerValue> = Value | undefined | typeof WRONG;
export type ValueCheck<Value extends AnswerValue = AnswerValue> = (
  value: unknown,
  pointer: string,
  findings: Findings,
) => Checked<Value>;

type Of<Kind extends Domain['kind']> = Extract<Domain, { kind: Kind }>;
type AnsweredDomain = Exclude<Domain, { kind: 'computed' }>;

const PREPARE: { readonly [Kind in AnsweredDomain['kind']]: (domain: Of<Kind>) => ValueCheck } = {
  'one-of': ({ choices }) => checkMember(choices.map(({ value }) => value)),
  'yes-no': ({ yes, no }) => checkMember([yes.value, no.value]),
  'some-of': checkSome,
  ranking: ({ choices }) => checkSome({ kind: 'some-of', choices, min: choices.length, max: choices.length }),
  text: checkText,
  number: checkNumber,
  date: checkDate,
  matrix: checkMatrix,
  table: checkTable,
};

/** Builds the check of one domain. Types are exact: `"4"` is not a point of a scale of numbers. */
export function prepareValueCheck(domain: AnsweredDomain): ValueCheck {
  return (PREPARE[domain.kind] as (domain: AnsweredDomain) => ValueCheck)(domain);
}

function wrong(
  findings: Findings,
  pointer: string,
  code: string,
  parameters?: Readonly<Record<string, string | number>>,
): typeof WRONG {
  findings.add(pointer, code, parameters);
  return WRONG;
}

function checkMember(values: readonly Scalar[]): ValueCheck<Scalar> {
  const members = new Set<unknown>(values);
  return (value, pointer, findings) => {
    if (members.has(value)) return value as Scalar;
    const scalar = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return wrong(findings, pointer, scalar ? 'not-a-choice' : 'wrong-type');
  };
}

function checkDistinct(choices: readonly Choice[], max: number): ValueCheck<readonly Scalar[]> {
  const members = new Set<unknown>(choices.map(({ value }) => value));
  return (value, pointer, findings) => {
    if (!Array.isArray(value)) return wrong(findings, pointer, 'wrong-type');
    if (value.length > max) return wrong(findings, pointer, 'too-many', { max });
    if (new Set(value).size < value.length) return wrong(findings, pointer, 'duplicate');
    const stray = value.findIndex((one) => !members.has(one));
    return stray < 0 ? (value as Scalar[]) : wrong(findings, below(pointer, stray), 'not-a-choice');
  };
}

function checkSome({ choices, min, max }: Of<'some-of'>): ValueCheck<readonly Scalar[]> {
  const distinct = checkDistinct(choices, max);
  return (value, pointer, findings) => {
    const chosen = distinct(value, pointer, findings);
    if (!Array.isArray(chosen)) return chosen;
    if (chosen.length === 0) return undefined;
    return chosen.length < min ? wrong(findings, pointer, 'too-few', { min }) : (chosen as Scalar[]);
  };
}

const EMAIL = /^[^\s@]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}$/;

function checkText({ input, maxLength }: Of<'text'>): ValueCheck<string> {
  return (value, pointer, findings) => {
    if (typeof value !== 'string') return wrong(findings, pointer, 'wrong-type');
    if (!value.isWellFormed()) return wrong(findings, pointer, 'invalid-text');
    const text = cleanText(value);
    if (text.trim() === '') return undefined;
    if (text.length > maxLength && lengthOf(text) > maxLength)
      return wrong(findings, pointer, 'too-long', { max: maxLength });
    return input === 'email' && !EMAIL.test(text) ? wrong(findings, pointer, 'not-an-email') : text;
  };
}

/** A remark, or the words that stand for the choice "other". */
export function prepareRemarkCheck(maxLength: number): ValueCheck<string> {
  return checkText({ kind: 'text', input: 'lines', maxLength });
}

function checkNumber({ min = -Infinity, max = Infinity, step }: NumberDomain): ValueCheck<number> {
  const origin = min === -Infinity ? 0 : min;
  return (value, pointer, findings) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return wrong(findings, pointer, 'not-a-number');
    if (value < min) return wrong(findings, pointer, 'too-small', { min });
    if (value > max) return wrong(findings, pointer, 'too-large', { max });
    if (step !== undefined && !isWhole((value - origin) / step))
      return wrong(findings, pointer, 'not-a-step', { step });
    return value;
  };
}

function isWhole(steps: number): boolean {
  return Math.abs(steps - Math.round(steps)) < 1e-9;
}

function checkDate({ min = '', max = '9999' }: Of<'date'>): ValueCheck<string> {
  return (value, pointer, findings) => {
    if (typeof value !== 'string') return wrong(findings, pointer, 'wrong-type');
    if (value === '') return undefined;
    if (!isRealDate(value)) return wrong(findings, pointer, 'not-a-date');
    if (value < min) return wrong(findings, pointer, 'too-early', { min });
    return value > max ? wrong(findings, pointer, 'too-late', { max }) : value;
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Rows that must all be answered are demanded by the caller, which knows whether the matrix is visible. */
function checkMatrix({ rows, columns }: MatrixDomain): ValueCheck<Readonly<Record<string, Scalar>>> {
  const member = checkMember(columns.map(({ value }) => value));
  const cells = new Map(rows.map(({ value }) => [String(value), member]));
  return (value, pointer, findings) => checkCells(value, pointer, findings, cells);
}

function checkCells(
  value: unknown,
  pointer: string,
  findings: Findings,
  cells: ReadonlyMap<string, ValueCheck<Scalar>>,
): Checked<Readonly<Record<string, Scalar>>> {
  if (!isRecord(value)) return wrong(findings, pointer, 'wrong-type');
  const kept: Record<string, Scalar> = {};
  let good = true;
  for (const [key, cell] of Object.entries(value)) {
    const check = cells.get(key);
    const checked = check
      ? check(cell, below(pointer, key), findings)
      : wrong(findings, below(pointer, key), 'unknown-key');
    if (checked === WRONG) good = false;
    else if (checked !== undefined) kept[key] = checked;
    if (findings.full) return WRONG;
  }
  if (!good) return WRONG;
  return Object.keys(kept).length === 0 ? undefined : kept;
}

/** Rows that say nothing are left out. */
function checkTable({
  columns,
  minRows,
  maxRows,
}: TableDomain): ValueCheck<readonly Readonly<Record<string, Scalar>>[]> {
  const cells = new Map(columns.map(({ name, domain }) => [name, prepareValueCheck(domain) as ValueCheck<Scalar>]));
  const needed = columns.filter(({ required }) => required);
  return (value, pointer, findings) => {
    if (!Array.isArray(value)) return wrong(findings, pointer, 'wrong-type');
    if (value.length > maxRows) return wrong(findings, pointer, 'too-many', { max: maxRows });
    const rows = value.map((row, index) => {
      const checked = checkCells(row, below(pointer, index), findings, cells);
      return checked && checked !== WRONG ? withNeeded(checked, needed, below(pointer, index), findings) : checked;
    });
    const kept = rows.filter((row) => row !== undefined);
    if (kept.includes(WRONG)) return WRONG;
    if (kept.length === 0) return undefined;
    return kept.length < minRows
      ? wrong(findings, pointer, 'too-few', { min: minRows })
      : (kept as Record<string, Scalar>[]);
  };
}

function withNeeded(
  row: Readonly<Record<string, Scalar>>,
  needed: readonly TableColumn[],
  pointer: string,
  findings: Findings,
): Readonly<Record<string, Scalar>> | typeof WRONG {
  const missing = needed.filter(({ name }) => !Object.hasOwn(row, name));
  for (const { name } of missing) findings.add(below(pointer, name), 'required');
  return missing.length > 0 ? WRONG : row;
}
