import type { PageDefinition, PanelDefinition } from '../../definition/definition.js';
import { below } from '../../findings.js';
import { elementsIn, isPageAt, type Located, partsOf } from '../edit/survey-tree.js';
import { type Change, change, type Standing, type Version } from './change.js';
import { compareQuestion } from './compare-question.js';
import { compareRubrics } from './compare-rubrics.js';
import { compareWords } from './compare-words.js';
import { type ComparedQuestion, questionsOf } from './version-model.js';

export interface VersionDiff {
  /** In the order of the newer version; what is gone first, the rubric last. */
  readonly changes: readonly Change[];
  /** Scores before and after cannot be put in one series. */
  readonly breaksTrend: boolean;
  readonly counts: Readonly<Record<Change['label'], number>>;
}

/** Notes of the author on changes that leave the meaning as it was, by the id of the change. */
export type Bridges = Readonly<Record<string, string>>;

/**
 * What a newer version changes, by meaning and not by letters. Both must compile. A bridge makes a change of words or
 * order cosmetic and travels with it; changes of scales, mappings and conditions cannot be bridged.
 */
export function compareVersions(before: Version, after: Version, bridges: Bridges = {}): VersionDiff {
  const changes = [
    ...compareSurveys(before, after),
    ...compareAllQuestions(questionsOf(before), questionsOf(after)),
    ...compareContainers(before, after),
    ...compareRubrics(before.rubric, after.rubric),
  ].map((one) => bridged(one, bridges));
  const count = (label: Change['label']) => changes.filter((one) => one.label === label).length;
  const counts = { cosmetic: count('cosmetic'), additive: count('additive'), breaking: count('breaking') };
  return { changes, breaksTrend: counts.breaking > 0, counts };
}

function bridged(one: Change, bridges: Bridges): Change {
  const bridge = Object.hasOwn(bridges, one.id) ? bridges[one.id]?.trim() : undefined;
  return bridge && one.bridgeable ? { ...one, label: 'cosmetic', bridge } : one;
}

function compareSurveys({ definition: before }: Version, { definition: after }: Version): Change[] {
  const [then, now] = [before.questionsOnPageMode ?? 'standard', after.questionsOnPageMode ?? 'standard'];
  const place = {
    pointerBefore: '/questionsOnPageMode',
    pointerAfter: '/questionsOnPageMode',
    before: then,
    after: now,
  };
  return [
    ...(['title', 'description'] as const).flatMap((property) =>
      compareWords(before[property], after[property], {
        property,
        standing: 'free',
        pointerBefore: `/${property}`,
        pointerAfter: `/${property}`,
      }).map((one): Change => ({ ...one, label: 'cosmetic' })),
    ),
    ...(then === now ? [] : [change('screens-changed', 'additive', place)]),
  ];
}

type Questions = readonly ComparedQuestion[];

function compareAllQuestions(before: Questions, after: Questions): Change[] {
  const then = new Map(before.map((question) => [question.name, question]));
  const now = new Map(after.map((question) => [question.name, question]));
  const renamed = renames(
    before.filter(({ name }) => !now.has(name)),
    after.filter(({ name }) => !then.has(name)),
  );
  const oldNames = new Set([...renamed.values()].map(({ name }) => name));
  const gone = before.filter(({ name }) => !now.has(name) && !oldNames.has(name));
  const pairs = after.map((question) => [then.get(question.name) ?? renamed.get(question.name), question] as const);
  const moved = movedNames(pairs);
  return [
    ...gone.map(removed),
    ...pairs.flatMap(([old, question]) => {
      if (!old) return [added(question)];
      const changes = compareQuestion(old, question);
      const move = moved.has(question.name) ? [movedChange(old, question)] : [];
      return [...(old.name === question.name ? [] : [renamedChange(old, question)]), ...move, ...changes];
    }),
  ];
}

function removed({ name, pointer, standing, question }: ComparedQuestion): Change {
  const label = standing === 'free' ? 'additive' : 'breaking';
  return change('question-removed', label, { question: name, pointerBefore: pointer, before: question.title ?? name });
}

function added({ name, pointer, standing, question }: ComparedQuestion): Change {
  const label = standing === 'scored' ? 'breaking' : 'additive';
  return change('question-added', label, { question: name, pointerAfter: pointer, after: question.title ?? name });
}

function renamedChange(before: ComparedQuestion, after: ComparedQuestion): Change {
  return change('question-renamed', 'additive', {
    question: after.name,
    pointerBefore: below(before.pointer, 'name'),
    pointerAfter: below(after.pointer, 'name'),
    before: before.name,
    after: after.name,
  });
}

/** A question that is gone and one that came, alike in all but the name, are one. */
function renames(gone: Questions, come: Questions): ReadonlyMap<string, ComparedQuestion> {
  const left = new Map(gone.map((question) => [bodyOf(question), question]));
  const renamed = new Map<string, ComparedQuestion>();
  for (const question of come) {
    const old = left.get(bodyOf(question));
    if (old) renamed.set(question.name, old);
    left.delete(bodyOf(question));
  }
  return renamed;
}

function bodyOf({ question }: ComparedQuestion): string {
  const { name: _name, visibleIf: _visibleIf, ...body } = question;
  return JSON.stringify(body);
}

type Pair = readonly [before: ComparedQuestion | undefined, after: ComparedQuestion];

/** The fewest questions that must have moved to explain the new order: all but the longest run that kept it. */
function movedNames(pairs: readonly Pair[]): ReadonlySet<string> {
  const kept = pairs.flatMap(([before, after]) => (before ? [{ name: after.name, position: before.position }] : []));
  const stayed = longestRise(kept.map(({ position }) => position));
  return new Set(kept.filter((_, index) => !stayed.has(index)).map(({ name }) => name));
}

/** Indices of a longest rising subsequence. */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const length: number[] = [];
  const previous: number[] = [];
  let end = -1;
  for (const [index, value] of values.entries()) {
    const before = bestBefore(values, length, index, value);
    const own = (length[before] ?? 0) + 1;
    previous[index] = before;
    length[index] = own;
    if (own > (length[end] ?? 0)) end = index;
  }
  const members = new Set<number>();
  for (let index = end; index >= 0; index = previous[index] as number) members.add(index);
  return members;
}

function bestBefore(values: readonly number[], length: readonly number[], until: number, value: number): number {
  let best = -1;
  for (let index = 0; index < until; index += 1) {
    const longer = (length[index] as number) > (length[best] ?? 0);
    if ((values[index] as number) < value && longer) best = index;
  }
  return best;
}

/** What is asked before a scored question has a say in its answer. */
function movedChange(before: ComparedQuestion, after: ComparedQuestion): Change {
  const scored = before.standing === 'scored' || after.standing === 'scored';
  return change('question-moved', scored ? 'breaking' : 'cosmetic', {
    question: after.name,
    pointerBefore: before.pointer,
    pointerAfter: after.pointer,
    before: before.position + 1,
    after: after.position + 1,
    bridgeable: scored,
  });
}

type Container = Located<PageDefinition | PanelDefinition>;

/** Headings of pages and panels, and sums; what they contain is compared by itself. */
function compareContainers(before: Version, after: Version): Change[] {
  const then = containersOf(before);
  return [...containersOf(after)].flatMap(([key, now]) => {
    const old = then.get(key);
    return old ? compareContainer(old, now) : [];
  });
}

function containersOf({ definition }: Version): ReadonlyMap<string, Container> {
  return new Map(
    partsOf(definition).flatMap(({ at, part }) =>
      'elements' in part && part.name !== undefined ? [[`${isPageAt(at)}/${part.name}`, { at, part }] as const] : [],
    ),
  );
}

function compareContainer(before: Container, after: Container): Change[] {
  const standing = standingOf(after.part);
  const headings = (['title', 'description'] as const).flatMap((property) =>
    compareWords(before.part[property], after.part[property], {
      ...(after.part.name !== undefined && { question: after.part.name }),
      property,
      standing,
      pointerBefore: below(before.at, property),
      pointerAfter: below(after.at, property),
    }),
  );
  const [then, now] = [sumOf(before.part), sumOf(after.part)];
  const told = {
    question: after.part.name as string,
    pointerBefore: before.at,
    pointerAfter: after.at,
    before: then ?? null,
    after: now ?? null,
  };
  return then === now
    ? headings
    : [...headings, change('sum-changed', standing === 'free' ? 'additive' : 'breaking', told)];
}

const sumOf = (part: PageDefinition | PanelDefinition): number | undefined =>
  'sumTo' in part ? part.sumTo : undefined;

/** A heading is read as part of every question below it; words of a heading alone are not what is scored. */
function standingOf({ elements }: PageDefinition | PanelDefinition): Standing {
  const relied = elementsIn(elements, '').some(
    ({ part }) =>
      part.type !== 'panel' &&
      (('criterion' in part && part.criterion !== undefined) || ('measure' in part && part.measure !== undefined)),
  );
  return relied ? 'measured' : 'free';
}
