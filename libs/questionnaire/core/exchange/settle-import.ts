import { compileLinted } from '../compile/compile-definition.js';
import type { Definition, ElementDefinition, PageDefinition } from '../definition/definition.js';
import { LIMITS } from '../definition/limits.js';
import { lintDefinition } from '../definition/lint-definition.js';
import { propertiesOfType } from '../definition/question-types.js';
import { below, type Finding, Findings } from '../findings.js';
import { withoutElement } from '../design/edit/edit-elements.js';
import { elementAt, partAt } from '../design/edit/survey-tree.js';
import { lastStep, stepsOf, valueAt, withValueAt } from '../design/pointer.js';
import type { Imported, ImportNotes } from './imported.js';

/** What only a person can put right, and may stay wrong in a draft. */
const LEFT_TO_PEOPLE: ReadonlySet<string> = new Set(
  (
    'translation-missing no-questions role-mismatch no-score ' +
    'unknown-criterion unknown-dimension criterion-not-covered'
  ).split(' '),
);

/** What a file says of the whole, with its pages. */
export interface ImportedSurvey extends Omit<Definition, 'pages'> {
  readonly pages: readonly PageDefinition[];
}

/**
 * Makes a draft of what an importer has put together: within our limits, and free of everything that the linter would
 * not let stand. Whatever has to go is noted. Always ends, and always with a definition that can be edited.
 */
export function settleImport(survey: ImportedSurvey, notes: ImportNotes): Imported {
  let definition = withinLimits(survey, notes);
  let faults = faultsIn(definition);
  // Ends: each round takes something away.
  while (faults.length > 0) {
    definition = withoutFaults(definition, faults, notes);
    faults = faultsIn(definition);
  }
  const isEmpty = definition.pages.every(({ elements }) => elements.length === 0);
  if (isEmpty) notes.add('', '', 'nothing-left');
  return { definition, notImported: notes.list };
}

const NOTHING: Definition = { pages: [{ name: 'page1', elements: [] }] };

function faultsIn(definition: Definition): readonly Finding[] {
  const structure = lintDefinition(definition).filter(({ code }) => !LEFT_TO_PEOPLE.has(code));
  if (structure.length > 0) return structure;
  const findings = new Findings();
  compileLinted(definition, { dimensions: [] }, findings);
  return findings.list.filter(({ code }) => !LEFT_TO_PEOPLE.has(code));
}

interface Fault {
  /** Pointer of the questionnaire, page or element around it. */
  readonly place: string;
  /** The property that can go; absent where all of it must. */
  readonly property?: string;
}

function faultAt(definition: Definition, pointer: string): Fault {
  const [place] = /^(?:\/pages\/\d+)?(?:\/elements\/\d+)*/.exec(pointer) as RegExpExecArray;
  const property = stepsOf(pointer.slice(place.length))[0];
  const element = elementAt(definition, place);
  const needed = element ? propertiesOfType(element.type).filter((one) => one.needed) : [];
  const isNeeded = property === 'elements' || property === 'type' || needed.some(({ name }) => name === property);
  // What is missing cannot be taken away.
  const isThere = property !== undefined && valueAt(definition, below(place, property)) !== undefined;
  return isThere && !isNeeded ? { place, property } : { place };
}

/** Properties can go together, for nothing moves by that; else elements and pages go, the last one first. */
function withoutFaults(definition: Definition, findings: readonly Finding[], notes: ImportNotes): Definition {
  const faults = findings.map(({ pointer }) => faultAt(definition, pointer));
  const properties = faults.filter(({ property }) => property !== undefined);
  if (properties.length === 0) {
    const places = [...new Set(faults.map(({ place }) => place))];
    const outermost = places.filter((place) => !places.some((other) => place.startsWith(`${other}/`)));
    return outermost.reduceRight((state, place) => withoutPlace(state, place, notes), definition);
  }
  return properties.reduce((state, { place, property = '' }) => {
    notes.add(property, nameAt(definition, place), property.endsWith('If') ? 'logic-not-supported' : 'does-not-fit');
    return withValueAt(state, below(place, property), undefined);
  }, definition);
}

const CHOOSES: ReadonlySet<string> = new Set(['radiogroup', 'dropdown', 'checkbox', 'ranking']);

function hasNothingToChoose(element: ElementDefinition | undefined): boolean {
  return element !== undefined && CHOOSES.has(element.type) && !('choices' in element && element.choices?.length);
}

function withoutPlace(definition: Definition, place: string, notes: ImportNotes): Definition {
  const element = elementAt(definition, place);
  notes.add(
    element?.type ?? 'page',
    nameAt(definition, place),
    hasNothingToChoose(element) ? 'no-choices' : 'does-not-fit',
  );
  if (element) return withoutElement(definition, place);
  const pages = definition.pages.toSpliced(Number(lastStep(place)) || 0, 1);
  return pages.length > 0 ? { ...definition, pages } : NOTHING;
}

function nameAt(definition: Definition, place: string): string {
  return String(partAt(definition, place)?.name);
}

function withinLimits(survey: ImportedSurvey, notes: ImportNotes): Definition {
  if (survey.pages.length > LIMITS.pages) notes.add(`pages: ${survey.pages.length}`, '', 'too-many');
  const left = { questions: LIMITS.questions as number };
  const pages = survey.pages
    .slice(0, LIMITS.pages)
    .map((page) => ({ ...page, elements: trimmed(page.elements, left, 0) }));
  if (left.questions < 0) notes.add(`questions: ${LIMITS.questions - left.questions}`, '', 'too-many');
  return { ...survey, pages: pages.length > 0 ? pages : NOTHING.pages };
}

/** Panels that stand too deep are dissolved into what they hold. */
function trimmed(
  elements: readonly ElementDefinition[],
  left: { questions: number },
  depth: number,
): ElementDefinition[] {
  return elements.flatMap((element): ElementDefinition[] => {
    if (element.type === 'panel') {
      const inner = trimmed(element.elements, left, depth + 1);
      return depth < LIMITS.panelDepth ? [{ ...element, elements: inner }] : inner;
    }
    left.questions -= 1;
    return left.questions >= 0 ? [element] : [];
  });
}
