// Compiles the tree into dist/, and bundles the console, when a source is newer than the last build. `--force` always
// does, and checks the types; a newcomer’s first start does not wait for that, the code it gets is the same.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const force = process.argv.includes('--force');
const quiet = process.argv.includes('--quiet');
const settings = ['package.json', 'tsconfig.json', 'tsconfig.build.json'];

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // The folder's own time counts: deleting a file must rebuild, too.
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

/** Runs what makes one part of dist/ unless the part is younger than its sources. */
function make(stamp, sources, script, options) {
  const made = join(root, 'dist', stamp);
  const built = existsSync(made) ? statSync(made).mtimeMs : -Infinity;
  if (sources.every((source) => !existsSync(join(root, source)) || newest(join(root, source)) <= built)) return;
  if (!quiet) process.stderr.write('Building …\n');
  const startedAt = new Date();
  const { status } = spawnSync(process.execPath, [script, ...options], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(dirname(made), { recursive: true });
  writeFileSync(made, startedAt.toISOString());
  // What changes while it is read is built again the next time.
  utimesSync(made, startedAt, startedAt);
}

if (force) rmSync(join(root, 'dist'), { recursive: true, force: true });
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const options = ['-p', 'tsconfig.build.json', ...(force ? [] : ['--noCheck'])];
make('.built', ['apps', 'libs', 'migrations', 'test/bench', 'test/faults', ...settings], tsc, options);
cpSync(join(root, 'libs/publication/fonts'), join(root, 'dist/libs/publication/fonts'), { recursive: true });
make(
  '.bundled',
  ['apps/web', 'libs', 'tools/build-console.mjs', ...settings],
  join(root, 'tools/build-console.mjs'),
  [],
);
make(
  '.islands',
  ['apps/web/islands', 'libs', 'tools/bundle-islands.mjs', ...settings],
  join(root, 'tools/bundle-islands.mjs'),
  [],
);
