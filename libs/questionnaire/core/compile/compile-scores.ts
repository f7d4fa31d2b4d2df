import { UNITS } from '#scoring';
import type { ChoiceDefinition, QuestionDefinition } from '../definition/definition.js';
import type { Findings } from '../findings.js';
import type { Choice, Domain, Scalar, ScoreMapping } from '../plan.js';

type Entry = ScoreMapping['values'][number];
type Units = Entry['units'];
type Recode = Readonly<Record<string, number | 'NOT_APPLICABLE' | 'DONT_KNOW'>>;

/** Which criteria a question scores and what each of its values is worth. */
export function compileScores(
  question: QuestionDefinition,
  domain: Domain,
  pointer: string,
  findings: Findings,
): ScoreMapping[] {
  const recode = 'recode' in question ? question.recode : undefined;
  if (domain.kind === 'matrix' && question.type === 'matrix') {
    const scored = question.rows.flatMap(scoredRow);
    if (scored.length === 0) return [];
    const values = valuesOf(domain.columns.map(pointOf), recode, pointer, findings);
    return scored.map((row) => ({ ...row, values }));
  }
  const criterion = 'criterion' in question ? question.criterion : undefined;
  if (criterion === undefined) return [];
  return [{ criterion, values: valuesOf(scale(domain), recode, pointer, findings) }];
}

function scoredRow(row: ChoiceDefinition): Pick<ScoreMapping, 'criterion' | 'row'>[] {
  return typeof row === 'object' && row.criterion !== undefined
    ? [{ criterion: row.criterion, row: String(row.value) }]
    : [];
}

/** A value and where it stands on the scale; undefined where a value has no place by itself. */
interface Point {
  readonly value: Scalar;
  readonly position: number | undefined;
  readonly apart: boolean;
}

function scale(domain: Domain): readonly Point[] {
  if (domain.kind === 'one-of') return domain.choices.map(pointOf);
  if (domain.kind !== 'yes-no') return [];
  return [
    { value: domain.no.value, position: 0, apart: false },
    { value: domain.yes.value, position: 1, apart: false },
  ];
}

function pointOf({ value, apart }: Choice): Point {
  return { value, position: typeof value === 'number' ? value : undefined, apart: apart === true };
}

function valuesOf(points: readonly Point[], recode: Recode | undefined, pointer: string, findings: Findings): Entry[] {
  if (points.filter(({ apart }) => !apart).length < 2) {
    findings.add(pointer, 'no-scale');
    return [];
  }
  const positions = points.flatMap(({ position, apart }) => (position === undefined || apart ? [] : [position]));
  const [min, max] = [Math.min(...positions), Math.max(...positions)];
  return points.flatMap((point) => {
    const units = recode ? recoded(point, recode) : onScale(point, min, max);
    if (units === undefined) findings.add(pointer, 'no-score', { value: String(point.value) });
    return units === undefined ? [] : [{ value: point.value, units }];
  });
}

function recoded({ value, apart }: Point, recode: Recode): Units | undefined {
  const points = Object.hasOwn(recode, String(value)) ? recode[String(value)] : apart && value;
  if (points === 'NOT_APPLICABLE' || points === 'DONT_KNOW') return points;
  return typeof points === 'number' ? whole((points * UNITS) / 100) : undefined;
}

/** Evenly from the lowest point to the highest: 100 · (r − min) / (max − min). Yes is 100, no is 0. */
function onScale({ value, position, apart }: Point, min: number, max: number): Units | undefined {
  if (apart) return value as Exclude<Units, number>;
  return position === undefined ? undefined : whole((UNITS * (position - min)) / (max - min));
}

/** Scores are whole units, so that sums are the same on every engine and in every order. */
function whole(units: number): number | undefined {
  const rounded = Math.round(units);
  return Math.abs(units - rounded) < 1e-6 ? rounded : undefined;
}
