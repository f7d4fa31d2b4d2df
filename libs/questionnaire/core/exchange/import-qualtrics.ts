import type { ElementDefinition, PageDefinition } from '../definition/definition.js';
import { isObject, type JsonObject } from '../definition/property-checks.js';
import { conditioned } from '../design/edit/edit-elements.js';
import { cleanTranslations, ImportNames, TITLE, wordOf } from './clean-import.js';
import { type Imported, ImportNotes } from './imported.js';
import { translateDisplayLogic } from './qualtrics-logic.js';
import { type QualtricsContext, readQualtricsQuestion } from './qualtrics-question.js';
import { settleImport } from './settle-import.js';

/**
 * A draft from a Qualtrics survey (.qsf, which is JSON). A block is a page, page breaks part it; what is in the trash
 * stays there. Where is the id of a question (`QID1`) or of a block.
 */
export function importQualtrics(json: unknown): Imported {
  const notes = new ImportNotes();
  const entry = isObject(json) ? json['SurveyEntry'] : undefined;
  const elements = isObject(json) ? json['SurveyElements'] : undefined;
  if (!isObject(entry) || !Array.isArray(elements)) {
    notes.add('SurveyEntry', '', 'not-this-format');
    return settleImport({ pages: [] }, notes);
  }
  const survey = new Survey(elements.filter(isObject), notes);
  const language = wordOf(entry['SurveyLanguage']).toLowerCase() || 'en';
  const context: QualtricsContext = {
    note: notes.add,
    names: new ImportNames(notes.add),
    language,
    sources: new Map(),
  };
  const rules = { maxLength: TITLE, where: 'SurveyEntry', note: notes.add };
  const title = cleanTranslations({ default: entry['SurveyName'] }, rules, language);
  const description = cleanTranslations({ default: entry['SurveyDescription'] }, rules, language);
  const pages = survey.blocks().flatMap((block) => importBlock(block, survey, context));
  return settleImport({ ...(title && { title }), ...(description && { description }), pages }, notes);
}

interface Block {
  readonly id: string;
  readonly elements: readonly JsonObject[];
}

/** Everything else of the file is about sending, looks and statistics. */
const ABOUT_OTHER_THINGS: ReadonlySet<string> = new Set([
  'SQ',
  'BL',
  'FL',
  'SO',
  'SCO',
  'PROJ',
  'STAT',
  'QC',
  'RS',
  'PL',
  'NT',
  'QO',
]);

class Survey {
  readonly #questions: ReadonlyMap<string, JsonObject>;

  constructor(
    private readonly elements: readonly JsonObject[],
    private readonly notes: ImportNotes,
  ) {
    this.#questions = new Map(
      this.#payloads('SQ').flatMap((payload) =>
        isObject(payload) ? [[wordOf(payload['QuestionID']), payload] as const] : [],
      ),
    );
    for (const { Element: element } of elements) {
      const kind = wordOf(element);
      if (!ABOUT_OTHER_THINGS.has(kind)) notes.add(kind, '', 'property-not-supported');
    }
  }

  question(id: string): JsonObject | undefined {
    return this.#questions.get(id);
  }

  /** Blocks in the order of the flow; all of them where there is no flow. */
  blocks(): readonly Block[] {
    const blocks = new Map(
      this.#payloads('BL')
        .flatMap(blocksIn)
        .map((block) => [block.id, block]),
    );
    const flow = this.#payloads('FL').flatMap((payload) => this.#idsIn(payload));
    const ordered = flow.flatMap((id) => blocks.get(id) ?? []);
    return ordered.length > 0 ? [...new Set(ordered)] : [...blocks.values()];
  }

  #payloads(kind: string): unknown[] {
    return this.elements.filter(({ Element: element }) => element === kind).map(({ Payload: payload }) => payload);
  }

  /** Branches, randomisers and embedded data are left out; the blocks inside them stay. */
  #idsIn(node: unknown): string[] {
    const flow = isObject(node) ? node['Flow'] : undefined;
    if (!Array.isArray(flow)) return [];
    return flow.filter(isObject).flatMap((step) => {
      const type = wordOf(step['Type']);
      if (BLOCKS.has(type)) return [wordOf(step['ID'])];
      if (!ENDS.has(type)) this.notes.add(type, wordOf(step['FlowID']), 'logic-not-supported');
      return this.#idsIn(step);
    });
  }
}

const BLOCKS: ReadonlySet<string> = new Set(['Block', 'Standard']);
const ENDS: ReadonlySet<string> = new Set(['Root', 'EndSurvey', 'Group']);

/** A list of blocks, or a record of them by number. */
function blocksIn(payload: unknown): Block[] {
  const list: unknown[] = Object.values(Object(payload));
  return list.filter(isObject).flatMap((block) => {
    if (block['Type'] === 'Trash') return [];
    const elements = Array.isArray(block['BlockElements']) ? block['BlockElements'].filter(isObject) : [];
    return [{ id: wordOf(block['ID']), elements }];
  });
}

function importBlock(block: Block, survey: Survey, context: QualtricsContext): PageDefinition[] {
  const pages: ElementDefinition[][] = [[]];
  for (const { Type: type, QuestionID: id } of block.elements) {
    if (type === 'Page Break') pages.push([]);
    const question = type === 'Question' ? survey.question(wordOf(id)) : undefined;
    if (question) pages.at(-1)?.push(...importQuestion(question, wordOf(id), context));
  }
  return pages
    .filter((elements) => elements.length > 0)
    .map((elements) => ({ name: context.names.give('', block.id, 'page'), elements }));
}

function importQuestion(question: JsonObject, id: string, context: QualtricsContext): ElementDefinition[] {
  const logic = question['DisplayLogic'];
  const condition = translateDisplayLogic(logic, context.sources);
  if (condition === null) context.note('DisplayLogic', id, 'logic-not-supported');
  for (const key of ['SkipLogic', 'Randomization', 'DynamicChoices', 'QuestionJS']) {
    if (question[key] !== undefined) context.note(key, id, 'logic-not-supported');
  }
  const element = readQualtricsQuestion(question, id, context);
  return element ? [conditioned(element, condition ?? undefined)] : [];
}
