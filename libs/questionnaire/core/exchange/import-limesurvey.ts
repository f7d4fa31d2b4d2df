import type { ElementDefinition, PageDefinition } from '../definition/definition.js';
import { conditioned } from '../design/edit/edit-elements.js';
import { ImportNames, TITLE } from './clean-import.js';
import { type Imported, ImportNotes } from './imported.js';
import { type LimeGroup, type LimeQuestion, readLimeSurvey } from './limesurvey-document.js';
import { type LimeContext, readLimeQuestion, textOf } from './limesurvey-question.js';
import { translateRelevance } from './limesurvey-relevance.js';
import { settleImport } from './settle-import.js';

/** Attributes about looks and statistics. */
const LOOKS =
  /^(?:cssclass|hide_tip|display_|answer_width|text_input_width|repeat_headings|printable_help|page_break|statistics_|public_statistics|time_|alphasort|array_filter_style|scale_export|category_separator|slider_|location_|input_size|dropdown_|use_dropdown|labels?_|value_range|save_as_default|clear_default|choice_|showpopups|samechoiceheight|samelistheight|rank_title|theme|form_|em_validation_q_tip|em_validation_sq_tip|question_template|image|parent_order|crypt|encrypted|date_format|show_totals|other_position)/;

/** Attributes that are read where they mean something. */
const READ: Readonly<Record<string, string>> = {
  maximum_chars: 'STUQ',
  num_value_int_only: 'NK',
  min_num_value_n: 'N',
  max_num_value_n: 'N',
  equals_num_value: 'K',
  min_answers: 'MP',
  max_answers: 'MP',
};

/** What an attribute says that asks for nothing; files are full of them. */
const OFF = /^(?:|0|N|default|normal|none)$/;

/**
 * A draft from a LimeSurvey survey (.lss) or group (.lsg): the `<document>` as plain objects, see `LimeSurveyDocument`.
 * A group is a page. Where is the code of a question, `<question>.<part>` for its parts.
 */
export function importLimeSurvey(document: unknown): Imported {
  const notes = new ImportNotes();
  const survey = readLimeSurvey(document);
  if (!survey) {
    notes.add('document', '', 'not-this-format');
    return settleImport({ pages: [] }, notes);
  }
  const context: LimeContext = {
    note: notes.add,
    names: new ImportNames(notes.add),
    language: survey.language,
    variables: new Map(),
  };
  const title = textOf(survey.title, TITLE, '', context);
  const description = textOf(survey.description, TITLE, '', context);
  const pages = survey.groups.map((group) => importGroup(group, context));
  return settleImport({ ...(title && { title }), ...(description && { description }), pages }, notes);
}

function importGroup(group: LimeGroup, context: LimeContext): PageDefinition {
  const where = `group ${group.id}`;
  const name = context.names.give('', where, 'page');
  const title = textOf(group.title, TITLE, where, context);
  const description = textOf(group.description, TITLE, where, context);
  const visibleIf = conditionOf(group.relevance, where, context);
  const elements = group.questions.flatMap((question): ElementDefinition[] => {
    const condition = conditionOf(question.relevance, question.code, context);
    const element = readLimeQuestion(question, context);
    if (!element) return [];
    noteAttributes(question, context);
    return [conditioned(element, condition)];
  });
  return {
    name,
    ...(title && { title }),
    ...(description && { description }),
    ...(visibleIf !== undefined && { visibleIf }),
    elements,
  };
}

function noteAttributes({ attributes, code, type }: LimeQuestion, { note }: LimeContext): void {
  for (const [attribute, value] of Object.entries(attributes)) {
    if (OFF.test(value) || LOOKS.test(attribute) || attribute === 'relevance') continue;
    // The value that every box has, whether or not answers are assessed.
    if (attribute === 'assessment_value' && value === '1') continue;
    if (attribute === 'hidden') note(attribute, code, 'hidden-there');
    else if (!READ[attribute]?.includes(type)) note(attribute, code, 'property-not-supported');
  }
}

function conditionOf(equation: string, where: string, { variables, note }: LimeContext): string | undefined {
  const translated = translateRelevance(equation, variables);
  if (translated === null) note(equation.slice(0, 80), where, 'logic-not-supported');
  return translated ?? undefined;
}
