import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import units from './jest.config.js';

const ALL = { lines: 100, branches: 100 };
const PURE = [/^libs\/(kernel|scoring|statistics)\//, /^libs\/[^/]+\/core\//];
const root = import.meta.dirname;

/** Files of types alone, and doors that only pass on, hold nothing that could run. */
function holdsCode(file) {
  const { code } = transformSync(readFileSync(join(root, file), 'utf8'), {
    filename: file,
    jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } },
    module: { type: 'es6' },
  });
  return (
    code
      .replaceAll(
        /export\s*(\*(?:\s*as\s+\w+)?|\{[^}]*\})\s*(from\s*['"][^'"]*['"])?;|^import .*?;$|\/\*[^]*?\*\//gm,
        '',
      )
      .trim() !== ''
  );
}

const files = readdirSync(join(root, 'libs'), { recursive: true })
  .map((name) => `libs/${name.replaceAll('\\', '/')}`)
  .filter((file) => PURE.some((pure) => pure.test(file)) && file.endsWith('.ts'))
  .filter((file) => !/\.spec\.ts$|\/testing\//.test(file) && holdsCode(file));

/** Coverage of the pure code by the specs beside it: every line and branch. */
export default {
  ...units,
  testMatch: ['<rootDir>/libs/{kernel,scoring,statistics}/**/*.spec.ts', '<rootDir>/libs/*/core/**/*.spec.ts'],
  globalSetup: undefined,
  globalTeardown: undefined,
  collectCoverage: true,
  collectCoverageFrom: files.map((file) => `<rootDir>/${file}`),
  coverageDirectory: 'coverage/pure',
  coverageReporters: ['text', 'json'],
  coverageThreshold: {
    './libs/{kernel,scoring,statistics}/**/*.ts': ALL,
    './libs/benchmark/core/': ALL,
    './libs/questionnaire/core/': { lines: 100, branches: 99.9 },
    global: { lines: 99, branches: 96 },
  },
};
