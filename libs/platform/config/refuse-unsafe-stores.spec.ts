import { describe, expect, it } from '@jest/globals';
import { serverFaults } from './refuse-unsafe-stores.js';

const GOOD = { encoding: 'UTF8', fsync: 'on', synchronousCommit: 'on', fullPageWrites: 'on' };

describe('a database for production', () => {
  it.each(['on', 'local', 'remote_write', 'remote_apply'])('may confirm a commit with %s', (synchronousCommit) => {
    expect(serverFaults({ ...GOOD, synchronousCommit })).toEqual([]);
  });

  it.each([
    [{ encoding: 'SQL_ASCII' }, 'The database’s server_encoding must be UTF8'],
    [{ fsync: 'off' }, 'The database’s fsync must be on'],
    [{ synchronousCommit: 'off' }, 'The database’s synchronous_commit must not be off'],
    [{ fullPageWrites: 'off' }, 'The database’s full_page_writes must be on'],
  ])('CFG-01 is refused with %j', (setting, fault) => {
    expect(serverFaults({ ...GOOD, ...setting })).toEqual([fault]);
  });
});
