import { expect } from '@jest/globals';

/** What must not be read off a refusal. */
const LEAKS = /select|insert|at \/|node_modules|typeorm|pg_|ECONN/i;

export interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** The last segment of its problem type. */
export function problemOf({ text }: Refusal): string {
  const problem = JSON.parse(text) as Record<string, unknown>;
  return String(problem['type']).split(/[/:]/).at(-1) ?? '';
}

/** A refusal says what is wrong in a known form and nothing about how we are made. */
export function checkRefusal({ status, headers, text }: Refusal): void {
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(JSON.parse(text)).toMatchObject({
    type: expect.any(String),
    title: expect.any(String),
    status,
    instance: expect.any(String),
    requestId: expect.any(String),
  });
  expect(text).not.toMatch(LEAKS);
}
