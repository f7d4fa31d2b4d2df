import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { auditReach } from './support/audit-reach.js';
import { UNWRITTEN } from './support/audit-unwritten.js';
import type { BuiltRoute } from './support/route-faults.js';

let changing: BuiltRoute[];
let isWritten: (method: string) => boolean;

beforeAll(async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['test/support/list-routes.mjs']);
  const built = JSON.parse(stdout) as BuiltRoute[];
  changing = built.filter(({ method }) => method !== 'GET');
  isWritten = auditReach();
}, 120_000);

const lineOf = ({ method, path }: BuiltRoute): string => `${method} ${path}`;
const reasoned = Object.values(UNWRITTEN).flat();

describe('a route that changes something', () => {
  it('comes to a row of the audit log, or stands among those that need none, with the reason (AUD-04)', () => {
    const silent = changing.filter(({ name }) => !isWritten(name)).map(lineOf);
    expect(silent.toSorted()).toEqual(reasoned.toSorted());
  });

  it('is known by the source: what its handler comes to, through whatever services', () => {
    expect(changing.length).toBeGreaterThan(150);
    expect(['DeliveryController.pause', 'DeliveryController.report'].map(isWritten)).toEqual([true, false]);
    expect(() => isWritten('NobodyController.nothing')).toThrow('There is no');
  });
});
