import type { DesignGap, ProbeEventKind, TimeSlot } from '#evidence/core/design';
import type { Locale, LocalizedText } from '#kernel';
import type { RatingUse, Severity } from '#statistics';

export interface CatalogueScenario {
  readonly key: string;
  readonly version: number;
  readonly origin: 'built-in' | 'own';
  readonly severity: Severity;
  readonly needsConsent: boolean;
  readonly title: LocalizedText;
  readonly text: LocalizedText;
  readonly answerKey: readonly LocalizedText[];
  readonly ethics: LocalizedText;
  readonly createdAt: string | null;
}

export type ScenarioWords = Pick<CatalogueScenario, 'severity' | 'title' | 'text' | 'answerKey' | 'ethics'>;

export interface NamedVendor {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
}

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

export interface Planner {
  readonly vendors: readonly NamedVendor[];
  readonly runners: readonly NamedPerson[];
  readonly slots: readonly TimeSlot[];
  readonly canMail: boolean;
}

/** As the api takes it: runners by id. */
export interface RoundDesign {
  readonly scenarios: readonly string[];
  readonly vendors: readonly string[];
  readonly runners: readonly string[];
  readonly replicates: number;
  readonly slots: readonly TimeSlot[];
  readonly from: string;
  readonly to: string;
  readonly vendorPerDay: number;
  readonly runnerPerDay: number;
}

export type RoundState = 'draft' | 'running' | 'rating' | 'closed' | 'cancelled';

export interface RoundCounts {
  readonly probes: number;
  readonly due: number;
  readonly waiting: number;
  readonly finished: number;
  readonly rated: number;
  readonly disputed: number;
}

export interface RoundSummary {
  readonly id: string;
  readonly name: string;
  readonly state: RoundState;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly closedAt: string | null;
  readonly counts: RoundCounts;
}

export interface VendorConsent {
  readonly agreedBy: string;
  readonly agreedOn: string;
  readonly note: string;
}

export interface RoundVendor extends NamedVendor {
  readonly locale: Locale;
  readonly supportAddress: string | null;
  readonly consent: VendorConsent | null;
}

export interface RoundScenario {
  readonly key: string;
  readonly version: number;
  readonly severity: Severity;
  readonly title: LocalizedText;
}

export interface RoundAct {
  readonly act: 'created' | 'started' | 'cancelled' | 'rated-anew' | 'closed';
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
}

export interface Round extends RoundSummary {
  readonly design: RoundDesign;
  readonly seed: string;
  readonly pass: number;
  readonly scenarios: readonly RoundScenario[];
  readonly vendors: readonly RoundVendor[];
  readonly runners: readonly NamedPerson[];
  readonly gaps: readonly DesignGap[];
  readonly acts: readonly RoundAct[];
}

export type ProbePhase = 'upcoming' | 'due' | 'waiting' | 'finished';
export type ProbeOutcome = 'solved' | 'answered' | 'unanswered';

export interface ProbeCourse {
  readonly sentAt: string;
  readonly firstAutomaticReply: number | null;
  readonly firstSubstantiveReply: number | null;
  readonly escalation: number | null;
  readonly solution: number | null;
  readonly rounds: number;
  readonly templateReplies: number;
}

export interface ProbeSummary {
  readonly id: string;
  readonly waveId: string;
  readonly roundId: string;
  readonly scenario: string;
  readonly title: LocalizedText;
  readonly severity: Severity;
  readonly replicate: number;
  readonly vendor: NamedVendor;
  readonly slot: string;
  readonly zone: string;
  readonly plannedAt: string;
  readonly runner: NamedPerson;
  readonly phase: ProbePhase;
  readonly outcome: ProbeOutcome | null;
  readonly course: ProbeCourse | null;
  readonly promiseMinutes: number;
  readonly followedUntil: string | null;
  readonly toJudge: number;
}

export interface ProbeEvent {
  readonly id: string;
  readonly kind: ProbeEventKind;
  readonly at: string;
  readonly source: 'runner' | 'mail';
  readonly retractedAt: string | null;
}

export type Judgement = 'automatic' | 'template' | 'human' | 'solved';

export interface ProbeMessage {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly at: string;
  readonly source: 'paste' | 'mail';
  readonly state: 'kept' | 'queued' | 'sent' | 'failed' | 'to-judge' | 'judged' | 'undelivered';
  readonly judgement: Judgement | null;
  readonly masked: string;
  readonly original: string | null;
}

export interface Probe extends ProbeSummary {
  readonly events: readonly ProbeEvent[];
  readonly messages: readonly ProbeMessage[];
}

export interface MyProbe extends Probe {
  readonly now: string;
  readonly text: string;
  readonly ethics: LocalizedText;
  readonly supportAddress: string | null;
  readonly replyAddress: string | null;
}

export interface RatedMessage {
  readonly from: 'customer' | 'support';
  readonly isAutomatic: boolean;
  readonly text: string;
}

export interface ProbeToRate {
  readonly id: string;
  readonly severity: Severity;
  readonly title: LocalizedText;
  readonly text: LocalizedText;
  readonly answerKey: readonly LocalizedText[];
  readonly messages: readonly RatedMessage[];
}

export interface NextRating {
  readonly probe: ProbeToRate | null;
  readonly waiting: number;
  readonly rated: number;
}

export interface Agreement {
  readonly pass: number;
  readonly pairs: number;
  readonly publishAt: number;
  readonly retrainBelow: number;
  readonly items: readonly { readonly key: string; readonly alpha: number | null; readonly use: RatingUse | null }[];
  readonly retrain: readonly string[];
}

export interface Dispute {
  readonly probeId: string;
  readonly item: string;
  readonly ratings: readonly (number | null)[];
  readonly decision: {
    readonly value: number | null;
    readonly reason: string;
    readonly by: string;
    readonly at: string;
  } | null;
}

export type SlaBy = 'all' | 'severity' | 'slot' | 'zone';

export interface SlaGroup {
  readonly vendor: string;
  readonly group: string;
  readonly n: number;
  readonly unanswered: number;
  readonly open: number;
  readonly attainment: readonly {
    readonly minutes: number;
    readonly share: number | null;
    readonly interval: readonly [number, number] | null;
  }[];
  readonly medianMinutes: number | null;
}

export interface Sla {
  readonly by: SlaBy;
  readonly now: string;
  readonly data: readonly SlaGroup[];
}
