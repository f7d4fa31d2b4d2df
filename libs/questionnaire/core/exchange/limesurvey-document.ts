import { isObject, type JsonObject } from '../definition/property-checks.js';
import { wordOf } from './clean-import.js';

/**
 * The `<document>` of an .lss or .lsg file as plain objects: what a plain XML parser makes of it, attributes ignored,
 * CDATA as text. Every section is `{ rows: { row: … } }` with one row or a list of them, a row a record of texts.
 * `languages` is `{ language: … }`. Both the older form, with a row for each language, and the newer one, with texts in
 * sections `…_l10ns`, are read.
 */
export type LimeSurveyDocument = JsonObject;

export type Row = Readonly<Record<string, string>>;

/** Texts of a thing by language code. */
export type Texts = Readonly<Record<string, string>>;

export interface LimeGroup {
  readonly id: string;
  readonly title: Texts;
  readonly description: Texts;
  readonly relevance: string;
  readonly questions: readonly LimeQuestion[];
}

export interface LimeQuestion {
  readonly id: string;
  /** Its code, such as `Q1` or `SQ001`. */
  readonly code: string;
  /** What older equations call it: ids of the survey, the group and the question, as `123X4X56`. */
  readonly number: string;
  readonly type: string;
  readonly text: Texts;
  readonly help: Texts;
  readonly mandatory: string;
  readonly other: string;
  readonly relevance: string;
  /** The second scale of an array has 1 here. */
  readonly scale: string;
  readonly parts: readonly LimeQuestion[];
  readonly answers: readonly LimeAnswer[];
  readonly attributes: Readonly<Record<string, string>>;
}

export interface LimeAnswer {
  readonly code: string;
  readonly text: Texts;
  readonly scale: string;
}

export interface LimeSurvey {
  readonly language: string;
  readonly title: Texts;
  readonly description: Texts;
  readonly groups: readonly LimeGroup[];
}

/** The survey or group of questions in a document; undefined where it is something else. */
export function readLimeSurvey(document: unknown): LimeSurvey | undefined {
  if (!isObject(document) || !isObject(document['questions'])) return undefined;
  const tables = new Tables(document);
  const settings = rowsOf(document['surveys_languagesettings']);
  const language = rowsOf(document['surveys'])[0]?.['language'] ?? languagesOf(document)[0] ?? 'en';
  return {
    language,
    title: byLanguage(settings, 'surveyls_title', language, 'surveyls_language'),
    description: byLanguage(settings, 'surveyls_description', language, 'surveyls_language'),
    groups: tables.groups(),
  };
}

function languagesOf(document: JsonObject): readonly string[] {
  const { languages } = document;
  const listed = isObject(languages) ? languages['language'] : undefined;
  return [listed]
    .flat()
    .map(wordOf)
    .filter((code) => code !== '');
}

function rowsOf(section: unknown): readonly Row[] {
  const rows = isObject(section) ? section['rows'] : undefined;
  const row = isObject(rows) ? rows['row'] : undefined;
  return (Array.isArray(row) ? row : [row]).filter(isObject).map(rowOf);
}

function rowOf(row: JsonObject): Row {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, textIn(value)]));
}

/** A parser may keep CDATA under a key of its own. */
function textIn(value: unknown): string {
  if (!isObject(value)) return wordOf(value);
  return Object.values(value).map(wordOf).join('');
}

function byLanguage(rows: readonly Row[], field: string, otherwise: string, key = 'language'): Texts {
  return Object.fromEntries(rows.map((row) => [row[key] || otherwise, row[field] ?? '']));
}

function grouped(rows: readonly Row[], key: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[key] ?? '');
    if (group) group.push(row);
    else groups.set(row[key] ?? '', [row]);
  }
  return groups;
}

const byNumber = (field: string) => (a: Row, b: Row) => Number(a[field] ?? 0) - Number(b[field] ?? 0);

/** The tables of the file, joined by their keys. */
class Tables {
  readonly #groups: readonly Row[];
  readonly #questions: readonly Row[];
  readonly #parts: ReadonlyMap<string, readonly Row[]>;
  readonly #answers: ReadonlyMap<string, readonly Row[]>;
  readonly #attributes: ReadonlyMap<string, readonly Row[]>;
  readonly #words: Readonly<Record<'gid' | 'qid' | 'aid', ReadonlyMap<string, readonly Row[]>>>;

  constructor(document: JsonObject) {
    this.#groups = rowsOf(document['groups']).toSorted(byNumber('group_order'));
    this.#questions = rowsOf(document['questions']).toSorted(byNumber('question_order'));
    this.#parts = grouped(rowsOf(document['subquestions']).toSorted(byNumber('question_order')), 'parent_qid');
    this.#answers = grouped(rowsOf(document['answers']).toSorted(byNumber('sortorder')), 'qid');
    this.#attributes = grouped(rowsOf(document['question_attributes']), 'qid');
    this.#words = {
      gid: grouped(rowsOf(document['group_l10ns']), 'gid'),
      qid: grouped(rowsOf(document['question_l10ns']), 'qid'),
      aid: grouped(rowsOf(document['answer_l10ns']), 'aid'),
    };
  }

  groups(): LimeGroup[] {
    const groups = [...grouped(this.#groups, 'gid')];
    const byGroup = grouped(this.#questions, 'gid');
    return groups.map(([id, rows]) => ({
      id,
      title: this.#textsOf('gid', id, rows, 'group_name'),
      description: this.#textsOf('gid', id, rows, 'description'),
      relevance: rows[0]?.['grelevance'] ?? '',
      questions: this.#questionsOf(byGroup.get(id) ?? []),
    }));
  }

  #questionsOf(rows: readonly Row[]): LimeQuestion[] {
    return [...grouped(rows, 'qid')].map(([id, own]) => this.#question(id, own));
  }

  #question(id: string, rows: readonly Row[]): LimeQuestion {
    const field = (name: string): string => rows[0]?.[name] ?? '';
    const attributes = Object.fromEntries(
      (this.#attributes.get(id) ?? []).map((row) => [row['attribute'] ?? '', row['value'] ?? '']),
    );
    return {
      id,
      number: `${field('sid')}X${field('gid')}X${id}`,
      code: field('title'),
      type: field('type'),
      text: this.#textsOf('qid', id, rows, 'question'),
      help: this.#textsOf('qid', id, rows, 'help'),
      mandatory: field('mandatory'),
      other: field('other'),
      // Older files keep it among the attributes.
      relevance: field('relevance') || (attributes['relevance'] ?? ''),
      scale: field('scale_id'),
      parts: this.#questionsOf(this.#parts.get(id) ?? []),
      answers: this.#answersOf(id),
      attributes,
    };
  }

  #answersOf(id: string): LimeAnswer[] {
    const rows = (this.#answers.get(id) ?? []).map((row): Row => ({
      ...row,
      key: `${row['scale_id'] ?? '0'} ${row['code'] ?? ''}`,
    }));
    return [...grouped(rows, 'key').values()].map((own) => ({
      code: own[0]?.['code'] ?? '',
      scale: own[0]?.['scale_id'] ?? '0',
      text: this.#textsOf('aid', own[0]?.['aid'] ?? '', own, 'answer'),
    }));
  }

  /** Texts stand in a section of their own, or in the rows themselves, one for each language. */
  #textsOf(key: 'gid' | 'qid' | 'aid', id: string, rows: readonly Row[], field: string): Texts {
    const words = this.#words[key].get(id);
    return byLanguage(words ?? rows, field, 'default');
  }
}
