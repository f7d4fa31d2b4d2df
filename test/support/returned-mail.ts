import { readFileSync } from 'node:fs';

/** Mails in the form in which large receivers send them back. */
export const RETURNED = [
  '163',
  'complaint',
  'exchange',
  'gmail',
  'out-of-office',
  'postfix',
  'postfix-delayed',
  'postfix-full',
  'postfix-policy',
  'qq',
] as const;
export type Returned = (typeof RETURNED)[number];

export interface ReturnedFacts {
  /** Whom the mail was for. */
  readonly recipient: string;
  /** Without angle brackets. */
  readonly messageId: string;
  /** What it comes back to. */
  readonly return: string;
  /** What unsubscribes by mail. */
  readonly unsubscribe?: string;
}

/** The mail that comes back, about the mail that the facts are of, with the line ends of the wire. */
export function returnedMail(form: Returned, facts: ReturnedFacts): Buffer {
  const text = readFileSync(new URL(`../mail-fixtures/${form}.eml`, import.meta.url), 'utf8');
  const values: Readonly<Record<string, string>> = { unsubscribe: 'nobody@study.example', ...facts };
  return Buffer.from(
    text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '').replaceAll('\n', '\r\n'),
  );
}
