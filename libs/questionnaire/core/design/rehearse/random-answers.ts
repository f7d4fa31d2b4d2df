import { prepareCondition, type Scope } from '../../expression/evaluate.js';
import type { AnswerValue, NumberDomain, Plan, PlanItem, SumRule } from '../../plan.js';
import { randomAnswer, remarkFor } from './random-answer.js';
import type { Random } from './random.js';

/** What one invented respondent said, and which items were asked (indices into `plan.items`). */
export interface RandomAnswers {
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly asked: readonly number[];
}

/** How many of a hundred leave out what need not be answered. */
const SILENCE = 5;

/** Answers item by item as the plan asks them, so that conditions are met by chance as they are by people. */
export function prepareRandomAnswers(plan: Plan): (random: Random) => RandomAnswers {
  const prepared = prepare(plan);
  return (random) => new Respondent(prepared, random).respond();
}

type Test = ((scope: Scope) => boolean) | undefined;

interface PreparedItem {
  readonly item: PlanItem;
  readonly shown: Test;
  readonly needed: Test;
  readonly sum: SumRule | undefined;
}

function prepare(plan: Plan): readonly PreparedItem[] {
  const indices = new Map(plan.items.map(({ name }, index) => [name, index]));
  const indexOf = (name: string) => indices.get(name) as number;
  return plan.items.map((item) => ({
    item,
    shown: item.visibleIf && prepareCondition(item.visibleIf, indexOf),
    needed: item.requiredIf && prepareCondition(item.requiredIf, indexOf),
    sum: plan.sums.find(({ items }) => items.includes(item.name)),
  }));
}

class Respondent {
  readonly #scope: (AnswerValue | undefined)[];
  readonly #answers: Record<string, AnswerValue> = {};
  readonly #amounts = new Map<SumRule, ReadonlyMap<string, number>>();

  constructor(
    private readonly items: readonly PreparedItem[],
    private readonly random: Random,
  ) {
    this.#scope = Array.from({ length: items.length });
  }

  respond(): RandomAnswers {
    const asked = this.items.flatMap((prepared, index) => (this.#ask(prepared, index) ? [index] : []));
    return { answers: this.#answers, asked };
  }

  #ask(prepared: PreparedItem, index: number): boolean {
    if (!this.#isShown(prepared)) return false;
    const { item } = prepared;
    const value = this.#valueFor(prepared);
    if (value === undefined) return true;
    this.#scope[index] = value;
    this.#answers[item.name] = value;
    const remark = remarkFor(item, value);
    if (remark !== undefined) this.#answers[`${item.name}-Comment`] = remark;
    return true;
  }

  #isShown({ shown }: PreparedItem): boolean {
    return !shown || shown(this.#scope);
  }

  #valueFor({ item, needed, sum }: PreparedItem): AnswerValue | undefined {
    if (sum) return this.#amountsOf(sum).get(item.name);
    const { required, domain } = item;
    const isDuty = required || needed?.(this.#scope) || (domain.kind === 'matrix' && domain.everyRowRequired);
    return isDuty || !this.random.chance(SILENCE) ? randomAnswer(domain, this.random) : undefined;
  }

  /** The total by chance over the parts that are shown, in whole numbers; the last part takes the rest. */
  #amountsOf(sum: SumRule): ReadonlyMap<string, number> {
    const known = this.#amounts.get(sum);
    if (known) return known;
    const parts = this.items.filter((prepared) => prepared.sum === sum && this.#isShown(prepared));
    let left = sum.total;
    const amounts = new Map(
      parts.map(({ item: { name, domain } }, index) => {
        const { max = left } = domain as NumberDomain;
        const most = Math.min(left, max);
        const amount = index === parts.length - 1 ? left : this.random.between(0, Math.max(0, Math.floor(most)));
        left -= amount;
        return [name, amount];
      }),
    );
    this.#amounts.set(sum, amounts);
    return amounts;
  }
}
