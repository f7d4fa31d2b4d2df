/**
 * Our code for what a rule of survey-core's linter finds; where a rule finds several faults, by rule and reason.
 * Where our own rules have a code for the same fault, it is that one.
 */
const CODES: Readonly<Record<string, string>> = {
  'expression/syntax': 'expression-syntax',
  'expression/unknown-function': 'unknown-function',
  'expression/unknown-choice': 'compared-with-no-choice',
  'expression/type-mismatch': 'kinds-differ',
  'expression/type-mismatch array-vs-scalar': 'list-compared-with-one',
  'expression/contradiction': 'condition-never-holds',
  'expression/meaningless-condition': 'condition-always-holds',
  'expression/meaningless-condition notABoolean': 'not-a-condition',
  'expression/meaningless-condition meaninglessFragment': 'part-decides-nothing',
  'reference/unknown': 'unknown-reference',
  'reference/self': 'refers-to-itself',
  'cycle/calculated-value': 'circular-reference',
  'cycle/trigger': 'circular-reference',
  'cycle/value-write': 'circular-reference',
  'name/duplicate': 'duplicate-name',
  'name/shadowing': 'name-shadowed',
  'name/reserved': 'reserved-name',
  'property/unknown': 'unknown-property',
  'property/dead': 'property-without-effect',
  'property/invalid-value': 'not-allowed',
  'property/not-an-array': 'wrong-type',
  'property/required': 'missing-property',
  'element/unknown-type': 'unknown-type',
  'element/count-contradiction': 'bounds-contradict',
  'element/never-visible': 'never-shown',
};

/** For a rule that has no code of ours: one of a newer survey-core, or of something that a questionnaire cannot hold. */
const OTHER = 'surveyjs-remark';

export function codeOf(ruleId: string, reason = ''): string {
  return CODES[`${ruleId} ${reason}`] ?? CODES[ruleId] ?? OTHER;
}
