import { describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { heldIn, inheritedIn, WATCHED } from './support/process-watch.js';

/** A program that does one thing to itself when it is asked to, and says when it was done. */
function programThat(act: string): { readonly process: ChildProcess; readonly output: readonly string[] } {
  const script = `process.on('message', () => { ${act}; process.send('done'); }); process.send('here');`;
  const child = spawn(process.execPath, ['-e', script], {
    env: { NODE_OPTIONS: WATCHED['NODE_OPTIONS'] },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const output: string[] = [];
  if (child.stderr) createInterface({ input: child.stderr }).on('line', (line) => output.push(line));
  return { process: child, output };
}

describe('a program that is watched from inside', () => {
  it.each([
    ['nothing', 'JSON.parse("{}")', true],
    ['a key of every object', 'Object.prototype.polluted = 1', false],
    ['a hidden key of every list', `Object.defineProperty(Array.prototype, 'x', { value: 1 })`, false],
  ])('shows that %s was changed', async (_, act, isSame) => {
    const program = programThat(act);
    await once(program.process, 'message');
    const before = await inheritedIn(program);
    program.process.send('go');
    await once(program.process, 'message');
    expect((await inheritedIn(program)) === before).toBe(isSame);
    program.process.kill();
  });

  it.each([
    ['works', 'for (const from = process.cpuUsage().user; process.cpuUsage().user - from < 500_000; );', true],
    ['waits for a processor', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)', false],
  ])('has held its loop while it %s', async (_, act, isHeld) => {
    const program = programThat(act);
    await once(program.process, 'message');
    await heldIn(program);
    program.process.send('go');
    await once(program.process, 'message');
    expect((await heldIn(program)) > 200).toBe(isHeld);
    expect((await heldIn(program)) > 200).toBe(false);
    program.process.kill();
  });
});
