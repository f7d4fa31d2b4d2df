import { describe, expect, it } from '@jest/globals';
import { accountIn } from './server-account.js';

const passwd = `root:x:0:0:root:/root:/bin/bash
toor:x:0:0::/:/bin/sh
broken line
nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
postgres:x:102:104:PostgreSQL:/var/lib/postgresql:/bin/bash
`;

describe('accountIn', () => {
  it('takes the first of the wanted users that exists', () => {
    expect(accountIn(passwd, ['postgres', 'nobody'])).toEqual({ name: 'postgres', uid: 102, gid: 104 });
    expect(accountIn(passwd, ['nobody'])).toEqual({ name: 'nobody', uid: 65_534, gid: 65_534 });
  });

  it('never takes one with the rights of root', () => {
    expect(accountIn(passwd, ['root', 'toor'])).toBeUndefined();
  });
});
