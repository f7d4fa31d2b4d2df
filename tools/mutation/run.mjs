// Mutation tests of a copy of the tree: node run.mjs [group …]. Reports stay in coverage/mutation/.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GROUPS } from './groups.mjs';
import { table } from './table.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const COPIED = ['libs', 'test/golden', 'test/support', 'package.json', 'tsconfig.json', 'jest.config.js'];

function copyTree() {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-mutation-'));
  for (const path of COPIED) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Jest without the database of the stories, on the specs of the part alone. */
function jestConfig(specs) {
  return `import base from './jest.config.js';
const { globalSetup, globalTeardown, ...units } = base;
export default { ...units, testMatch: ${JSON.stringify(specs.map((spec) => `<rootDir>/${spec}`))} };
`;
}

function strykerConfig(mutate, report) {
  return {
    plugins: ['@stryker-mutator/jest-runner'],
    testRunner: 'jest',
    testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
    jest: { configFile: 'jest.mutation.config.js', enableFindRelatedTests: false },
    coverageAnalysis: 'perTest',
    mutate,
    inPlace: true,
    concurrency: 1,
    timeoutMS: 5_000,
    dryRunTimeoutMinutes: 30,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: report },
    allowConsoleColors: false,
  };
}

/** Where the report of the part is. */
function mutate({ mutate: files, specs }, name) {
  const folder = copyTree();
  const report = join(root, 'coverage/mutation', `${name}.json`);
  mkdirSync(dirname(report), { recursive: true });
  try {
    writeFileSync(join(folder, 'jest.mutation.config.js'), jestConfig(specs));
    writeFileSync(join(folder, 'stryker.config.json'), JSON.stringify(strykerConfig(files, report)));
    const stryker = join(here, 'node_modules/@stryker-mutator/core/bin/stryker.js');
    const { status } = spawnSync(process.execPath, [stryker, 'run'], { cwd: folder, stdio: 'inherit' });
    if (status !== 0) throw new Error(`${name}: Stryker ended with ${status}`);
    return report;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const asked = process.argv.slice(2);
for (const group of asked.length > 0 ? asked : Object.keys(GROUPS)) {
  const reports = GROUPS[group].map((part, n) => mutate(part, `${group}-${n + 1}`));
  const { text, isEnough } = table(group, reports);
  process.stdout.write(text);
  if (!isEnough) process.exitCode = 1;
}
