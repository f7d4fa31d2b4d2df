/** A change as the database has it. */
export interface AppliedChange {
  readonly name: string;
  /** Null where it was applied before fingerprints were kept. */
  readonly fingerprint: string | null;
}

export interface KnownChange {
  readonly name: string;
  readonly fingerprint: string;
}

/** How a database and a program's history of the schema stand to each other. */
export interface SchemaStanding {
  /** Applied, and unknown to this program: it is older than the database. */
  readonly unknown: readonly string[];
  /** Known, and not applied yet. */
  readonly missing: readonly string[];
  /** Applied, and since then another change under the same name. */
  readonly changed: readonly string[];
}

export function schemaStanding(known: readonly KnownChange[], applied: readonly AppliedChange[]): SchemaStanding {
  const fingerprints = new Map(known.map(({ name, fingerprint }) => [name, fingerprint]));
  const names = new Set(applied.map(({ name }) => name));
  return {
    unknown: applied.flatMap(({ name }) => (fingerprints.has(name) ? [] : [name])),
    missing: known.flatMap(({ name }) => (names.has(name) ? [] : [name])),
    changed: applied.flatMap(({ name, fingerprint }) => {
      const expected = fingerprints.get(name);
      return expected === undefined || fingerprint === null || fingerprint === expected ? [] : [name];
    }),
  };
}

const LISTED = 3;
const list = (names: readonly string[]): string =>
  names.length > LISTED ? `${names.slice(0, LISTED).join(', ')} and ${names.length - LISTED} more` : names.join(', ');

/** Why a program must not work with such a schema, in one sentence; undefined when it may. */
export function standingFault({ unknown, missing, changed }: SchemaStanding): string | undefined {
  if (unknown.length > 0)
    return `The database is newer than this program: it does not know ${list(unknown)}. Start the newer program.`;
  if (changed.length > 0)
    return `Changes that were applied are not what they were: ${list(changed)}. Never edit one; add another.`;
  if (missing.length > 0) return `The database is older than this program: run "fairmark migrate".`;
  return undefined;
}
