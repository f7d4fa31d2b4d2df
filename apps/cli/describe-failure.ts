import { DomainError } from '#kernel';
import { CommandError, UsageError } from './command.js';

const FAILED = 1;
const NOT_UNDERSTOOD = 2;

export interface Failure {
  readonly code: number;
  readonly text: string;
}

/** What is said about an error, and the exit code: one sentence, then what is wrong by name. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof UsageError) return { code: NOT_UNDERSTOOD, text: error.message };
  if (error instanceof Error && hasExitCode(error)) return { code: error.exitCode, text: error.message };
  if (error instanceof CommandError) return { code: FAILED, text: listed(error.message, error.faults) };
  if (error instanceof DomainError) return { code: FAILED, text: describeRefusal(error) };
  return { code: FAILED, text: SYSTEM[codeOf(error)] ?? messageOf(error) };
}

/** ConfigError brings its own; asking for its class would load half of the product. */
const hasExitCode = (error: Error): error is Error & { exitCode: number } =>
  'exitCode' in error && typeof error.exitCode === 'number';

function describeRefusal({ title, extra }: DomainError): string {
  const sentence = extra.detail === undefined ? title : `${title}: ${extra.detail}`;
  return listed(
    `${sentence}.`,
    (extra.errors ?? []).map(({ pointer, code }) => `${pointer || '/'}  ${code}`),
  );
}

const listed = (sentence: string, faults: readonly string[]): string =>
  [sentence, ...faults.map((fault) => `  ${fault}`)].join('\n');

const SYSTEM: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is taken: set PORT to another one.',
  ECONNREFUSED: 'The database does not answer: is DATABASE_URL right, and is it running?',
  ENOTFOUND: 'The database’s host is not known: is DATABASE_URL right?',
  '28P01': 'The database refuses the login: is the password in DATABASE_URL right?',
  '3D000': 'The database named in DATABASE_URL does not exist.',
  '42P01': 'The database has no schema yet: run "fairmark migrate".',
  '22023': 'The database has no schema yet: run "fairmark migrate".',
};

function codeOf(error: unknown): string {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return typeof code === 'string' ? code : cause === undefined ? '' : codeOf(cause);
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text || 'Something went wrong without saying what.';
}
