import type { Locale, LocalizedText } from '#kernel';
import type { SignOnWay } from '../sign-on/sign-on-model.js';

/** What every staff page needs. */
export interface AdminFrame {
  readonly locale: Locale;
  /** Address of the style sheet. */
  readonly stylesheet: string;
  readonly scripts?: readonly string[];
  readonly staff: { readonly email: string };
  /** Token that every form sends back. */
  readonly csrf: string;
  /** Where the public page of the present study is. */
  readonly benchmarkHref?: string;
}

export interface LoginPage {
  readonly locale: Locale;
  readonly stylesheet: string;
  /** Address of the script that knows passkeys. */
  readonly scripts?: readonly string[];
  readonly csrf: string;
  /** What was typed before; never the password. */
  readonly email?: string;
  readonly error?: 'invalid-credentials' | 'rate-limited' | 'csrf' | 'unauthorized';
  /** Where to go afterwards, a path of ours. */
  readonly next?: string;
  /** The way to single sign-on, where there is one. */
  readonly signOn?: SignOnWay;
  /** Shown only by a demo installation. */
  readonly demo?: { readonly email: string; readonly password: string };
}

/** Something a person should do, the most urgent first. */
export type Task =
  | {
      readonly kind: 'few-answers';
      readonly vendor: LocalizedText;
      readonly count: number;
      readonly target: number;
      readonly href?: string;
    }
  | {
      readonly kind: 'failed-mails' | 'given-up' | 'stale-release' | 'no-release' | 'quality';
      readonly count: number;
      readonly href?: string;
    };

export interface VendorProgress {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly responses: number;
  readonly organisations: number;
  /** Organisations wanted. */
  readonly target: number;
  /** Interim score 0–100; null below the threshold for staff. */
  readonly score: number | null;
  readonly ci95: readonly [number, number] | null;
}

export interface LatestAnswer {
  readonly id: string;
  readonly submittedAt: string;
  readonly vendor: LocalizedText;
  /** Size and region, as words; never who. */
  readonly segment: string;
  readonly minutes: number | null;
}

export interface OverviewPage extends AdminFrame {
  readonly study: { readonly slug: string; readonly title: LocalizedText };
  readonly wave: { readonly slug: string; readonly title: string };
  readonly tasks: readonly Task[];
  readonly counters: {
    readonly invited: number;
    readonly sent: number;
    readonly started: number;
    readonly completed: number;
  };
  readonly vendors: readonly VendorProgress[];
  readonly latest: readonly LatestAnswer[];
  readonly release: {
    readonly last: {
      readonly revision: number;
      readonly publishedAt: string;
      readonly methodVersion: string;
      readonly href: string;
    } | null;
    /** Where releases of the wave are prepared and approved. */
    readonly desk: string;
  };
}

export type MailState = 'queued' | 'sending' | 'sent' | 'failed' | 'skipped' | 'bounced';
export type MailKind = 'invitation' | 'reminder' | 'result';
export const MAIL_STATES: readonly MailState[] = ['queued', 'sending', 'sent', 'failed', 'skipped', 'bounced'];

export interface OutboxMail {
  readonly href: string;
  /** Masked. */
  readonly to: string;
  readonly subject: string;
  readonly kind: MailKind;
  readonly state: MailState;
  /** Why it failed or was skipped, as a code. */
  readonly reason: string | null;
  readonly createdAt: string;
  readonly sentAt: string | null;
}

export interface OutboxPage extends AdminFrame {
  readonly mails: readonly OutboxMail[];
  /** How many there are in each state. */
  readonly counts: Readonly<Partial<Record<MailState, number>>>;
  readonly filter: { readonly state?: MailState };
  /** The next page of the list; absent on the last. */
  readonly nextHref?: string;
  /** No SMTP is configured, so the list is where mails end. */
  readonly isLocal: boolean;
}

export interface MailPage extends AdminFrame {
  readonly mail: Omit<OutboxMail, 'href'> & { readonly from: string };
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  readonly links: readonly string[];
  /** Route of ours that answers with the HTML part under its own strict policy. */
  readonly htmlHref: string;
  readonly backHref: string;
}

export interface RefusalPage {
  readonly locale: Locale;
  readonly stylesheet: string;
  readonly code: 'forbidden' | 'not-found' | 'conflict' | 'unavailable' | 'error';
  /** What the reader may quote when they ask; the log has it, too. */
  readonly reference?: string;
  /** Absent when nobody is logged in. */
  readonly session?: Pick<AdminFrame, 'staff' | 'csrf'>;
}
