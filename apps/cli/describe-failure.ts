import { DomainError } from '#kernel';
import { systemFailure } from '../system-failure.js';
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
  return { code: FAILED, text: systemFailure(error) };
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
