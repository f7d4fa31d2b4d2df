import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { noUnprivilegedUser } from './errors.js';

/** The user the server runs as; `undefined` is whoever runs this process. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The first of `names` in the text of /etc/passwd that is not root. */
export function accountIn(passwd: string, names: readonly string[]): Account | undefined {
  const accounts = passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && Number(uid) > 0 && Number(gid) >= 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
  return names.flatMap((name) => accounts.filter((account) => account.name === name))[0];
}

/** PostgreSQL refuses to run as root. An existing cluster is run by its owner, a new one by `postgres` or `nobody`. */
export function accountFor(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const account = accountIn(readFileSync('/etc/passwd', 'utf8'), ['postgres', 'nobody']);
  if (!account) throw noUnprivilegedUser();
  return account;
}

/** What `spawn` needs to run something as the account, with nothing of our environment that PostgreSQL would read. */
export function runAs(account: Account | undefined) {
  const env = { PATH: process.env['PATH'] ?? '', SystemRoot: process.env['SystemRoot'] ?? '', TZ: 'UTC' };
  return account ? { env, uid: account.uid, gid: account.gid } : { env };
}

/** Whether the account can get through every folder on the way to `folder`. */
export function canReach(folder: string, account: Account | undefined): boolean {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], runAs(account)).status === 0;
}
