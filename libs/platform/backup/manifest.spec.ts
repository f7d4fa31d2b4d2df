import { describe, expect, it } from '@jest/globals';
import { differences } from './manifest.js';
import { findTool } from './postgres-tools.js';

const file = (path: string, sha256: string) => ({ path, bytes: 1, sha256 });

describe('a backup', () => {
  it.each([
    { found: [file('a', '1'), file('b', '2')], faults: [] },
    { found: [file('a', '1')], faults: ['b is missing'] },
    { found: [file('a', '9'), file('b', '2')], faults: ['a was changed'] },
    { found: [file('a', '1'), file('b', '2'), file('c', '3')], faults: ['c was put in'] },
    { found: [], faults: ['a is missing', 'b is missing'] },
  ])('of which $found is found: $faults', ({ found, faults }) => {
    expect(differences([file('a', '1'), file('b', '2')], found)).toEqual(faults);
  });

  it('is not made without tools, and says what to install', () => {
    expect(() => findTool('pg_dump', 15, { PG_BIN: '/no/such/folder' })).toThrow(
      'pg_dump was not found. Install the PostgreSQL 15 client tools, or name their folder by PG_BIN.',
    );
  });

  it('is not made by tools that are older than the server', () => {
    expect(() => findTool('pg_dump', 999)).toThrow(
      /^pg_dump (was not found|[\d, ]+ is too old for PostgreSQL 999)\. Install the PostgreSQL 999 client tools/,
    );
  });
});
