import { describe, expect, it, jest } from '@jest/globals';
import { acting, type Acting } from './acting.js';
import type { AuditEntry } from './audit-log.js';
import { type Refusal, RefusalLog } from './refusal-log.js';

const who = (id: string): Acting => ({ actor: `staff:${id}`, requestId: '00000000-0000-4000-8000-000000000000' });
const aRefusal = (route = 'GET /v1/admin/users'): Refusal => ({
  action: 'access.refused',
  route,
  code: 'forbidden',
  network: '192.0.2.0/24',
});

function aLog(write?: (entry: AuditEntry) => Promise<void>) {
  const written: unknown[] = [];
  const errors: unknown[] = [];
  const keep = async ({ object, details }: AuditEntry) => {
    written.push([acting.getStore()?.actor, object, details?.['times']]);
  };
  return { written, errors, log: new RefusalLog(write ?? keep, (error) => errors.push(error)) };
}

describe('RefusalLog', () => {
  it('writes the first of a kind at once, and the others of its minute as a number', async () => {
    const { log, written } = aLog();
    for (let n = 0; n < 5; n += 1) await log.note(who('a'), aRefusal());
    await log.note(who('b'), aRefusal());
    expect(written).toEqual([
      ['staff:a', 'route:GET /v1/admin/users', 1],
      ['staff:b', 'route:GET /v1/admin/users', 1],
    ]);
    await log.flush();
    expect(written.slice(2)).toEqual([['staff:a', 'route:GET /v1/admin/users', 4]]);
    await log.note(who('a'), aRefusal());
    expect(written).toHaveLength(4);
  });

  it('says of several at once from which network they were, or that they were from more than one', async () => {
    const networks: unknown[] = [];
    const { log } = aLog(async ({ details }) => {
      networks.push([details?.['network'], details?.['times']]);
    });
    const from = (network: string) => log.note(who('a'), { ...aRefusal(), network });
    for (const network of ['192.0.2.0/24', '198.51.100.0/24', '198.51.100.0/24']) await from(network);
    await log.flush();
    for (const network of ['192.0.2.0/24', '192.0.2.0/24', '198.51.100.0/24']) await from(network);
    await log.flush();
    expect(networks).toEqual([
      ['192.0.2.0/24', 1],
      ['198.51.100.0/24', 2],
      ['192.0.2.0/24', 1],
      ['*', 2],
    ]);
  });

  it('has everything written when it was flushed, also what nobody waited for', async () => {
    let written = 0;
    const { log } = aLog(async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      written += 1;
    });
    void log.note(who('a'), aRefusal());
    await log.flush();
    expect(written).toBe(1);
  });

  it('ends a minute by itself', async () => {
    jest.useFakeTimers();
    const { log, written } = aLog();
    await log.note(who('a'), aRefusal());
    await log.note(who('a'), aRefusal());
    await jest.advanceTimersByTimeAsync(60_000);
    jest.useRealTimers();
    expect(written).toHaveLength(2);
  });

  it('counts together what is beyond two hundred kinds, so that a flood of them fills nothing', async () => {
    const { log, written } = aLog();
    for (let n = 0; n < 1_000; n += 1) await log.note(who(String(n)), aRefusal());
    await log.flush();
    expect(written).toHaveLength(202);
    expect(written.slice(-2)).toEqual([
      ['anonymous', 'route:*', 1],
      ['anonymous', 'route:*', 799],
    ]);
  });

  it('lets a refusal be one although it cannot be written down', async () => {
    const away = new Error('the database is away');
    const { log, errors } = aLog(() => Promise.reject(away));
    await log.note(who('a'), aRefusal());
    expect(errors).toEqual([away]);
  });
});
