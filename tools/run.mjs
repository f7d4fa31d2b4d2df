// Builds when a source is newer than the build, then becomes the program: one process, which gets the signals.
//   node tools/run.mjs [--quiet] <path below dist> [arguments …]
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const quiet = process.argv[2] === '--quiet';
const [program, ...rest] = process.argv.slice(quiet ? 3 : 2);
const build = spawnSync(process.execPath, [join(root, 'tools/build.mjs'), ...(quiet ? ['--quiet'] : [])], {
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(build.status ?? 1);
const path = join(root, 'dist', program);
process.argv = [process.execPath, path, ...rest];
await import(pathToFileURL(path).href);
