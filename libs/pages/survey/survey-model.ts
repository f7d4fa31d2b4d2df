import type { Locale } from '#kernel';

/** What every screen of a survey knows. */
export interface SurveyFrame {
  readonly locale: Locale;
  /** Address of the survey without a slash at its end: `/s/<token>`. */
  readonly address: string;
  readonly vendor: string;
  readonly study: string;
  readonly stylesheet: string;
  /** Its looks are part of the page: one thing less to wait for on a slow network. */
  readonly isStyled?: boolean;
  /** The script that makes it better; a page works without. */
  readonly island?: SurveyIsland | undefined;
}

/** What the script of a survey has to know from its page. */
export interface SurveyIsland {
  readonly src: string;
  /** Of the draft that the page shows. */
  readonly revision: number;
  /** Where all screens are, for when the network is gone; absent where there is nothing to go on to. */
  readonly screens?: string | undefined;
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
    | {
        readonly label?: string | undefined;
        readonly value: string;
        readonly maxLength: number;
        /** It spells out a choice, so it is there from the start; others are folded away while empty. */
        readonly isOpen?: boolean;
      }
    | undefined;
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
  /** Sets of numbers that must add up; `left` is what is still to be divided, for whoever has no script. */
  readonly sums?: readonly { readonly names: readonly string[]; readonly total: number; readonly left: number }[];
  /** Time of the last save. */
  readonly savedAt?: Date | undefined;
  /** It was opened from a mail, past the introduction: says what going on agrees to. */
  readonly consentHref?: string | undefined;
}

export interface IntroPage extends SurveyFrame {
  readonly sponsor: string;
  readonly minutes: number;
  readonly questions: number;
  /** Where it was left, when it was begun before. */
  readonly resumeAt?: number | undefined;
  /** What one agrees to, paragraph by paragraph; absent: the general sentence. */
  readonly consent?: readonly string[] | undefined;
  /** Ways out for an invited person; absent for somebody who came by an open link. */
  readonly stopHref?: string | undefined;
  /** Whether it can be gone on with elsewhere. */
  readonly mayMove?: boolean;
  /** It was begun, so that the consent to it can be taken back. */
  readonly mayForget?: boolean;
  /** It has been taken back this moment. */
  readonly isForgotten?: boolean;
}

export interface CheckPage extends SurveyFrame {
  /** `isTyped`: in the respondent's own words, of which nothing is replaced. */
  readonly items: readonly {
    readonly title: string;
    readonly answer: string;
    readonly isTyped?: boolean | undefined;
    readonly href: string;
  }[];
  readonly backHref: string;
  /** Something was written that could be quoted, and the questionnaire does not ask about it itself. */
  readonly asksQuote?: boolean;
}

/** A person's scores beside a published wave. Scores 0–100; null where there is none to show. */
export interface OwnStanding {
  readonly study: string;
  readonly wave: string;
  readonly vendor: string;
  readonly rows: readonly {
    readonly name: string;
    readonly own: number | null;
    readonly vendor: Published | null;
    readonly market: Published | null;
  }[];
}

export interface Published {
  readonly score: number;
  readonly ci95: readonly [number, number];
}

export interface ThanksPage extends SurveyFrame {
  /** Null: it was shown before, to whoever handed in, and is known to nobody else. */
  readonly receipt?: string | null | undefined;
  readonly benchmarkHref: string;
  /** Where the answer can be withdrawn. */
  readonly withdrawHref?: string | undefined;
  /** `small`: the last wave has too few answers of this vendor; `none`: nothing was published yet. */
  readonly standing?: OwnStanding | 'small' | 'none' | undefined;
  /** Whether to be told of the results can be asked for, was asked for just now, or is nothing to ask about. */
  readonly notify?: 'ask' | 'done' | undefined;
  /** Shown in a frame of another site: the sites that are told, and the script that tells them. */
  readonly embed?: { readonly origins: readonly string[]; readonly script: string } | undefined;
}

/** A code that opens the survey on another device. */
export interface CodePage extends SurveyFrame {
  readonly code: string;
  /** Markup of an SVG that was made by us. */
  readonly qr: string;
  readonly resumeUrl: string;
  readonly minutes: number;
}

export interface ResumePage {
  readonly locale: Locale;
  readonly stylesheet: string;
  readonly code: string;
  readonly isWrong: boolean;
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
  /** Why it could not be begun: the check was late or lost, or too many came without one. */
  readonly fault?: 'again' | 'needs-script' | undefined;
  /** Where the device is told what to work on, and the script that does it; absent: nothing is asked for. */
  readonly work?: { readonly address: string; readonly script: string } | undefined;
  readonly benchmarkHref: string;
}
