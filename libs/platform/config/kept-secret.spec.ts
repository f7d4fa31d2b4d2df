import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { isStrongSecret } from './is-strong-secret.js';
import { keptSecret } from './kept-secret.js';

describe('keptSecret', () => {
  it('makes a strong secret once, for the owner alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kept-secret-'));
    const secret = keptSecret(join(folder, 'data'));
    expect(isStrongSecret(secret)).toBe(true);
    expect(keptSecret(join(folder, 'data'))).toBe(secret);
    expect(statSync(join(folder, 'data', 'secret')).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });
});
