import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';

export interface Tolerance {
  readonly abs: number;
  readonly rel: number;
}

/** One case of a golden vector file; the file's reference tool computed `expected`. */
export interface GoldenCase {
  readonly name: string;
  // Each file has its own shape; the spec that reads it names what it takes out.
  readonly input: never;
  readonly expected: never;
  readonly tolerance: Tolerance;
}

interface GoldenFile {
  readonly tolerance: Tolerance;
  readonly cases: readonly (Omit<GoldenCase, 'tolerance'> & { readonly tolerance?: Tolerance })[];
}

/** The parsed JSON of one file of test/golden. */
export function goldenJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../test/golden/${file}`, import.meta.url), 'utf8'));
}

/** All cases of a vector file, each with the tolerance that applies to it. */
export function goldenCases(file: string): readonly GoldenCase[] {
  const { tolerance, cases } = goldenJson(file) as GoldenFile;
  return cases.map((each) => ({ ...each, tolerance: each.tolerance ?? tolerance }));
}

/** The case whose name starts so; the input and expectation get the shape the spec names. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the files are JSON: the spec says what it reads
export function goldenCase<Input, Expected>(
  file: string,
  namePrefix: string,
): { input: Input; expected: Expected; tolerance: Tolerance } {
  const found = goldenCases(file).find(({ name }) => name.startsWith(namePrefix));
  if (found === undefined) throw new Error(`No case "${namePrefix}" in ${file}`);
  return { input: found.input, expected: found.expected, tolerance: found.tolerance };
}

/** Passes if |actual − expected| ≤ abs + rel·|expected| everywhere; null must be null; extra keys are allowed. */
export function expectGolden(actual: unknown, expected: unknown, tolerance: Tolerance, path = '$'): void {
  if (typeof expected === 'number') {
    const room = tolerance.abs + tolerance.rel * Math.abs(expected);
    const fits = typeof actual === 'number' && Math.abs(actual - expected) <= room;
    expect({ path, value: fits ? expected : actual }).toEqual({ path, value: expected });
    return;
  }
  if (expected === null || typeof expected !== 'object') {
    expect({ path, value: actual }).toEqual({ path, value: expected });
    return;
  }
  if (Array.isArray(expected)) {
    expect({ path, length: (actual as unknown[]).length }).toEqual({ path, length: expected.length });
  }
  for (const [key, value] of Object.entries(expected)) {
    expectGolden((actual as Record<string, unknown>)[key], value, tolerance, `${path}.${key}`);
  }
}
