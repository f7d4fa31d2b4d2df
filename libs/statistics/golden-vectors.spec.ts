import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { goldenReads } from './testing/golden-reads.js';
import { goldenCases } from './testing/golden.js';

const ROOT = new URL('../../', import.meta.url).pathname;
const FOLDER = join(ROOT, 'test/golden');
const FILES = readdirSync(FOLDER).toSorted();
/** The data set is what other vectors are computed from. */
const VECTORS = FILES.filter((file) => file !== 'dataset-a.json');
/** SHA-256 of all files as the reference tools wrote them: an expectation that is touched up is no reference. */
const AS_WRITTEN = '385d0b1f5f10c4be96548660265bfed4d6b60c6975a1c36f5c037fd6c1c370f3';

const specs = ['libs', 'test']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true }).map((name) => join(ROOT, folder, String(name))),
  )
  .filter(
    (path) =>
      path.endsWith('.spec.ts') && path !== import.meta.filename && /goldenCases?\b/.test(readFileSync(path, 'utf8')),
  );
const reads = specs.map(goldenReads);

describe('the golden vectors', () => {
  it('are as the reference tools wrote them', () => {
    const digest = createHash('sha256');
    for (const file of FILES) digest.update(`${file}\n`).update(readFileSync(join(FOLDER, file)));
    expect(digest.digest('hex')).toBe(AS_WRITTEN);
  });

  it.each(VECTORS)('are all read by a spec: %s', (file) => {
    const names = goldenCases(file).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !reads.some((read) => read.get(file)?.has(name)))).toEqual([]);
  });

  it.each(specs)('are not skipped by %s', (spec) => {
    expect(readFileSync(spec, 'utf8')).not.toMatch(/\.(skip|only|todo|failing)\b|\bx(it|describe)\b/);
  });
});
