import type { Severity } from '#statistics';
import type { ChannelFigure } from './channel-figure.js';
import type { FindingGround, FindingKind, Sentiment } from './voice/finding.js';
import type { RatingRecord } from './voice/public-voice.js';

/** A probe that was followed to its end, or as far as it is: how long a vendor took with a scenario. */
export interface FrozenProbe {
  /** Slug. */
  readonly vendor: string;
  readonly scenario: string;
  readonly severity: Severity;
  /** Key of the time slot in which it was sent, and the IANA zone of its clocks. */
  readonly slot: string;
  readonly zone: string;
  /** Until the first substantive reply by a person; without one, how long it was waited for. */
  readonly minutes: number;
  readonly answered: boolean;
}

/** What was said outside the questionnaire, masked, coded by two and allowed to be shown. */
export interface FrozenFinding {
  readonly id: string;
  /** Slug. */
  readonly vendor: string;
  readonly kind: FindingKind;
  readonly ground: FindingGround;
  /** Who or what it is from, as it may be shown. */
  readonly source: string;
  /** Where it can be read; null for interviews. */
  readonly url: string | null;
  /** `YYYY-MM-DD` of the interview or publication. */
  readonly day: string;
  readonly text: string;
  /** Dimension of the rubric; null where it speaks of none. */
  readonly dimension: string | null;
  readonly sentiment: Sentiment;
}

/** All that is known of the vendors of a wave beside the questionnaire, as of one moment. */
export interface FrozenEvidence {
  /** What probes and tickets say of criteria: this alone is scored. */
  readonly channels: readonly ChannelFigure[];
  readonly probes: readonly FrozenProbe[];
  readonly ratings: readonly RatingRecord[];
  readonly findings: readonly FrozenFinding[];
}
