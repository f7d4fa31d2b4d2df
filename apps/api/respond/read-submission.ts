import type { Violation } from '#kernel';
import { queryErrors } from '#platform';

export interface SubmissionBody {
  readonly answers: unknown;
  readonly definitionVersion?: number;
  /** A field no person sees: whoever fills it in is a program. */
  readonly hp?: string;
}

const FIELDS = new Set(['answers', 'definitionVersion', 'hp']);

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the envelope of a submit. What is inside of `answers` is for the questionnaire's own checker. */
export function readSubmission(body: unknown): SubmissionBody {
  if (!isRecord(body) || !Object.hasOwn(body, 'answers')) throw queryErrors.malformedJson();
  const errors: Violation[] = Object.keys(body)
    .filter((name) => !FIELDS.has(name))
    .map((name) => ({ pointer: `/${name.slice(0, 64)}`, code: 'unknown-field' }));
  if (!isRecord(body['answers'])) errors.push({ pointer: '/answers', code: 'wrong-type' });
  const { definitionVersion, hp } = body;
  if (definitionVersion !== undefined && !Number.isSafeInteger(definitionVersion))
    errors.push({ pointer: '/definitionVersion', code: 'wrong-type' });
  if (hp !== undefined && typeof hp !== 'string') errors.push({ pointer: '/hp', code: 'wrong-type' });
  if (errors.length > 0) throw queryErrors.malformedRequest(errors.slice(0, 50));
  return body as unknown as SubmissionBody;
}
