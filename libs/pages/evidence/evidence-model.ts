/** Shares (0…1) of a score from survey, probes and tickets. */
export interface ChannelShares {
  readonly S: number;
  readonly P: number;
  readonly T: number;
}

export type ChannelName = keyof ChannelShares;

/** What stands beside the survey of a vendor, in the score or beside it. */
export interface VendorChannels {
  /** The score by all channels of its own, where other vendors lack some: never ranked. */
  readonly richer?: {
    readonly score: number;
    readonly ci95: readonly [number, number];
    readonly channels: ChannelShares;
  };
  /** Two channels that tell different stories about a criterion. */
  readonly contradictions?: readonly {
    readonly criterion: string;
    readonly channels: readonly [ChannelName, ChannelName];
    /** Points. */
    readonly gap: number;
  }[];
  /** Why a channel is not heard, and on how many criteria. */
  readonly unheard?: readonly {
    readonly channel: 'P' | 'T';
    readonly reason: 'TOO_FEW' | 'AGREEMENT' | 'NOT_VERIFIED' | 'TOO_FEW_CUSTOMERS';
    readonly criteria: number;
  }[];
}

/** How many of our own questions a vendor answered within a time. */
export interface Attainment {
  readonly vendor: string;
  readonly group: 'all' | 'severity' | 'slot' | 'zone';
  readonly part: string;
  readonly minutes: number;
  readonly n: number;
  readonly unanswered: number;
  /** Share 0…1, and its interval. */
  readonly attainment: number;
  readonly ci95: readonly [number, number];
}

/** Stars 1–5 on public pages. */
export interface PublicStars {
  readonly vendor: string;
  readonly adjusted: number;
  readonly pages: readonly {
    readonly source: string;
    readonly url: string;
    /** `YYYY-MM-DD`. */
    readonly day: string;
    readonly mean: number;
    readonly count: number;
    readonly licence: string;
  }[];
}

/** What somebody said of a vendor outside the questionnaire. */
export interface PublicCase {
  readonly id: string;
  readonly vendor: string;
  readonly kind: 'interview' | 'case' | 'media' | 'post';
  readonly source: string;
  readonly url: string | null;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** With `[kind]` where something is masked. */
  readonly text: string;
  /** As the reader calls it; null where it is about none. */
  readonly dimension: string | null;
  readonly sentiment: 'critical' | 'mixed' | 'favourable';
}

/** All of it about the vendors of a release. */
export interface PageEvidence {
  readonly sla: readonly Attainment[];
  readonly ratings: readonly PublicStars[];
  readonly cases: readonly PublicCase[];
}
