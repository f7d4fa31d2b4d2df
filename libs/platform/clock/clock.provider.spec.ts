import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';

const READS_THE_TIME = /\bDate\.now\(\)|\bnew Date\(\)/;
/** The clocks themselves, and what runs before there are services, or in a browser. */
const MAY = /^libs\/platform\/clock\/|^apps\/(cli|web)\//;

const sources = ['libs', 'apps'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => `${root}/${name}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.spec\.tsx?$|\/testing\//.test(path)),
);

describe('the time of the machine', () => {
  it('is read by the clock alone, so that whatever ends or is due is decided by one clock (TIM-01)', () => {
    const readers = sources.filter((path) => READS_THE_TIME.test(readFileSync(path, 'utf8')));
    expect(readers.filter((path) => !MAY.test(path))).toEqual([]);
    expect(readers).toContain('libs/platform/clock/clock.provider.ts');
  });
});
