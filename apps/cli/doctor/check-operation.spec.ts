import { describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '#platform';
import { checkChecksums, checkDisk, checkRepeated, checkSecrets } from './check-operation.js';

const RANDOM = 'q7Jm0vXc2RkTzYbN4hLwUe9sGpAoKdFi8yQxZt1MEuI';
const HOUR = 3_600;

/** Services with a database that answers these rows, whatever it is asked. */
const answering = (rows: readonly object[]): INestApplicationContext =>
  ({ get: () => ({ query: async () => rows }) }) as unknown as INestApplicationContext;

describe('the doctor finds', () => {
  it('that what has to be done again and again never was', async () => {
    const found = await checkRepeated(answering([]));
    expect(found.map(({ check, state }) => [check, state])).toEqual([
      ['backup', 'warn'],
      ['restore drill', 'warn'],
      ['audit log', 'warn'],
      ['releases', 'warn'],
    ]);
    expect(found.every(({ advice }) => advice?.includes('fairmark'))).toBe(true);
  });

  it.each([
    { action: 'backup.made', check: 'backup', hours: 25, state: 'pass', detail: '25 hours ago' },
    { action: 'backup.made', check: 'backup', hours: 27, state: 'fail', detail: '27 hours ago' },
    { action: 'backup.drilled', check: 'restore drill', hours: 24 * 34, state: 'pass', detail: '34 days ago' },
    { action: 'backup.drilled', check: 'restore drill', hours: 24 * 36, state: 'fail', detail: '36 days ago' },
    { action: 'audit.verified', check: 'audit log', hours: 50, state: 'fail', detail: '2 days ago' },
    { action: 'releases.verified', check: 'releases', hours: 27, state: 'fail', detail: '27 hours ago' },
  ])('$action $hours hours ago: $state', async ({ action, check, hours, state, detail }) => {
    const found = await checkRepeated(answering([{ action, seconds: hours * HOUR }]));
    expect(found.find((one) => one.check === check)).toMatchObject({ state, detail });
  });

  it('secrets that were not drawn at random, by name', () => {
    const config = {
      secret: RANDOM,
      linkSecrets: [],
      keySecrets: [],
      mailHookSecret: undefined,
      metricsToken: undefined,
    };
    expect(checkSecrets(config as unknown as Config).state).toBe('pass');
    const links = [
      { kid: 0, secret: null },
      { kid: 1, secret: 'x'.repeat(40) },
    ];
    const weak = { ...config, secret: 'change-me-'.repeat(5), linkSecrets: links, keySecrets: links };
    expect(checkSecrets(weak as unknown as Config)).toMatchObject({
      state: 'warn',
      detail: 'weak: FAIRMARK_SECRET, FAIRMARK_LINK_SECRETS, FAIRMARK_KEY_SECRETS',
    });
  });

  it.each([
    { checksums: 'on', state: 'pass' },
    { checksums: 'off', state: 'warn' },
  ])('whether pages of the database have checksums: $checksums', async ({ checksums, state }) => {
    expect((await checkChecksums(answering([{ checksums }]))).state).toBe(state);
  });

  it('how full the disk is, where there is one', async () => {
    expect(['pass', 'warn', 'fail']).toContain((await checkDisk({ dataFolder: '.' } as Config)).state);
    expect((await checkDisk({ dataFolder: './no/such/folder' } as Config)).state).toBe('skip');
  });
});
