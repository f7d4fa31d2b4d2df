import type { RoundKey } from '../probe-requests.js';
import type { Round } from '../probe-types.js';

/** What every part of a round's page is given. */
export interface RoundPartProps {
  readonly round: Round;
  readonly at: RoundKey;
}
