// Plants a violation of each kind of rule in a copy of the tree and sees that the table refuses it.
// A rule that never fires is worse than none: it is believed. In a copy, because others read the tree meanwhile.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const depcruise = join(root, 'node_modules/.bin/depcruise');
const NAME = 'planted-violation';

const planted = [
  { rule: 'kernel-may-use-nothing', file: `libs/kernel/${NAME}.ts`, code: `export { UNITS } from '#scoring';` },
  { rule: 'scoring-may-use-kernel', file: `libs/scoring/${NAME}.ts`, code: `export { CLOCK } from '#platform';` },
  {
    rule: 'core-is-pure',
    file: `libs/questionnaire/core/${NAME}.ts`,
    code: `import { randomUUID } from 'node:crypto';\nexport const id = randomUUID;`,
  },
  {
    rule: 'core-is-pure',
    file: `libs/statistics/${NAME}.ts`,
    code: `import type { DataSource } from 'typeorm';\nexport type Source = DataSource;`,
  },
  {
    rule: 'core-does-not-know-its-shell',
    file: `libs/response/core/${NAME}.ts`,
    code: `export { RESPONSE_SUBMITTED } from '../response.events.js';`,
  },
  {
    rule: 'response-has-a-front-door',
    file: `libs/benchmark/${NAME}.ts`,
    code: `export { RESPONSE_SUBMITTED } from '../response/response.events.js';`,
  },
  { rule: 'survey-core-has-one-home', file: `apps/api/${NAME}.ts`, code: `export { Model } from 'survey-core';` },
  { rule: 'jobs-come-from-the-outbox', file: `libs/response/${NAME}.ts`, code: `export { Queue } from 'bullmq';` },
  { rule: 'react-stays-in-pages', file: `libs/study/${NAME}.ts`, code: `export { createElement } from 'react';` },
  { rule: 'database-drivers-stay-in-libs', file: `apps/api/${NAME}.ts`, code: `export { DataSource } from 'typeorm';` },
  {
    rule: 'libs-do-not-know-apps',
    file: `libs/response/${NAME}.ts`,
    code: `export { createApi } from '../../apps/api/create-api.js';`,
  },
  {
    rule: 'apps-do-not-know-each-other',
    file: `apps/worker/${NAME}.ts`,
    code: `export { createApi } from '../api/create-api.js';`,
  },
  {
    rule: 'no-dev-dependencies-in-production',
    file: `apps/api/${NAME}.ts`,
    code: `import supertest from 'supertest';\nexport const client = supertest;`,
  },
  { rule: 'everything-resolves', file: `apps/api/${NAME}.ts`, code: `export * from './nowhere.js';` },
];

const copy = mkdtempSync(join(tmpdir(), 'fairmark-boundaries-'));
const files = planted.map(({ file }, n) => file.replace(NAME, `${NAME}-${n}`));
try {
  for (const part of ['apps', 'libs', 'migrations', 'package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  planted.forEach(({ code }, n) => writeFileSync(join(copy, files[n]), `${code}\n`));
  const { stdout } = spawnSync(
    process.execPath,
    [depcruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...files],
    { cwd: copy, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  const { violations } = JSON.parse(stdout).summary;
  const missed = planted.filter(
    ({ rule }, n) => !violations.some((found) => found.rule.name === rule && found.from === files[n]),
  );
  for (const { rule } of missed) console.log(`LET THROUGH  ${rule}`);
  console.log(`${planted.length - missed.length} of ${planted.length} planted violations refused`);
  process.exitCode = missed.length > 0 ? 1 : 0;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
