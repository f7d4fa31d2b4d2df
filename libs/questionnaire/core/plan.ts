import type { Locale, LocalizedText } from '#kernel';

/**
 * A questionnaire version, compiled once when it is published. Plain JSON: it is stored beside the
 * definition and may be cached for good. Answering runs on the plan alone.
 */
export interface Plan {
  readonly format: 1;
  readonly title: LocalizedText;
  readonly description?: LocalizedText;
  /** Languages in which every text exists. */
  readonly locales: readonly Locale[];
  /** Every question in the order of the pages; computed (display only) ones too. */
  readonly items: readonly PlanItem[];
  /** One screen each, in order. Every item belongs to exactly one step. */
  readonly steps: readonly PlanStep[];
  /** Sets of number items that must add up to a total, such as 100 points over the dimensions. */
  readonly sums: readonly SumRule[];
  /** Ids of the rubric's criteria in rubric order: the order of every list of criterion scores. */
  readonly criteria: readonly string[];
  /** Names such as `vendor` that texts hold as `{vendor}`; the page puts in the invitation's value as plain text. */
  readonly variables: readonly string[];
}

export interface PlanStep {
  readonly name: string;
  readonly title?: LocalizedText;
  readonly description?: LocalizedText;
  /** Indices into `Plan.items`. */
  readonly items: readonly number[];
}

export interface SumRule {
  readonly name: string;
  readonly title?: LocalizedText;
  readonly description?: LocalizedText;
  /** Names of number items. An empty one counts as 0; when all are empty the rule rests. */
  readonly items: readonly string[];
  readonly total: number;
}

/** The SurveyJS types that may be used; `panel` is dissolved into its items. */
export type ItemType =
  | 'text'
  | 'comment'
  | 'rating'
  | 'radiogroup'
  | 'dropdown'
  | 'checkbox'
  | 'boolean'
  | 'matrix'
  | 'matrixdynamic'
  | 'ranking'
  | 'expression';

/** What an answer is for: scored in the rubric, explaining a score, describing the respondent, … */
export type Role = 'score' | 'driver' | 'context' | 'quote' | 'consent' | 'check';

/** What an unscored item measures, so that the method finds it whatever its name is. */
export type Measure =
  | 'screening'
  | 'overall'
  | 'recommend'
  | 'importance'
  | 'severity'
  | 'first-reply'
  | 'rounds'
  | 'difference'
  | 'use-case'
  | 'size'
  | 'region'
  | 'time-zone'
  | 'job'
  | 'reverse-check'
  | 'quote-consent'
  | 'conflict-of-interest';

export interface PlanItem {
  readonly name: string;
  readonly type: ItemType;
  /** The item's name when the definition has no title. */
  readonly title: LocalizedText;
  readonly description?: LocalizedText;
  readonly required: boolean;
  /** Absent: always visible. Conditions of the page and the panels around it are included. */
  readonly visibleIf?: Expression;
  /** Required when this holds, even if `required` is false. */
  readonly requiredIf?: Expression;
  readonly domain: Domain;
  /** A free remark beside the answer, under the key `<name>-Comment`. */
  readonly remark?: Remark;
  readonly role?: Role;
  readonly measure?: Measure;
  /** The dimension whose importance this number item states (measure `importance`). */
  readonly dimension?: string;
  /** Criteria this item scores: none, one, or one for each row of a matrix. */
  readonly scores: readonly ScoreMapping[];
}

export interface Remark {
  readonly label?: LocalizedText;
  /** In Unicode code points. */
  readonly maxLength: number;
  /** The choice the remark spells out (`other`): allowed and required only beside it. Absent: always allowed. */
  readonly choice?: string;
}

export type Scalar = string | number | boolean;

export interface Choice {
  readonly value: string | number;
  readonly text: LocalizedText;
  /** A second line such as a time band: "< 15 minutes". */
  readonly hint?: LocalizedText;
  /** Not a point of the scale ("does not apply", "do not know"): shown apart from the others. */
  readonly apart?: true;
}

/** Which values an item may have. All lengths in Unicode code points. */
export type Domain =
  | { readonly kind: 'one-of'; readonly choices: readonly Choice[]; readonly ends?: ScaleEnds }
  | { readonly kind: 'some-of'; readonly choices: readonly Choice[]; readonly min: number; readonly max: number }
  | { readonly kind: 'ranking'; readonly choices: readonly Choice[] }
  | { readonly kind: 'yes-no'; readonly yes: BooleanSide; readonly no: BooleanSide }
  | { readonly kind: 'text'; readonly input: 'line' | 'lines' | 'email'; readonly maxLength: number }
  | NumberDomain
  | { readonly kind: 'date'; readonly min?: string; readonly max?: string }
  | MatrixDomain
  | TableDomain
  | { readonly kind: 'computed'; readonly expression: Expression };

export interface ScaleEnds {
  readonly low?: LocalizedText;
  readonly high?: LocalizedText;
}

export interface BooleanSide {
  readonly value: Scalar;
  readonly text?: LocalizedText;
}

export interface NumberDomain {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
  /** Answers are whole multiples of it, counted from `min` or 0. Absent: any finite number. */
  readonly step?: number;
}

/** The answer maps row values to column values. */
export interface MatrixDomain {
  readonly kind: 'matrix';
  readonly rows: readonly Choice[];
  readonly columns: readonly Choice[];
  readonly everyRowRequired: boolean;
}

/** The answer is a list of rows, each a record of cells. */
export interface TableDomain {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  readonly minRows: number;
  readonly maxRows: number;
}

export interface TableColumn {
  readonly name: string;
  readonly title: LocalizedText;
  readonly required: boolean;
  readonly domain: Extract<Domain, { kind: 'one-of' | 'text' | 'date' }> | NumberDomain;
}

/** Why a scored item has no score; stored as answered, never merged. `SKIPPED` is never sent, it is what silence means. */
export type NoScoreCode = 'NOT_APPLICABLE' | 'DONT_KNOW' | 'SKIPPED';

export interface ScoreMapping {
  readonly criterion: string;
  /** The matrix row that scores it; absent when the whole item does. */
  readonly row?: string;
  /** One entry for each value of the domain. `units` are integers, 1/2520 of the range 0–100. */
  readonly values: readonly {
    readonly value: Scalar;
    readonly units: number | Exclude<NoScoreCode, 'SKIPPED'>;
  }[];
}

export type BinaryOperator =
  | 'and'
  | 'or'
  | 'equal'
  | 'less'
  | 'lessorequal'
  | 'greater'
  | 'greaterorequal'
  | 'contains'
  | 'anyof'
  | 'allof'
  | 'plus'
  | 'minus'
  | 'mul'
  | 'div'
  | 'mod';

export type UnaryOperator = 'empty' | 'not';
export type FunctionName = 'iif' | 'sum' | 'avg' | 'min' | 'max' | 'count';

/**
 * A parsed condition or computation. Means what survey-core means by the same text; `<>`, `notempty`,
 * `notcontains` and `noneof` are written with `not`.
 */
export type Expression =
  | { readonly kind: 'constant'; readonly value: Scalar }
  | { readonly kind: 'list'; readonly values: readonly Scalar[] }
  /** The value of an item, or of one row of a matrix. */
  | { readonly kind: 'answer'; readonly name: string; readonly row?: string }
  | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly arguments: readonly Expression[] };

export type AnswerValue =
  Scalar | readonly Scalar[] | Readonly<Record<string, Scalar>> | readonly Readonly<Record<string, Scalar>>[];

/** Checked answers by item name (and `<name>-Comment` for remarks): visible items only, texts in their normal form. */
export type Answers = Readonly<Record<string, AnswerValue>>;
