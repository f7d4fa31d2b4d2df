import { type BadInput, casesOf, payloadOf, validAnswers } from './bad-input-corpus.js';

type Answers = Readonly<Record<string, unknown>>;

export interface HostileAnswers {
  readonly name: string;
  readonly answers: Answers;
}

/** Every set of answers of the corpus that must be taken, hostile texts and all. */
export function hostileAnswers(): HostileAnswers[] {
  return casesOf('submit').flatMap((one) => {
    const answers = acceptedAnswers(one);
    return answers ? [{ name: one.name, answers }] : [];
  });
}

const ABOUT_THE_REQUEST = ['headers', 'repeat', 'parallel', 'repeat_with', 'channel', 'token', 'timing_ms'] as const;

function acceptedAnswers(one: BadInput): Answers | undefined {
  const isAccepted = one.expect.class.startsWith('accept');
  if (!isAccepted || ABOUT_THE_REQUEST.some((field) => one[field] !== undefined)) return undefined;
  if (one.answers_patch === undefined && one.gen?.['fn'] !== 'answers') return undefined;
  const payload = payloadOf(one);
  if (payload.kind !== 'bytes') return undefined;
  return (JSON.parse(payload.bytes.toString()) as { answers: Answers }).answers;
}

/** Somebody's answers to the questionnaire of the corpus. */
export function ordinaryAnswers(n: number): Answers {
  return { ...validAnswers, q_rating: 1 + (n % 5), q_num: n % 101, q_comment: `Words of person ${n}，价格不错` };
}
