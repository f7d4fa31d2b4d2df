import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileClock } from './file-clock.js';

describe('a clock of a file', () => {
  it('goes on from where the file moves it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fairmark-clock-'));
    const file = join(folder, 'clock');
    const clock = new FileClock(file);
    for (const days of [0, 10, -3]) {
      writeFileSync(file, String(days * 86_400_000));
      const before = Date.now() + days * 86_400_000;
      const told = clock.now().getTime();
      expect(told).toBeGreaterThanOrEqual(before);
      expect(told).toBeLessThanOrEqual(Date.now() + days * 86_400_000);
    }
    rmSync(folder, { recursive: true });
  });
});
