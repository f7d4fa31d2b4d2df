import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { problemTypes } from './problem-types.js';

/** Of pure arithmetic: a caller's mistake there never reaches a request. */
const ARITHMETIC = /^libs\/(scoring|statistics|benchmark\/core)\//;

const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !ARITHMETIC.test(path));

/** Every code that the sources can answer with. */
function codesInSources(): string[] {
  const codes = ['libs', 'apps'].flatMap((folder) =>
    sourcesIn(folder).flatMap((path) => {
      const text = readFileSync(path, 'utf8');
      const refusals = [...text.matchAll(/new DomainError\(\s*'[\w-]+',\s*'([\w-]+)'/g)];
      const types = [...text.matchAll(/type: '\/problems\/([\w-]+)'/g)];
      return [...refusals, ...types].map(([, code]) => code ?? '');
    }),
  );
  return [...new Set(codes)].toSorted();
}

describe('problemTypes', () => {
  it('knows every code of the sources, and no other', () => {
    expect(codesInSources().length).toBeGreaterThan(40);
    expect([...problemTypes().keys()].toSorted()).toEqual(codesInSources());
  });

  it('tells what a caller sees', () => {
    expect(problemTypes().get('internal-error')).toEqual({ title: 'Something went wrong on our side', status: 500 });
    expect(problemTypes().get('not-found')).toEqual({ title: 'There is nothing at this address', status: 404 });
    expect(problemTypes().get('headers-too-large')?.status).toBe(431);
  });
});
