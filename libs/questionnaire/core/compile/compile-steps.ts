import type { Definition } from '../definition/definition.js';
import { below, type Findings } from '../findings.js';
import type { Container, FlatQuestion } from '../definition/flatten.js';
import type { PlanItem, PlanStep, SumRule } from '../plan.js';
import { compileHeading } from '../definition/read-text.js';

/** One decision per screen: a page, or each question (a panel stays together) where the definition asks for it. */
export function compileSteps(definition: Definition, questions: readonly FlatQuestion[]): PlanStep[] {
  const screens = new Map<unknown, { readonly step: Omit<PlanStep, 'items'>; readonly items: number[] }>();
  for (const [index, question] of questions.entries()) {
    const key = screenOf(definition, question);
    const screen = screens.get(key) ?? { step: stepOf(key, question), items: [] };
    screen.items.push(index);
    screens.set(key, screen);
  }
  return [...screens.values()].map(({ step, items }) => ({ ...step, items }));
}

/** What the questions of one screen have in common. */
function screenOf(
  { questionsOnPageMode = 'standard' }: Definition,
  flat: FlatQuestion,
): Container | FlatQuestion | 'all' {
  if (questionsOnPageMode === 'singlePage') return 'all';
  const [page, panel] = flat.around;
  return questionsOnPageMode === 'standard' ? page : (panel ?? flat);
}

function stepOf(screen: Container | FlatQuestion | 'all', flat: FlatQuestion): Omit<PlanStep, 'items'> {
  if (screen === 'all') return { name: 'all' };
  if (!('element' in screen)) return { name: flat.question.name };
  return { name: screen.element.name ?? flat.question.name, ...compileHeading(screen.element) };
}

/** The panels whose numbers must add up. */
export function compileSums(
  questions: readonly FlatQuestion[],
  items: readonly PlanItem[],
  findings: Findings,
): SumRule[] {
  const panels = new Map(questions.flatMap(({ around }) => around.map((container) => [container.pointer, container])));
  return [...panels.values()].flatMap((container) => {
    const { element, pointer } = container;
    if (!('sumTo' in element) || element.sumTo === undefined) return [];
    const inside = items.filter((_, index) => questions[index]?.pointer.startsWith(`${pointer}/`));
    if (!inside.every(({ domain }) => domain.kind === 'number')) findings.add(below(pointer, 'sumTo'), 'not-a-number');
    const names = inside.map(({ name }) => name);
    return [{ name: element.name, ...compileHeading(container.element), items: names, total: element.sumTo }];
  });
}
