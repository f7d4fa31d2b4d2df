import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Lets days pass for every program of a stage that is opened with `env`. */
export interface MovingClock {
  readonly env: Readonly<Record<string, string>>;
  readonly now: () => Date;
  /** From now on it is this moment, and time goes on from there. */
  moveTo(moment: string): void;
  remove(): void;
}

export function movingClock(moment: string): MovingClock {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-clock-'));
  const file = join(folder, 'clock');
  let offset = 0;
  const moveTo = (to: string) => {
    offset = Date.parse(to) - Date.now();
    writeFileSync(file, String(offset));
  };
  moveTo(moment);
  return {
    env: { NODE_ENV: 'test', FAIRMARK_TEST_CLOCK: file },
    now: () => new Date(Date.now() + offset),
    moveTo,
    remove: () => rmSync(folder, { recursive: true }),
  };
}
