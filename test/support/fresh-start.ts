import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoFile } from '../../apps/cli/demo/demo-facts.js';
import { eventually } from './eventually.js';

/** Everything on one machine with the demo, as a newcomer starts it. */
export interface FreshStart {
  readonly facts: DemoFile;
  readonly folder: string;
  close(): Promise<void>;
}

export async function freshStart(patience: number): Promise<FreshStart> {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-fresh-'));
  // The server’s own user must get in.
  chmodSync(folder, 0o711);
  const child = spawn(process.execPath, ['dist/apps/cli/main.js', 'start'], {
    env: { PATH: process.env['PATH'], FAIRMARK_DATA: folder, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { banner: '', errors: '' };
  child.stdout.on('data', (chunk: Buffer) => (said.banner += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said.errors += chunk.toString()));
  const close = () => end(child, folder);
  try {
    await eventually(async () => {
      if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${said.errors}`);
      return said.banner.includes('Ctrl-C');
    }, patience);
  } catch (error) {
    await close();
    throw error;
  }
  const facts = JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8')) as DemoFile;
  return { facts, folder, close };
}

async function end(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { readonly port: number };
  server.close();
  await once(server, 'close');
  return port;
}
