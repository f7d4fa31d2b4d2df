import type { ChoiceDefinition, QuestionDefinition, Text } from '../../definition/definition.js';
import { propertiesOfType } from '../../definition/question-types.js';
import { below } from '../../findings.js';
import type { ScoreMapping } from '../../plan.js';
import { type Change, change, type ChangeKind, type ChangeLabel, type Standing } from './change.js';
import { compareWords, type Wording } from './compare-words.js';
import { type ComparedQuestion, oneSpelling } from './version-model.js';

type Loose = Readonly<Record<string, unknown>>;

/** Both sides of one question. */
interface Pair {
  readonly before: ComparedQuestion;
  readonly after: ComparedQuestion;
  readonly standing: Standing;
}

const RANK: readonly Standing[] = ['free', 'measured', 'scored'];

/** All changes of a question that is in both versions, under the same or another name. */
export function compareQuestion(before: ComparedQuestion, after: ComparedQuestion): Change[] {
  const standing = RANK[Math.max(RANK.indexOf(before.standing), RANK.indexOf(after.standing))] as Standing;
  const pair = { before, after, standing };
  return [
    ...compareType(pair),
    ...compareTexts(pair),
    ...compareValues(pair),
    ...compareChoiceWords(pair),
    ...compareScores(pair),
    ...compareRules(pair),
    ...compareLimits(pair),
  ];
}

interface Told {
  readonly property: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly bridgeable?: boolean;
}

function tell({ before, after }: Pair, kind: ChangeKind, label: ChangeLabel, told: Told): Change {
  return change(kind, label, {
    question: after.name,
    pointerBefore: below(before.pointer, told.property),
    pointerAfter: below(after.pointer, told.property),
    ...told,
  });
}

/** What the method relies on breaks; of the rest, only what is asked is another thing now. */
const unlessFree = ({ standing }: Pair): ChangeLabel => (standing === 'free' ? 'additive' : 'breaking');

/** Two looks of the same list. */
const LOOKS: ReadonlySet<string> = new Set(['radiogroup', 'dropdown', 'rating']);

function compareType(pair: Pair): Change[] {
  const { before, after, standing } = pair;
  if (before.question.type === after.question.type) return [];
  const told = { property: 'type', before: before.question.type, after: after.question.type };
  const sameList = LOOKS.has(told.before) && LOOKS.has(told.after) && sameMembers(before.values, after.values);
  if (!sameList) return [tell(pair, 'type-changed', unlessFree(pair), told)];
  const label = standing === 'free' ? 'cosmetic' : 'breaking';
  return [tell(pair, 'type-changed', label, { ...told, bridgeable: label === 'breaking' })];
}

const WORDS = [
  'title',
  'description',
  'minRateDescription',
  'maxRateDescription',
  'labelTrue',
  'labelFalse',
  'otherText',
];

function compareTexts(pair: Pair): Change[] {
  const [before, after] = [{ ...pair.before.question } as Loose, { ...pair.after.question } as Loose];
  const words = WORDS.flatMap((property) =>
    compareWords(before[property] as Text | undefined, after[property] as Text | undefined, wordingOf(pair, property)),
  );
  const remark = compareWords(before['commentText'] as Text | undefined, after['commentText'] as Text | undefined, {
    ...wordingOf(pair, 'commentText'),
    standing: 'free',
  });
  return [...words, ...remark];
}

function wordingOf({ before, after, standing }: Pair, property: string): Wording {
  return {
    question: after.name,
    property,
    standing,
    pointerBefore: below(before.pointer, property),
    pointerAfter: below(after.pointer, property),
  };
}

const sameMembers = <Member>(a: readonly Member[], b: readonly Member[]): boolean =>
  a.length === b.length && a.every((member) => b.includes(member));

const sameOrder = <Member>(a: readonly Member[], b: readonly Member[]): boolean =>
  a.length === b.length && a.every((member, index) => member === b[index]);

function compareValues(pair: Pair): Change[] {
  const { before, after } = pair;
  const rows = compareMembers(pair, before.rows, after.rows, ['row-added', 'row-removed']);
  if (isScale(before.question) && isScale(after.question)) {
    if (sameOrder(before.values, after.values)) return rows;
    const told = { property: 'scale', before: before.values, after: after.values };
    return [...rows, tell(pair, 'scale-changed', unlessFree(pair), told)];
  }
  const members = compareMembers(pair, before.values, after.values, ['choice-added', 'choice-removed']);
  return [...rows, ...members, ...compareOrder(pair)];
}

const isScale = ({ type }: QuestionDefinition): boolean => type === 'rating' || type === 'boolean' || type === 'matrix';

function compareMembers(
  pair: Pair,
  before: readonly unknown[],
  after: readonly unknown[],
  [added, removed]: readonly [ChangeKind, ChangeKind],
): Change[] {
  const gone = before.filter((value) => !after.includes(value));
  const come = after.filter((value) => !before.includes(value));
  return [
    ...gone.map((value) => tell(pair, removed, unlessFree(pair), { property: String(value), before: value })),
    ...come.map((value) => tell(pair, added, unlessFree(pair), { property: String(value), after: value })),
  ].map((one) => withListPointer(one, pair));
}

/** A choice has no place in the version that lacks it; its question has. */
function withListPointer(one: Change, { before, after }: Pair): Change {
  return { ...one, pointerBefore: before.pointer, pointerAfter: after.pointer };
}

function compareOrder(pair: Pair): Change[] {
  const { before, after, standing } = pair;
  const kept = before.values.filter((value) => after.values.includes(value));
  const now = after.values.filter((value) => before.values.includes(value));
  if (sameOrder(kept, now)) return [];
  const label = standing === 'free' ? 'cosmetic' : 'breaking';
  const told = { property: 'choices', before: kept, after: now, bridgeable: label === 'breaking' };
  return [tell(pair, 'choices-reordered', label, told)];
}

const LISTS = ['choices', 'rateValues', 'columns', 'rows'] as const;

interface Listed {
  readonly pointer: string;
  readonly choice: Exclude<ChoiceDefinition, string | number>;
}

/** The words of choices that are in both versions, whatever list they are in. */
function compareChoiceWords(pair: Pair): Change[] {
  const [before, after] = [listed(pair.before), listed(pair.after)];
  return [...after].flatMap(([key, now]) => {
    const then = before.get(key);
    if (!then) return [];
    return (['text', 'hint'] as const).flatMap((property) =>
      compareWords(wordsOf(then.choice, property), wordsOf(now.choice, property), {
        question: pair.after.name,
        property: `${key}.${property}`,
        standing: pair.standing,
        pointerBefore: below(then.pointer, property),
        pointerAfter: below(now.pointer, property),
      }),
    );
  });
}

/** A choice without a text shows its value. */
function wordsOf(choice: Listed['choice'], property: 'text' | 'hint'): Text | undefined {
  return property === 'text' ? (choice.text ?? String(choice.value)) : choice.hint;
}

function listed({ question, pointer }: ComparedQuestion): ReadonlyMap<string, Listed> {
  if (question.type === 'matrixdynamic') return new Map();
  const lists = { ...question } as Partial<Record<(typeof LISTS)[number], readonly ChoiceDefinition[]>>;
  return new Map(
    LISTS.flatMap((list) =>
      (lists[list] ?? []).map((choice, index) => {
        const full = typeof choice === 'object' ? choice : { value: choice };
        const kind = list === 'rows' ? 'row' : 'choice';
        return [`${kind}.${full.value}`, { pointer: `${pointer}/${list}/${index}`, choice: full }] as const;
      }),
    ),
  );
}

function compareScores(pair: Pair): Change[] {
  const { before, after } = pair;
  const [then, now] = [before.scores.map(mappingKey), after.scores.map(mappingKey)];
  const mapping = sameMembers(then, now)
    ? []
    : [
        tell(pair, 'criterion-changed', 'breaking', {
          property: 'criterion',
          before: criteria(before),
          after: criteria(after),
        }),
      ];
  const recode = sameMembers(then, now) && then.length > 0 ? compareRecode(pair) : [];
  return [...mapping, ...recode];
}

const mappingKey = ({ criterion, row = '' }: ScoreMapping): string => `${row}>${criterion}`;

const criteria = ({ scores }: ComparedQuestion) => scores.map(({ criterion }) => criterion);

const worth = ({ scores }: ComparedQuestion) =>
  new Map(scores.slice(0, 1).flatMap(({ values }) => values.map(({ value, units }) => [value, units] as const)));

/** What the values that both versions offer are worth. That a longer scale spreads its points anew goes without saying. */
function compareRecode(pair: Pair): Change[] {
  const [then, now] = [worth(pair.before), worth(pair.after)];
  const spread = !('recode' in pair.after.question) && !sameMembers(pair.before.values, pair.after.values);
  const differs = !spread && [...then].some(([value, units]) => now.has(value) && now.get(value) !== units);
  if (!differs) return [];
  const show = (units: typeof then) => Object.fromEntries([...units].map(([value, one]) => [String(value), one]));
  return [tell(pair, 'recode-changed', 'breaking', { property: 'recode', before: show(then), after: show(now) })];
}

function compareRules(pair: Pair): Change[] {
  const { before, after } = pair;
  const [then, now] = [{ ...before.question } as Loose, { ...after.question } as Loose];
  const changes: Change[] = [];
  const differ = (property: string, kind: ChangeKind, label: ChangeLabel, of: (side: Loose) => unknown) => {
    if (of(then) === of(now)) return;
    const told = {
      property,
      ...(of(then) !== undefined && { before: of(then) }),
      ...(of(now) !== undefined && { after: of(now) }),
    };
    changes.push(tell(pair, kind, label, told));
  };
  differ('isRequired', 'duty-changed', unlessFree(pair), (side) => side['isRequired'] ?? false);
  differ('eachRowRequired', 'duty-changed', unlessFree(pair), (side) => side['eachRowRequired'] ?? false);
  differ('requiredIf', 'duty-changed', unlessFree(pair), (side) => spelled(side['requiredIf']));
  differ(
    'role',
    'role-changed',
    'additive',
    (side) => side['role'] ?? (side['criterion'] === undefined ? undefined : 'score'),
  );
  differ(
    'measure',
    'measure-changed',
    then['measure'] === undefined ? 'additive' : 'breaking',
    (side) => side['measure'],
  );
  differ('dimension', 'measure-changed', 'breaking', (side) => side['dimension']);
  differ('expression', 'computation-changed', 'additive', (side) => spelled(side['expression']));
  differ('showCommentArea', 'remark-changed', 'additive', (side) => side['showCommentArea'] ?? false);
  if (before.condition !== after.condition) {
    const told = { property: 'visibleIf', before: before.condition, after: after.condition };
    changes.push(tell(pair, 'condition-changed', unlessFree(pair), told));
  }
  return changes;
}

const spelled = (text: unknown): unknown => (typeof text === 'string' ? oneSpelling(text) : text);

/** How long an answer may be changes nothing about what was said. */
const LENGTHS = ['maxLength'];
const LIMITS = [
  'inputType',
  'min',
  'max',
  'step',
  'minSelectedChoices',
  'maxSelectedChoices',
  'minRowCount',
  'maxRowCount',
];

function compareLimits(pair: Pair): Change[] {
  const { before, after } = pair;
  if (before.question.type !== after.question.type) return [];
  const [then, now] = [{ ...before.question } as Loose, { ...after.question } as Loose];
  const fallback = new Map(propertiesOfType(after.question.type).map((property) => [property.name, property.default]));
  return [...LIMITS, ...LENGTHS].flatMap((property) => {
    const [a, b] = [then[property] ?? fallback.get(property), now[property] ?? fallback.get(property)];
    if (a === b) return [];
    const label = LENGTHS.includes(property) ? 'cosmetic' : unlessFree(pair);
    return [tell(pair, 'limits-changed', label, { property, before: a ?? null, after: b ?? null })];
  });
}
