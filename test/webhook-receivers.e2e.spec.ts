import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import { newSecret, signedMessage } from '../libs/webhook/webhook-secret.js';
import { eventually } from './support/eventually.js';

const BODY = '{"type":"ping","timestamp":"2026-11-26T10:00:00.000Z","data":{"webhook":"明尺"}}';

describe.each(['ts', 'py'] as const)('the receiver of the documentation in %s', (language) => {
  const [old, current] = [newSecret(), newSecret()];
  let folder: string;
  let receiver: ChildProcess;
  let origin: string;
  let output = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fairmark-receiver-'));
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const [program, file] =
      language === 'py' ? ['python3', 'docs/receivers/receiver.py'] : [process.execPath, compiled()];
    receiver = spawn(program, [file], {
      env: { PATH: process.env['PATH'], WEBHOOK_SECRET: current, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    receiver.stdout?.on('data', (part: Buffer) => (output += part.toString()));
    await eventually(async () => output.includes('listening'), 30_000);
  }, 60_000);

  afterAll(async () => {
    const ended = once(receiver, 'exit');
    receiver.kill();
    await ended;
    rmSync(folder, { recursive: true });
  });

  function compiled(): string {
    const source = readFileSync('docs/receivers/receiver.ts', 'utf8');
    const { code } = transformSync(source, { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } });
    const path = join(folder, 'receiver.mjs');
    writeFileSync(path, code);
    return path;
  }

  const hand = async (message: ReturnType<typeof signedMessage>, body: Buffer | string = message.content) =>
    (await fetch(origin, { method: 'POST', headers: message.headers, body: new Uint8Array(Buffer.from(body)) })).status;

  it('takes what is signed, also beside an older secret, and works on it once', async () => {
    const message = signedMessage('msg_1', BODY, [old, current], new Date());
    expect([await hand(message), await hand(message)]).toEqual([204, 204]);
    expect(output.match(/^ping /gm)).toHaveLength(1);
  });

  it('refuses what is not, is another text, or is old', async () => {
    const now = new Date();
    expect(await hand(signedMessage('msg_2', BODY, [old], now))).toBe(400);
    expect(await hand(signedMessage('msg_2', BODY, [current], now), BODY.replace('明', '暗'))).toBe(400);
    expect(await hand(signedMessage('msg_2', BODY, [current], new Date(now.getTime() - 400_000)))).toBe(400);
    expect((await fetch(origin, { method: 'POST', body: BODY })).status).toBe(400);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
