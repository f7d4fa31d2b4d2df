import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { copyEmbedded } from '../libs/platform/embedded/copy-embedded.js';
import { type EmbeddedServer, startEmbedded } from '../libs/platform/embedded/start-embedded.js';
import { eventually } from './support/eventually.js';

const isRoot = process.getuid?.() === 0;
const places: string[] = [];
let folder: string;
let open: EmbeddedServer[];

beforeEach(() => {
  const place = mkdtempSync(join(tmpdir(), 'fairmark-embedded-'));
  chmodSync(place, 0o711);
  places.push(place);
  folder = join(place, 'postgres');
  open = [];
});

afterEach(async () => {
  for (const server of open) await server.stop();
});

afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

async function start(durable = true): Promise<EmbeddedServer> {
  const server = await startEmbedded({ folder, durable });
  open.push(server);
  return server;
}

async function ask<T>(url: string, question: string): Promise<T | undefined> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<{ answer: T }>(`select ${question} as answer`)).rows[0]?.answer;
  } finally {
    await client.end();
  }
}

const pidOf = (server: EmbeddedServer) =>
  Number(readFileSync(join(server.folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Another process of ours that uses the same folder until it is told to stop. */
async function anotherProcess(): Promise<ChildProcess> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(new URL('../dist/libs/platform/embedded/start-embedded.js', import.meta.url).href)};
    const server = await startEmbedded({ folder: ${JSON.stringify(folder)}, durable: true });
    process.on('message', async () => { await server.stop(); process.exit(0); });
    process.send(server.port);`;
  const child = fork('-', [], { execArgv: ['--input-type=module', '--eval', program] });
  await once(child, 'message');
  return child;
}

describe('the embedded database', () => {
  it('speaks Unicode, keeps what it was told and is reached from this machine alone', async () => {
    const first = await start();
    expect(first.adopted).toBe(false);
    expect(await ask(first.url, 'current_database()')).toBe('fairmark');
    expect(await ask(first.url, `current_setting('server_encoding')`)).toBe('UTF8');
    expect(await ask(first.url, `current_setting('fsync') || current_setting('synchronous_commit')`)).toBe('onon');
    expect(await ask(first.url, `current_setting('listen_addresses')`)).toBe('127.0.0.1');
    expect(await ask(first.url, `current_setting('unix_socket_directories')`)).toBe('');
    expect(await ask(first.url, `'质量' ~ '^\\w+$'`)).toBe(true);
    await ask(first.url, `set_config('x.y', '1', false)`);
    await first.stop();
    const second = await start();
    expect(second).toMatchObject({ url: first.url, port: first.port, adopted: false });
  });

  it('asks for a password that only its owner can read', async () => {
    const server = await start();
    expect(statSync(join(server.folder, 'password')).mode & 0o777).toBe(0o600);
    const guess = server.url.replace(/:[^:@]+@/, ':guess@');
    await expect(ask(guess, '1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('never runs as root', async () => {
    const server = await start();
    const { uid } = statSync(join(server.folder, 'cluster'));
    expect(uid).not.toBe(0);
    if (!isRoot) expect(uid).toBe(process.getuid?.());
  });

  it('is adopted when its application was killed, and stopped by the next', async () => {
    const killed = await anotherProcess();
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const server = await start();
    expect(server.adopted).toBe(true);
    await server.stop();
    await expect(ask(server.url, '1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('is stopped by its last user only', async () => {
    const other = await anotherProcess();
    const server = await start();
    expect(server.adopted).toBe(true);
    await server.stop();
    expect(await ask(server.url, '1')).toBe(1);
    other.send('stop');
    await once(other, 'exit');
    await expect(ask(server.url, '1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('does not hear Ctrl-C', async () => {
    const other = await anotherProcess();
    const server = await start();
    const pid = pidOf(server);
    const session = spawnSync('ps', ['-o', 'pgid=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
    expect(Number(session)).toBe(pid);
    other.kill('SIGKILL');
    await once(other, 'exit');
  });

  it('loses nothing when the server itself is killed', async () => {
    const server = await start();
    await ask(server.url, '1');
    const client = new pg.Client({ connectionString: server.url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('create table kept (n int); insert into kept select generate_series(1, 1000)');
    process.kill(pidOf(server), 'SIGKILL');
    await client.end().catch(() => undefined);
    const again = await start();
    expect(again.adopted).toBe(false);
    expect(await ask(again.url, '(select count(*)::int from kept)')).toBe(1_000);
  });

  it('takes another port when its own was taken meanwhile', async () => {
    const first = await start();
    await first.stop();
    const stranger = createServer().listen(first.port, '127.0.0.1');
    await once(stranger, 'listening');
    const second = await start();
    expect(second.port).not.toBe(first.port);
    expect(await ask(second.url, '1')).toBe(1);
    stranger.close();
  });

  it('starts once when two start it at once', async () => {
    const [a, b] = await Promise.all([anotherProcess(), anotherProcess()]);
    const server = await start();
    expect(server.adopted).toBe(true);
    for (const other of [a, b]) {
      other.send('stop');
      await once(other, 'exit');
    }
    expect(await ask(server.url, '1')).toBe(1);
  });

  it('begins again when it was interrupted while it was being made', async () => {
    mkdirSync(join(folder, 'cluster.new'), { recursive: true });
    const server = await start(false);
    expect(await ask(server.url, `current_setting('fsync')`)).toBe('off');
    expect(existsSync(join(server.folder, 'cluster.new'))).toBe(false);
  });

  it('lives elsewhere when its user cannot reach the folder, and says where', async () => {
    chmodSync(join(folder, '..'), 0o700);
    const server = await start(false);
    places.push(server.folder);
    expect(server.folder === folder).toBe(!isRoot);
    if (isRoot) expect(readFileSync(join(folder, 'location'), 'utf8').trim()).toBe(server.folder);
    expect(await ask(server.url, '1')).toBe(1);
  });

  it('is not taken for a new one when the way to it was closed meanwhile', async () => {
    const first = await start(false);
    await first.stop();
    open = [];
    chmodSync(join(folder, '..'), 0o700);
    const again = startEmbedded({ folder, durable: false });
    if (isRoot) await expect(again).rejects.toThrow('There is a database in');
    else open.push(await again);
    expect(existsSync(join(folder, 'location'))).toBe(false);
    chmodSync(join(folder, '..'), 0o711);
  });

  it.each([
    ['in its own folder', 0o711],
    ['elsewhere', 0o700],
  ])(
    'that lives %s can be copied whole while it stands still, and the copy runs',
    async (_, mode) => {
      chmodSync(join(folder, '..'), mode);
      const first = await start();
      places.push(first.folder);
      const client = new pg.Client({ connectionString: first.url });
      await client.connect();
      await client.query(`create table kept as select 'what was kept' as words`);
      await client.end();
      writeFileSync(join(folder, 'secret'), 'of the installation', { mode: 0o600 });
      const copy = join(folder, '..', 'copy');
      await expect(copyEmbedded(folder, copy)).rejects.toThrow('Stop Fairmark first');
      expect(existsSync(copy)).toBe(false);

      await first.stop();
      // Also when the way is open again that was closed when it was made.
      chmodSync(join(folder, '..'), 0o711);
      await copyEmbedded(folder, copy);
      for (const gone of [folder, first.folder]) rmSync(gone, { recursive: true, force: true });
      const server = await startEmbedded({ folder: copy, durable: true });
      open = [server];
      expect(await ask(server.url, '(select words from kept)')).toBe('what was kept');
      expect(statSync(join(copy, 'secret')).mode & 0o777).toBe(0o600);
      expect(existsSync(`${copy}.part`)).toBe(false);
    },
    60_000,
  );

  it('is not confused by a stranger with the number of its old server', async () => {
    const first = await start();
    const file = join(first.folder, 'cluster', 'postmaster.pid');
    const lines = readFileSync(file, 'utf8').split('\n');
    await first.stop();
    const stranger = fork('-', [], { execArgv: ['--eval', 'setInterval(() => {}, 1000)'] });
    writeFileSync(file, [String(stranger.pid), ...lines.slice(1)].join('\n'));
    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await ask(second.url, '1')).toBe(1);
    stranger.kill('SIGKILL');
    await eventually(async () => !isAlive(stranger.pid ?? 0));
  });
});
