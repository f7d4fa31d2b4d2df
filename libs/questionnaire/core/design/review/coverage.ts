import type { LocalizedText } from '#kernel';
import { criterionWeights, pointsOf, type Rubric } from '#scoring';
import { compileDomain } from '../../compile/compile-domain.js';
import { compileScores } from '../../compile/compile-scores.js';
import type { Definition } from '../../definition/definition.js';
import { flatten, type FlatQuestion } from '../../definition/flatten.js';
import { localizedText } from '../../definition/read-text.js';
import { below, UNHEARD } from '../../findings.js';
import { valueOfChoice } from '../edit/edit-choices.js';
import type { Domain, ItemType, Role, Scalar } from '../../plan.js';

/** What one value of an item is worth: points 0–100, a code that counts for nothing, or null where nothing is said. */
export interface RecodeRow {
  readonly value: Scalar;
  readonly text: LocalizedText;
  readonly points: number | 'NOT_APPLICABLE' | 'DONT_KNOW' | null;
}

/** A question, or a row of a matrix, that scores a criterion. */
export interface CoveringItem {
  readonly question: string;
  readonly row?: string;
  /** Pointer of the question or row. */
  readonly at: string;
  readonly title: LocalizedText;
  readonly type: ItemType;
  readonly role?: Role;
  /** Points of the scale, without what does not score. */
  readonly scale: number;
  /** `up`: a higher or later value is better; `down`: the other way round; `mixed`: neither. */
  readonly direction: 'up' | 'down' | 'mixed';
  readonly recode: readonly RecodeRow[];
}

export interface CriterionCoverage {
  readonly id: string;
  readonly name: LocalizedText;
  /** Share 0…1 of the overall score. */
  readonly weight: number;
  /** None: the criterion cannot be computed. */
  readonly items: readonly CoveringItem[];
}

export interface DimensionCoverage {
  readonly id: string;
  readonly name: LocalizedText;
  /** Share 0…1 of the overall score. */
  readonly weight: number;
  readonly criteria: readonly CriterionCoverage[];
}

export interface Coverage {
  readonly dimensions: readonly DimensionCoverage[];
  readonly covered: number;
  readonly criteria: number;
  /** Share 0…1 of the weight that no item scores. */
  readonly missingWeight: number;
  /** Items that score something the rubric does not have. */
  readonly strangers: readonly (CoveringItem & { readonly criterion: string })[];
}

/** Which question scores which criterion, and how. For drafts whose structure the linter accepts. */
export function coverageOf(definition: Definition, rubric: Rubric): Coverage {
  const items = flatten(definition).flatMap(coveringItems);
  const weights = criterionWeights(rubric);
  let next = 0;
  const dimensions = rubric.dimensions.map(({ id, name, weight, criteria }) => ({
    id,
    name,
    weight,
    criteria: criteria.map((criterion) => ({
      ...criterion,
      weight: weights[next++] as number,
      items: items.filter((item) => item.criterion === criterion.id),
    })),
  }));
  const all = dimensions.flatMap(({ criteria }) => criteria);
  const missing = all.filter((criterion) => criterion.items.length === 0);
  const known = new Set(all.map(({ id }) => id));
  return {
    dimensions,
    criteria: all.length,
    covered: all.length - missing.length,
    missingWeight: missing.reduce((sum, { weight }) => sum + weight, 0),
    strangers: items.filter(({ criterion }) => !known.has(criterion)),
  };
}

type Scorer = CoveringItem & { readonly criterion: string };

function coveringItems({ question, pointer }: FlatQuestion): Scorer[] {
  if (question.type === 'expression') return [];
  const domain = compileDomain(question, pointer, UNHEARD);
  const rows = question.type === 'matrix' ? question.rows : [];
  return compileScores(question, domain, pointer, UNHEARD).map(({ criterion, row, values }) => {
    const index = rows.findIndex((one) => String(valueOfChoice(one)) === row);
    const units = new Map(values.map((entry) => [entry.value, entry.units]));
    const recode = valuesOf(domain).map(({ value, text }): RecodeRow => {
      const worth = units.get(value);
      return { value, text, points: typeof worth === 'number' ? pointsOf(worth) : (worth ?? null) };
    });
    return {
      criterion,
      question: question.name,
      ...(row !== undefined && { row }),
      at: row === undefined ? pointer : below(`${pointer}/rows`, index),
      title: titleOf(question.title ?? question.name, domain, row),
      type: question.type,
      ...('role' in question && question.role && { role: question.role }),
      scale: recode.filter(({ points }) => typeof points === 'number').length,
      direction: directionOf(recode),
      recode,
    };
  });
}

function titleOf(title: Parameters<typeof localizedText>[0], domain: Domain, row: string | undefined): LocalizedText {
  const rows = domain.kind === 'matrix' ? domain.rows : [];
  return rows.find(({ value }) => String(value) === row)?.text ?? localizedText(title);
}

/** The recode table of a question that may score, whether it does or not; empty where there is no scale. */
export function valuesOf(domain: Domain): readonly { readonly value: Scalar; readonly text: LocalizedText }[] {
  if (domain.kind === 'one-of') return domain.choices;
  if (domain.kind === 'matrix') return domain.columns;
  if (domain.kind !== 'yes-no') return [];
  return [domain.no, domain.yes].map(({ value, text }) => ({
    value,
    text: text ?? { 'zh-CN': String(value), en: String(value) },
  }));
}

function directionOf(recode: readonly RecodeRow[]): CoveringItem['direction'] {
  const points = recode
    .filter((row) => typeof row.points === 'number')
    .toSorted((a, b) => (typeof a.value === 'number' && typeof b.value === 'number' ? a.value - b.value : 0))
    .map((row) => row.points as number);
  const steps = points.slice(1).map((point, index) => point - (points[index] as number));
  if (steps.every((step) => step > 0)) return 'up';
  return steps.every((step) => step < 0) ? 'down' : 'mixed';
}
