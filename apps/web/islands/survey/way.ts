import { answersOfForm, type Plan, prepareCondition } from '#questionnaire/core/design';
import type { Fields } from './page.js';

/** All screens of a survey as pages, and the plan without its texts. */
export interface Screens {
  readonly plan: Plan;
  readonly steps: readonly string[];
  /** The last look, for whoever reaches it without a network, and what follows. */
  readonly check: string;
  readonly kept: string;
}

/** The way through a survey as the server would go it, by the same rules, from what the forms of its screens say. */
export class Way {
  readonly #visible: readonly boolean[];

  constructor(
    private readonly plan: Plan,
    forms: Readonly<Record<string, Fields | undefined>>,
  ) {
    let answers: Readonly<Record<string, unknown>> = {};
    for (const step of plan.steps.keys())
      answers = answersOfForm(plan, step, answers, new Map(Object.entries(forms[step + 1] ?? {})));
    const indexOf = (name: string) => plan.items.findIndex((item) => item.name === name);
    const scope: unknown[] = [];
    this.#visible = plan.items.map(({ name, visibleIf }, index) => {
      const isVisible = !visibleIf || prepareCondition(visibleIf, indexOf)(scope as never);
      if (isVisible) scope[index] = answers[name];
      return isVisible;
    });
  }

  isAsked(name: string): boolean {
    return this.#visible[this.plan.items.findIndex((item) => item.name === name)] ?? true;
  }

  /** Numbers of the screens with something to ask, from 1. */
  get steps(): readonly number[] {
    return this.plan.steps.flatMap(({ items }, step) => (items.some((item) => this.#visible[item]) ? [step + 1] : []));
  }

  /** The screen after or before one; undefined: the last look, or the introduction. */
  from(step: number, direction: string): number | undefined {
    return direction === 'back'
      ? this.steps.findLast((candidate) => candidate < step)
      : this.steps.find((candidate) => candidate > step);
  }
}
