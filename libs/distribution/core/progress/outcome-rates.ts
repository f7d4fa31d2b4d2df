/** What became of the sittings of a campaign, each counted once, after AAPOR's dispositions of an internet survey. */
export interface Outcomes {
  /** Handed in (I). */
  readonly completed: number;
  /** Begun and not handed in (P). */
  readonly partial: number;
  /** Did not begin and asked not to be written to (R). */
  readonly refused: number;
  /** Delivered, and nothing was heard (NC). */
  readonly silent: number;
  /** Came back or could not be sent: whether anybody would have answered is not known (UO). */
  readonly undelivered: number;
}

/** Names of AAPOR's Standard Definitions (10th edition); RR5 takes e = 0, everybody undelivered as not eligible. */
export const RATES = ['RR1', 'RR2', 'RR5', 'COOP1', 'REF1', 'CON1'] as const;
export type RateName = (typeof RATES)[number];

/** Each 0…1; null where nobody stands below the line. */
export type OutcomeRates = Readonly<Record<RateName, number | null>>;

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/**
 * RR1 = I/(I+P+R+NC+UO), RR2 = (I+P)/(I+P+R+NC+UO), RR5 = I/(I+P+R+NC), COOP1 = I/(I+P+R),
 * REF1 = R/(I+P+R+NC+UO), CON1 = (I+P+R)/(I+P+R+NC+UO).
 */
export function outcomeRates({ completed, partial, refused, silent, undelivered }: Outcomes): OutcomeRates {
  const heard = completed + partial + refused;
  const all = heard + silent + undelivered;
  return {
    RR1: share(completed, all),
    RR2: share(completed + partial, all),
    RR5: share(completed, heard + silent),
    COOP1: share(completed, heard),
    REF1: share(refused, all),
    CON1: share(heard, all),
  };
}
