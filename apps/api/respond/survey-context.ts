import type { Locale } from '#kernel';
import type { Invitation } from '#distribution';
import type { PublishedVersion } from '#questionnaire';
import type { Draft } from '#response';

/** Everything a screen is made of. Steps count from 1 in addresses and from 0 in the plan. */
export interface SurveyContext {
  readonly token: string;
  /** Where its screens are: `/s/<token>`, or in a frame of another site `/embed/s/<token>`. */
  readonly address: string;
  /** Sites that are told when it is done; absent outside of a frame. */
  readonly frameOrigins?: readonly string[] | undefined;
  readonly invitation: Invitation;
  readonly version: PublishedVersion;
  readonly draft: Draft;
  readonly locale: Locale;
}
