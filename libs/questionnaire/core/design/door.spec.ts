import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const libs = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
const VALUE_IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^;]*?\sfrom\s+)?'([^']+)';/gm;

/** Every module that loading one brings along; types are gone by then. */
function graphOf(entry: string): { readonly files: ReadonlySet<string>; readonly packages: ReadonlySet<string> } {
  const files = new Set([entry]);
  const packages = new Set<string>();
  for (const file of files) {
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(VALUE_IMPORT)) {
      if (specifier.startsWith('#')) files.add(join(libs, specifier.slice(1), 'index.ts'));
      else if (specifier.startsWith('.')) files.add(resolve(dirname(file), specifier.replace(/\.js$/, '.ts')));
      else packages.add(specifier);
    }
  }
  return { files, packages };
}

describe('the door of the designer', () => {
  const { files, packages } = graphOf(join(libs, 'questionnaire/core/design/index.ts'));

  it('leads to files that exist, none of them test code or of the shell', () => {
    expect([...files].filter((file) => !existsSync(file) || /spec|testing/.test(file))).toEqual([]);
    const pure = /\/libs\/(?:kernel|scoring|questionnaire\/core)\//;
    expect([...files].filter((file) => !pure.test(file))).toEqual([]);
    expect(files.size).toBeGreaterThan(40);
  });

  it('reaches neither survey-core nor Node', () => {
    expect([...packages].filter((name) => !name.startsWith('pure-rand/'))).toEqual([]);
  });

  it('is not blind: the door of the server reaches survey-core', () => {
    expect(graphOf(join(libs, 'questionnaire/core/index.ts')).packages).toContain('survey-core');
  });
});
