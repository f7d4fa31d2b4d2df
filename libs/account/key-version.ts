/** A key of tests reads an invented study and changes nothing. */
export const KEY_ENVIRONMENTS = ['live', 'test'] as const;
export type KeyEnvironment = (typeof KEY_ENVIRONMENTS)[number];

/** Versions of the api, by the day they were made; the newest first. A key keeps the one it was made with. */
export const API_VERSIONS = ['2026-11-01'] as const;
