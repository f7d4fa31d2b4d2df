import type { Measure, Role } from '../plan.js';

/**
 * The part of SurveyJS JSON that a questionnaire may use, with our own properties `criterion`, `role`,
 * `measure`, `dimension`, `recode`, `hint` and `sumTo`. `lintDefinition` makes an unknown value one of these.
 */
export interface Definition {
  readonly title?: Text;
  readonly description?: Text;
  readonly locale?: string;
  /** `questionPerPage`: each question is a screen; a panel stays together. Otherwise each page is one. */
  readonly questionsOnPageMode?: 'standard' | 'singlePage' | 'questionPerPage';
  readonly pages: readonly PageDefinition[];
}

/** One text for all languages, or one each; `default` stands for English, as in SurveyJS. */
export type Text = string | Readonly<Partial<Record<'default' | 'en' | 'zh-cn', string>>>;

export interface PageDefinition {
  readonly name?: string;
  readonly title?: Text;
  readonly description?: Text;
  readonly visibleIf?: string;
  readonly elements: readonly ElementDefinition[];
}

export type ElementDefinition = PanelDefinition | QuestionDefinition;

export interface PanelDefinition {
  readonly type: 'panel';
  readonly name: string;
  readonly title?: Text;
  readonly description?: Text;
  readonly visibleIf?: string;
  readonly elements: readonly ElementDefinition[];
  /** The number questions of the panel must add up to this. */
  readonly sumTo?: number;
}

export type ChoiceDefinition =
  | string
  | number
  | { readonly value: string | number; readonly text?: Text; readonly hint?: Text; readonly criterion?: string };

interface Asked {
  readonly name: string;
  readonly title?: Text;
  readonly description?: Text;
  readonly visibleIf?: string;
  readonly isRequired?: boolean;
  readonly requiredIf?: string;
  readonly role?: Role;
  readonly measure?: Measure;
}

interface Scored extends Asked {
  readonly criterion?: string;
  /** Points 0–100 (or a code without score) for each value, for scales that are not evenly spaced. */
  readonly recode?: Readonly<Record<string, number | 'NOT_APPLICABLE' | 'DONT_KNOW'>>;
  readonly showCommentArea?: boolean;
  readonly commentText?: Text;
}

export interface TextDefinition extends Asked {
  readonly type: 'text';
  readonly inputType?: 'text' | 'number' | 'date' | 'email';
  readonly maxLength?: number;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly step?: number;
  readonly dimension?: string;
}

export interface CommentDefinition extends Asked {
  readonly type: 'comment';
  readonly maxLength?: number;
}

export interface RatingDefinition extends Scored {
  readonly type: 'rating';
  readonly rateMin?: number;
  readonly rateMax?: number;
  readonly rateStep?: number;
  readonly rateValues?: readonly ChoiceDefinition[];
  readonly minRateDescription?: Text;
  readonly maxRateDescription?: Text;
}

export interface SelectDefinition extends Scored {
  readonly type: 'radiogroup' | 'dropdown';
  readonly choices?: readonly ChoiceDefinition[];
  readonly choicesMin?: number;
  readonly choicesMax?: number;
  readonly choicesStep?: number;
  readonly showOtherItem?: boolean;
  readonly otherText?: Text;
}

export interface CheckboxDefinition extends Scored {
  readonly type: 'checkbox';
  readonly choices: readonly ChoiceDefinition[];
  readonly showOtherItem?: boolean;
  readonly otherText?: Text;
  readonly minSelectedChoices?: number;
  readonly maxSelectedChoices?: number;
}

export interface BooleanDefinition extends Scored {
  readonly type: 'boolean';
  readonly labelTrue?: Text;
  readonly labelFalse?: Text;
  readonly valueTrue?: string | number | boolean;
  readonly valueFalse?: string | number | boolean;
}

export interface MatrixDefinition extends Asked {
  readonly type: 'matrix';
  readonly columns: readonly ChoiceDefinition[];
  readonly rows: readonly ChoiceDefinition[];
  readonly eachRowRequired?: boolean;
  readonly recode?: Scored['recode'];
}

export interface TableDefinition extends Asked {
  readonly type: 'matrixdynamic';
  readonly columns: readonly ColumnDefinition[];
  readonly minRowCount?: number;
  readonly maxRowCount?: number;
}

export interface ColumnDefinition {
  readonly name: string;
  readonly title?: Text;
  /** Needed: SurveyJS takes a column without it for a drop-down list. */
  readonly cellType: 'text' | 'rating';
  readonly isRequired?: boolean;
  readonly inputType?: TextDefinition['inputType'];
  readonly maxLength?: number;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly rateMin?: number;
  readonly rateMax?: number;
}

export interface RankingDefinition extends Asked {
  readonly type: 'ranking';
  readonly choices: readonly ChoiceDefinition[];
}

export interface ExpressionDefinition {
  readonly type: 'expression';
  readonly name: string;
  readonly title?: Text;
  readonly description?: Text;
  readonly visibleIf?: string;
  readonly expression: string;
}

export type QuestionDefinition =
  | TextDefinition
  | CommentDefinition
  | RatingDefinition
  | SelectDefinition
  | CheckboxDefinition
  | BooleanDefinition
  | MatrixDefinition
  | TableDefinition
  | RankingDefinition
  | ExpressionDefinition;
