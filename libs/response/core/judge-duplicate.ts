/** What is known of the answer that stands in the way. */
export interface StoredAnswer {
  readonly idempotencyKey: string;
  readonly fingerprint: Uint8Array;
}

export type Verdict = 'replay' | 'key-reused' | 'already-submitted' | 'in-progress';

/**
 * What a submit that found no place means. The same key with the same answers is the same act, whose reply was
 * lost; the same key with other answers is a mistake of the client; another key is a second attempt. Nothing
 * stored means that the other act has not ended yet.
 */
export function judgeDuplicate(stored: StoredAnswer | undefined, attempt: StoredAnswer): Verdict {
  if (!stored) return 'in-progress';
  if (stored.idempotencyKey !== attempt.idempotencyKey) return 'already-submitted';
  const same =
    stored.fingerprint.length === attempt.fingerprint.length &&
    stored.fingerprint.every((byte, index) => byte === attempt.fingerprint[index]);
  return same ? 'replay' : 'key-reused';
}
