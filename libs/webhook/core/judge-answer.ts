/** What a receiver answered, or why it did not. */
export type Answer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string; readonly retryAfter: number | null }
  | { readonly kind: 'refused' | 'failed'; readonly reason: string };

/** What an answer means for the message: it arrived, nobody wants any more of them, or it is tried again. */
export type Verdict =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'later'; readonly reason: string; readonly retryAfterSeconds: number | null };

const GONE = 410;

/** A status of 200 to 299 is an arrival, 410 is a farewell, and everything else is tried again. */
export function judgeAnswer(answer: Answer): Verdict {
  if (answer.kind !== 'answered') return { kind: 'later', reason: answer.reason, retryAfterSeconds: null };
  const { status, retryAfter } = answer;
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  if (status === GONE) return { kind: 'gone' };
  return { kind: 'later', reason: `http-${status}`, retryAfterSeconds: retryAfter };
}
