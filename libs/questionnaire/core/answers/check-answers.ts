import { type Checked, prepareRemarkCheck, prepareValueCheck, type ValueCheck, WRONG } from './check-value.js';
import { prepareCondition, type Scope } from '../expression/evaluate.js';
import { below, type Finding, Findings, UNHEARD } from '../findings.js';
import type { AnswerValue, Answers, Plan, PlanItem, Scalar, SumRule } from '../plan.js';

/** Pointers start at the body of a submit, whose answers are under this key. */
const ANSWERS = '/answers';

export type CheckedAnswers =
  { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly violations: readonly Finding[] };

export interface CheckOptions {
  /** An API client that answers what was not asked is wrong; a form may still hold old answers. Default: reject. */
  readonly invisible?: 'reject' | 'drop';
}

/** A plan made ready to check answers: microseconds an answer set, no survey-core. Build it once a version. */
export interface Checker {
  readonly plan: Plan;
  /** All answers at once, as for a submit. What comes back holds visible items only, in plan order and normal form. */
  check(answers: unknown, options?: CheckOptions): CheckedAnswers;
  /**
   * Judges the items of one step among the answers so far. Answers of other steps that do not fit are left
   * out silently; so are answers to items that are not visible (any more).
   */
  checkStep(step: number, answers: unknown): CheckedAnswers;
  /** Indices into `plan.items`; computed items too. Answers that do not fit count as none. */
  visibleItems(answers: unknown): readonly number[];
  /** Indices into `plan.steps` of the screens with something to show. */
  visibleSteps(answers: unknown): readonly number[];
}

export function prepareChecker(plan: Plan): Checker {
  const prepared = prepare(plan);
  return {
    plan,
    check: (answers, { invisible = 'reject' } = {}) => {
      const run = new Run(prepared, answers, () => true, invisible === 'reject');
      run.refuseUnknownKeys();
      return run.outcome();
    },
    checkStep: (step, answers) => {
      const judged = new Set(plan.steps[step]?.items);
      return new Run(prepared, answers, (index) => judged.has(index), false).outcome();
    },
    visibleItems: (answers) => new Run(prepared, answers, () => false, false).visible(),
    visibleSteps: (answers) => {
      const visible = new Set(new Run(prepared, answers, () => false, false).visible());
      return plan.steps.flatMap(({ items }, index) => (items.some((item) => visible.has(item)) ? [index] : []));
    },
  };
}

interface PreparedItem {
  readonly item: PlanItem;
  readonly visibleIf: ((scope: Scope) => boolean) | undefined;
  readonly requiredIf: ((scope: Scope) => boolean) | undefined;
  /** Absent for computed items: they are never answered. */
  readonly check: ValueCheck | undefined;
  readonly remark: ValueCheck<string> | undefined;
  readonly remarkKey: string;
  readonly pointer: string;
  readonly remarkPointer: string;
}

interface Prepared {
  readonly items: readonly PreparedItem[];
  readonly sums: readonly (SumRule & { readonly indices: readonly number[] })[];
  readonly keys: ReadonlySet<string>;
}

function prepare({ items, sums }: Plan): Prepared {
  const indices = new Map(items.map(({ name }, index) => [name, index]));
  const indexOf = (name: string) => indices.get(name) as number;
  const prepared = items.map((item): PreparedItem => {
    const { domain, remark, visibleIf, requiredIf } = item;
    return {
      item,
      visibleIf: visibleIf && prepareCondition(visibleIf, indexOf),
      requiredIf: requiredIf && prepareCondition(requiredIf, indexOf),
      check: domain.kind === 'computed' ? undefined : prepareValueCheck(domain),
      remark: remark && prepareRemarkCheck(remark.maxLength),
      remarkKey: `${item.name}-Comment`,
      pointer: below(ANSWERS, item.name),
      remarkPointer: below(ANSWERS, `${item.name}-Comment`),
    };
  });
  return {
    items: prepared,
    sums: sums.map((sum) => ({ ...sum, indices: sum.items.map(indexOf) })),
    keys: new Set(
      prepared.flatMap(({ item, check, remark, remarkKey }) => [
        ...(check ? [item.name] : []),
        ...(remark ? [remarkKey] : []),
      ]),
    ),
  };
}

/** One answer set, item by item: later conditions see only what has been accepted before. */
class Run {
  readonly #findings = new Findings();
  readonly #given: Readonly<Record<string, unknown>>;
  readonly #scope: (AnswerValue | undefined)[];
  readonly #visible: boolean[];
  readonly #answers: Record<string, AnswerValue> = {};

  constructor(
    private readonly prepared: Prepared,
    given: unknown,
    private readonly judged: (index: number) => boolean,
    private readonly rejectInvisible: boolean,
  ) {
    const usable = typeof given === 'object' && given !== null && !Array.isArray(given);
    if (!usable) this.#findings.add(ANSWERS, 'wrong-type');
    this.#given = usable ? (given as Record<string, unknown>) : {};
    this.#scope = Array.from({ length: prepared.items.length });
    this.#visible = prepared.items.map((item, index) => this.#ask(item, index));
    for (const sum of prepared.sums) this.#add(sum);
  }

  outcome(): CheckedAnswers {
    const violations = this.#findings.list;
    return violations.length === 0 ? { ok: true, answers: this.#answers } : { ok: false, violations };
  }

  visible(): number[] {
    return this.#visible.flatMap((visible, index) => (visible ? [index] : []));
  }

  refuseUnknownKeys(): void {
    for (const key of Object.keys(this.#given)) {
      if (this.#findings.full) return;
      if (!this.prepared.keys.has(key)) this.#findings.add(below(ANSWERS, key), 'unknown-key');
    }
  }

  #ask(prepared: PreparedItem, index: number): boolean {
    const { item, visibleIf, check, remark, pointer } = prepared;
    if (visibleIf && !visibleIf(this.#scope)) return this.#pass(prepared);
    if (!check) return true;
    const findings = this.judged(index) ? this.#findings : UNHEARD;
    const value = this.#valueOf(item.name, pointer, check, findings);
    if (value === undefined) this.#demand(prepared, findings);
    else if (value !== WRONG) this.#keep(index, prepared, value, findings);
    if (remark) this.#remark(prepared, remark, value, findings);
    return true;
  }

  #pass({ item, check, remark, remarkKey }: PreparedItem): false {
    if (check) this.#refuseInvisible(item.name);
    if (remark) this.#refuseInvisible(remarkKey);
    return false;
  }

  #valueOf<V extends AnswerValue>(key: string, pointer: string, check: ValueCheck<V>, findings: Findings): Checked<V> {
    const value = Object.hasOwn(this.#given, key) ? this.#given[key] : undefined;
    return value === undefined ? undefined : check(value, pointer, findings);
  }

  #refuseInvisible(key: string): void {
    if (this.rejectInvisible && Object.hasOwn(this.#given, key)) this.#findings.add(below(ANSWERS, key), 'not-visible');
  }

  #demand(prepared: PreparedItem, findings: Findings): void {
    const { item, requiredIf, pointer } = prepared;
    if (item.required || requiredIf?.(this.#scope)) findings.add(pointer, 'required');
    else this.#demandRows(prepared, {}, findings);
  }

  #demandRows(
    { item: { domain }, pointer }: PreparedItem,
    value: Readonly<Record<string, Scalar>>,
    findings: Findings,
  ): void {
    if (domain.kind !== 'matrix' || !domain.everyRowRequired) return;
    for (const row of domain.rows) {
      if (!Object.hasOwn(value, row.value)) findings.add(below(pointer, row.value), 'required');
    }
  }

  #keep(index: number, prepared: PreparedItem, value: AnswerValue, findings: Findings): void {
    this.#scope[index] = value;
    this.#answers[prepared.item.name] = value;
    this.#demandRows(prepared, value as Readonly<Record<string, Scalar>>, findings);
  }

  #remark(prepared: PreparedItem, check: ValueCheck<string>, value: Checked, findings: Findings): void {
    const { item, remarkKey, remarkPointer } = prepared;
    const text = this.#valueOf(remarkKey, remarkPointer, check, findings);
    const expected = isExpected(item, value);
    if (text === undefined && expected === 'needed') findings.add(remarkPointer, 'required');
    if (text === undefined || text === WRONG) return;
    if (expected === 'no') this.#refuseInvisible(remarkKey);
    else this.#answers[remarkKey] = text;
  }

  /** An empty part counts as 0; nothing at all is a skipped question. */
  #add({ name, indices, total }: Prepared['sums'][number]): void {
    const numbers = indices.flatMap((index) =>
      this.#scope[index] === undefined ? [] : [this.#scope[index] as number],
    );
    if (numbers.length === 0 || !indices.some((index) => this.judged(index))) return;
    const sum = numbers.reduce((left, right) => left + right, 0);
    if (Math.abs(sum - total) > 1e-9) this.#findings.add(below(ANSWERS, name), 'wrong-sum', { total, sum });
  }
}

/** Words of one's own belong to the choice that asks for them; a remark is welcome beside any answer. */
function isExpected({ remark }: PlanItem, value: Checked): 'needed' | 'welcome' | 'no' {
  const choice = remark?.choice;
  if (choice === undefined) return 'welcome';
  const chosen = value === choice || (Array.isArray(value) && value.includes(choice));
  return chosen ? 'needed' : 'no';
}
