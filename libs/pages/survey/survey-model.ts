import type { Locale } from '#kernel';

/** What every screen of a survey knows. */
export interface SurveyFrame {
  readonly locale: Locale;
  /** Address of the survey without a slash at its end: `/s/<token>`. */
  readonly address: string;
  readonly vendor: string;
  readonly study: string;
  readonly stylesheet: string;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  /** A second column, such as a time band. */
  readonly hint?: string | undefined;
  /** Not a point of the scale: shown below a dashed line. */
  readonly apart?: boolean | undefined;
}

export type Control =
  | {
      readonly kind: 'one';
      readonly options: readonly Option[];
      readonly selected: string;
      readonly layout: 'list' | 'row';
      readonly low?: string | undefined;
      readonly high?: string | undefined;
    }
  | {
      readonly kind: 'some';
      readonly options: readonly Option[];
      readonly selected: readonly string[];
      readonly max: number;
    }
  | { readonly kind: 'pick'; readonly options: readonly Option[]; readonly selected: string }
  | { readonly kind: 'rank'; readonly options: readonly Option[]; readonly places: readonly string[] }
  | {
      readonly kind: 'line';
      readonly input: 'text' | 'email' | 'number' | 'date';
      readonly value: string;
      readonly min?: string | undefined;
      readonly max?: string | undefined;
      readonly step?: string | undefined;
      readonly maxLength?: number | undefined;
    }
  | { readonly kind: 'lines'; readonly value: string; readonly maxLength: number }
  | {
      readonly kind: 'grid';
      readonly rows: readonly { readonly value: string; readonly label: string; readonly selected: string }[];
      readonly columns: readonly Option[];
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly {
        readonly name: string;
        readonly label: string;
        readonly options?: readonly Option[] | undefined;
        readonly maxLength?: number | undefined;
      }[];
      readonly rows: readonly (readonly string[])[];
    };

export interface Question {
  readonly name: string;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly isRequired: boolean;
  readonly control: Control;
  /** A free remark beside the answer. */
  readonly remark?:
    { readonly label?: string | undefined; readonly value: string; readonly maxLength: number } | undefined;
  /** What is wrong with the answer, in the reader's language. */
  readonly error?: string | undefined;
}

export interface StepPage extends SurveyFrame {
  readonly step: number;
  readonly position: number;
  readonly total: number;
  readonly title?: string | undefined;
  readonly hint?: string | undefined;
  readonly questions: readonly Question[];
  /** What is wrong with several questions together; `name` is the field to begin with. */
  readonly sumErrors?: readonly { readonly name: string; readonly text: string }[];
  /** Address of the screen before. */
  readonly backHref: string;
  /** Time of the last save, `14:02`. */
  readonly savedAt?: string | undefined;
}

export interface IntroPage extends SurveyFrame {
  readonly sponsor: string;
  readonly minutes: number;
  readonly questions: number;
  /** Where it was left, when it was begun before. */
  readonly resumeAt?: number | undefined;
}

export interface CheckPage extends SurveyFrame {
  readonly items: readonly { readonly title: string; readonly answer: string; readonly href: string }[];
  readonly backHref: string;
}

export interface ThanksPage extends SurveyFrame {
  readonly receipt?: string | undefined;
  readonly benchmarkHref: string;
  /** Shown in a frame of another site: the sites that are told, and the script that tells them. */
  readonly embed?: { readonly origins: readonly string[]; readonly script: string } | undefined;
}

/** The page of a link that anybody may open: who asks, and what has to be known before the first question. */
export interface OpenLinkPage extends SurveyFrame {
  readonly sponsor: string;
  readonly minutes: number;
  readonly state: 'open' | 'not-yet' | 'paused' | 'full' | 'closed';
  /** What was filled in, when something of it has to be mended. */
  readonly values: Readonly<Record<'organisation' | 'size' | 'region', string>>;
  /** Fields that cannot be taken as they are. */
  readonly faults: readonly ('organisation' | 'size' | 'region')[];
  /** Enough people of this organisation have taken part. */
  readonly isOrganisationFull: boolean;
  readonly benchmarkHref: string;
}
