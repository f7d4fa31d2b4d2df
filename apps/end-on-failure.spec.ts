import { describe, expect, it } from '@jest/globals';
import { EventEmitter } from 'node:events';
import { createLog } from '#platform';
import { endOnFailure } from './end-on-failure.js';

class Process extends EventEmitter {
  readonly codes: number[] = [];

  exit(code: number): void {
    this.codes.push(code);
  }
}

describe('what nobody has caught', () => {
  it('is told to the log without what must not be kept, and ends the process', () => {
    const lines: string[] = [];
    const log = createLog({ level: 'info', process: 'api' }, { write: (line) => void lines.push(line) });
    const ending = new Process();
    endOnFailure(log, ending);
    ending.emit('uncaughtException', new Error('postgres://fairmark:hidden@database/fairmark is away'));
    expect(ending.codes).toEqual([1]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"level":60');
    expect(lines[0]).toContain('is away');
    expect(lines[0]).not.toContain('hidden');
  });
});
