import type { Definition, ElementDefinition, PageDefinition } from '../../definition/definition.js';
import { parseExpression } from '../../expression/parse-expression.js';
import { below } from '../../findings.js';
import type { Expression, PlanItem } from '../../plan.js';
import type { Reasoner } from '../logic/reason.js';
import { removeCondition, type RuleFinding } from './design-finding.js';

type Part = PageDefinition | ElementDefinition;

const both = (left: Expression | undefined, right: Expression): Expression =>
  left ? { kind: 'binary', operator: 'and', left, right } : right;
const not = (operand: Expression): Expression => ({ kind: 'unary', operator: 'not', operand });

/**
 * Conditions that can never hold, always hold, or never hold where they stand. `faulty` are pointers of conditions
 * with a mistake of their own: of those nothing can be said.
 */
export function reachabilityFindings(
  definition: Definition,
  reasoner: Reasoner,
  faulty: ReadonlySet<string>,
): RuleFinding[] {
  return definition.pages.flatMap((page, index) => visit(page, `/pages/${index}`, undefined, { reasoner, faulty }));
}

interface Setting {
  readonly reasoner: Reasoner;
  readonly faulty: ReadonlySet<string>;
}

function visit(part: Part, at: string, around: Expression | undefined, setting: Setting): RuleFinding[] {
  const pointer = below(at, 'visibleIf');
  if (setting.faulty.has(pointer)) return [];
  const own = expressionOf(part.visibleIf);
  const found = own ? judge(own, around, part, at, setting.reasoner) : undefined;
  if (found?.severity === 'error') return [found];
  const inside = own ? both(around, own) : around;
  const duty = dutyFinding(part, at, inside, setting);
  const inner = 'elements' in part ? part.elements : [];
  return [
    ...(found ? [found] : []),
    ...(duty ? [duty] : []),
    ...inner.flatMap((element, index) => visit(element, below(`${at}/elements`, index), inside, setting)),
  ];
}

function judge(
  own: Expression,
  around: Expression | undefined,
  part: Part,
  at: string,
  reasoner: Reasoner,
): RuleFinding | undefined {
  const pointer = below(at, 'visibleIf');
  const fix = removeCondition(at, 'visibleIf');
  if (reasoner.canHold(own) === 'no') return { pointer, code: 'condition-never-holds', severity: 'error', fix };
  if (around && reasoner.canHold(both(around, own)) === 'no') {
    return { pointer, code: `unreachable-${kindOf(part)}`, severity: 'error', fix };
  }
  const always = reasoner.canHold(not(own)) === 'no';
  return always ? { pointer, code: 'condition-always-holds', severity: 'warning', fix } : undefined;
}

/** Nothing stands around a page. */
function kindOf(part: Part): 'panel' | 'question' {
  return 'type' in part && part.type === 'panel' ? 'panel' : 'question';
}

/** A duty to answer that only arises where the question is not shown. */
function dutyFinding(
  part: Part,
  at: string,
  visible: Expression | undefined,
  setting: Setting,
): RuleFinding | undefined {
  const pointer = below(at, 'requiredIf');
  const duty = 'requiredIf' in part && !setting.faulty.has(pointer) ? expressionOf(part.requiredIf) : undefined;
  if (!duty || setting.reasoner.canHold(both(visible, duty)) !== 'no') return undefined;
  const never = setting.reasoner.canHold(duty) === 'no';
  const code = never ? 'condition-never-holds' : 'required-but-hidden';
  return { pointer, code, severity: 'warning', fix: removeCondition(at, 'requiredIf') };
}

function expressionOf(text: string | undefined): Expression | undefined {
  const parsed = text === undefined ? undefined : parseExpression(text);
  return parsed?.ok ? parsed.expression : undefined;
}

/** The items that some respondent can be asked; those of which nothing is known count as reachable. */
export function reachableItems(items: readonly PlanItem[], reasoner: Reasoner): ReadonlySet<string> {
  return new Set(
    items.filter(({ visibleIf }) => !visibleIf || reasoner.canHold(visibleIf) !== 'no').map(({ name }) => name),
  );
}
