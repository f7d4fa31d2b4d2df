import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ClusterFolder, clusterFolder } from './cluster-folder.js';
import { nothingToCopy, stillInUse } from './errors.js';
import { oneAtATime } from './one-at-a-time.js';
import { handOver } from './server-binaries.js';
import { running } from './server-process.js';

/** What belongs to the data folder of one machine and one moment, and to no copy of it. */
const LEFT_OUT = /^(cluster|cluster\.new|users|lock|log(\.old)?|server|location|port)$/;

/**
 * Copies an installation that does not run: the database with its owners and modes, wherever it really is, and what else
 * the data folder holds, the secret among it. The copy is a data folder itself. Throws EmbeddedDatabaseError while
 * anything runs, and leaves no half of a copy behind.
 */
export async function copyEmbedded(dataFolder: string, target: string): Promise<void> {
  const wanted = resolve(dataFolder);
  if (!existsSync(wanted)) throw nothingToCopy(wanted);
  const place = clusterFolder(wanted);
  if (!existsSync(place.cluster)) throw nothingToCopy(wanted);
  await oneAtATime(place.folder, async () => {
    if (running(place.cluster)) throw stillInUse(place.cluster);
    const draft = `${target}.part`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true, mode: 0o711 });
    for (const folder of new Set([wanted, place.folder])) copyRest(folder, draft);
    copyCluster(place, join(draft, 'cluster'));
    renameSync(draft, target);
  });
}

/** Passwords and the like keep their modes. */
function copyRest(folder: string, draft: string): void {
  cpSync(folder, draft, {
    recursive: true,
    preserveTimestamps: true,
    filter: (path) => path === folder || !LEFT_OUT.test(path.slice(folder.length + 1).split(/[\\/]/)[0] ?? ''),
  });
}

/** The server starts on what is its own account’s alone. */
function copyCluster({ cluster, account }: ClusterFolder, copy: string): void {
  cpSync(cluster, copy, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
  if (account) handOver(copy, account);
}
