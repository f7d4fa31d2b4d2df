import { readFileSync } from 'node:fs';
import type { Clock } from '#kernel';

/**
 * Tells the present time moved by as many milliseconds as the file says, so that a test which drives several programs
 * can let days pass for all of them. Configuration refuses it outside of tests.
 */
export class FileClock implements Clock {
  constructor(private readonly path: string) {}

  now(): Date {
    return new Date(Date.now() + Number(readFileSync(this.path, 'utf8')));
  }
}
