import type { SectionName } from './core/index.js';

/** A row of a part, by the names that an archive has for its columns. */
export type SectionRow = Readonly<Record<string, unknown>>;

/** Everything that is held of somebody, by part. */
export type PersonData = Readonly<Record<SectionName, readonly SectionRow[]>>;
