import type { ElementDefinition, PageDefinition, PanelDefinition } from '../definition/definition.js';
import { isObject, type JsonObject } from '../definition/property-checks.js';
import { below } from '../findings.js';
import { mapElements } from '../design/edit/survey-tree.js';
import { renameInExpression } from '../design/edit/rename.js';
import { cleanTranslations, ImportNames, TITLE } from './clean-import.js';
import { type Imported, ImportNotes } from './imported.js';
import { settleImport } from './settle-import.js';
import { withStoredValues } from './stored-values.js';
import { importSurveyJsQuestion, LOOKS, noteHidden, type SurveyJsContext } from './surveyjs-question.js';

const KNOWN_ROOT: ReadonlySet<string> = new Set([
  'pages',
  'elements',
  'questions',
  'title',
  'description',
  'locale',
  'questionsOnPageMode',
]);

/**
 * A draft from SurveyJS JSON as its tools write it. Our own JSON is SurveyJS JSON too and comes back as it was. Where
 * is a JSON Pointer into the file.
 */
export function importSurveyJs(json: unknown): Imported {
  const notes = new ImportNotes();
  const pages = isObject(json) ? pagesOf(json) : undefined;
  if (!isObject(json) || !pages) {
    notes.add('pages', '', 'not-this-format');
    return settleImport({ pages: [] }, notes);
  }
  const main = typeof json['locale'] === 'string' ? json['locale'] : 'en';
  const context: SurveyJsContext = { note: notes.add, names: new ImportNames(notes.add), main, stored: new Map() };
  for (const key of Object.keys(json)) {
    if (!KNOWN_ROOT.has(key))
      notes.add(key, below('', key), LOOKS_OF_ALL.has(key) ? 'appearance-not-kept' : 'property-not-supported');
  }
  const imported = pages.map(({ page, at }) => importPage(page, at, context));
  const mode = json['questionsOnPageMode'];
  return settleImport(
    {
      ...wordsOf(json, '', context),
      ...(MODES.includes(mode) && { questionsOnPageMode: mode as 'standard' }),
      pages: withConditionsFollowing(imported, context),
    },
    notes,
  );
}

const MODES: readonly unknown[] = ['standard', 'singlePage', 'questionPerPage'];
const LOOKS_OF_ALL: ReadonlySet<string> = new Set(
  (
    'showProgressBar progressBarType progressBarLocation showQuestionNumbers questionTitleLocation widthMode width logo logoWidth logoHeight logoFit ' +
    'logoPosition headerView backgroundImage showTitle showPageTitles showPageNumbers fitToContainer themeName cssVariables'
  ).split(' '),
);

/** Pages, or the elements of a file that has one page only and does not say so. */
function pagesOf(json: JsonObject): { readonly page: JsonObject; readonly at: string }[] | undefined {
  const { pages } = json;
  if (Array.isArray(pages)) {
    return pages.flatMap((page, index) => (isObject(page) ? [{ page, at: `/pages/${index}` }] : []));
  }
  const key = Array.isArray(json['elements']) ? 'elements' : 'questions';
  return Array.isArray(json[key]) ? [{ page: { [key]: json[key] }, at: '' }] : undefined;
}

const PAGE: ReadonlySet<string> = new Set([
  'name',
  'title',
  'description',
  'visibleIf',
  'elements',
  'questions',
  'type',
]);

function importPage(page: JsonObject, at: string, context: SurveyJsContext): PageDefinition {
  noteUnknown(page, PAGE, at, context);
  const name = context.names.give(typeof page['name'] === 'string' ? page['name'] : '', below(at, 'name'), 'page');
  return { name, ...wordsOf(page, at, context), ...conditionOf(page), elements: importElements(page, at, context) };
}

function noteUnknown(part: JsonObject, known: ReadonlySet<string>, at: string, { note }: SurveyJsContext): void {
  for (const key of Object.keys(part)) {
    if (key === 'visible') noteHidden(part, at, note);
    else if (!known.has(key))
      note(key, below(at, key), LOOKS.test(key) ? 'appearance-not-kept' : 'property-not-supported');
  }
}

function importElements(container: JsonObject, at: string, context: SurveyJsContext): ElementDefinition[] {
  const key = Array.isArray(container['elements']) ? 'elements' : 'questions';
  const elements = container[key];
  if (!Array.isArray(elements)) return [];
  return elements.flatMap((element: unknown, index): ElementDefinition[] => {
    const pointer = `${at}/${key}/${index}`;
    if (!isObject(element)) return [];
    if (element['type'] === 'panel') return [importPanel(element, pointer, context)];
    return importSurveyJsQuestion(element, pointer, context);
  });
}

const PANEL: ReadonlySet<string> = new Set([...PAGE, 'type', 'sumTo']);

function importPanel(panel: JsonObject, at: string, context: SurveyJsContext): PanelDefinition {
  noteUnknown(panel, PANEL, at, context);
  const name = context.names.give(typeof panel['name'] === 'string' ? panel['name'] : '', below(at, 'name'), 'panel');
  const { sumTo } = panel;
  const elements = importElements(panel, at, context);
  return {
    type: 'panel',
    name,
    ...wordsOf(panel, at, context),
    ...conditionOf(panel),
    ...(typeof sumTo === 'number' && { sumTo }),
    elements,
  };
}

function wordsOf(node: JsonObject, at: string, { note, main }: SurveyJsContext) {
  const text = (key: 'title' | 'description') => {
    const value = node[key];
    const rules = { maxLength: TITLE, where: below(at, key), note };
    const clean = cleanTranslations(isObject(value) ? value : { default: value }, rules, main);
    return clean && { [key]: clean };
  };
  return { ...text('title'), ...text('description') };
}

const conditionOf = ({ visibleIf }: JsonObject) =>
  typeof visibleIf === 'string' && visibleIf.trim() !== '' ? { visibleIf } : {};

/** Conditions speak of questions by the names they have now, and of answers as they are stored now. */
function withConditionsFollowing(
  pages: readonly PageDefinition[],
  { names, stored }: SurveyJsContext,
): PageDefinition[] {
  const changed = new Map([...names.renamed].filter(([before, after]) => before !== after));
  const follow = <Part extends PageDefinition | ElementDefinition>(part: Part): Part => {
    const entries = Object.entries(part).map(([key, value]) => [
      key,
      CONDITIONS.has(key) && typeof value === 'string'
        ? withStoredValues(renameInExpression(value, changed), stored)
        : (value as unknown),
    ]);
    return Object.fromEntries(entries) as Part;
  };
  return pages.map((page) => ({ ...follow(page), elements: mapElements(page.elements, follow) }));
}

const CONDITIONS: ReadonlySet<string> = new Set(['visibleIf', 'requiredIf', 'expression']);
