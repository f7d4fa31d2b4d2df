import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort } from '../libs/platform/embedded/free-port.js';
import { readMailbox } from '../libs/platform/mail/read-mailbox.js';
import { eventually } from './support/eventually.js';
import { returnedMail } from './support/returned-mail.js';

/** A real IMAP server, where one is installed: it needs root for its own users, as in a container. */
const hasServer = spawnSync('dovecot', ['--version']).status === 0 && process.getuid?.() === 0;
const NOBODY = 65_534;
const USER = 'bounces';

interface ImapServer {
  readonly url: string;
  deliver(name: string, mail: Buffer): void;
  unread(): number;
  close(): Promise<void>;
}

async function startImapServer(): Promise<ImapServer> {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-imap-'));
  chmodSync(folder, 0o755);
  const mailbox = join(folder, 'mail', USER);
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(mailbox, part), { recursive: true });
  const own = (path: string) => chownSync(path, NOBODY, NOBODY);
  for (const path of [join(folder, 'mail'), mailbox, ...['cur', 'new', 'tmp'].map((part) => join(mailbox, part))])
    own(path);
  const port = await freePort();
  const settings = join(folder, 'dovecot.conf');
  writeFileSync(settings, configurationOf(folder, port));
  const server: ChildProcess = spawn('dovecot', ['-F', '-c', settings], { stdio: 'ignore' });
  await eventually(() => isListening(port));
  return {
    url: `imap://${USER}:secret@127.0.0.1:${port}/INBOX`,
    deliver: (name, mail) => {
      const path = join(mailbox, 'new', name);
      writeFileSync(path, mail);
      own(path);
    },
    unread: () =>
      readdirSync(join(mailbox, 'new')).length +
      readdirSync(join(mailbox, 'cur')).filter((file) => !/:2,.*S/.test(file)).length,
    close: async () => {
      const exit = once(server, 'exit');
      server.kill('SIGTERM');
      await exit;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const configurationOf = (folder: string, port: number): string => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail/%u
first_valid_uid = 1
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${NOBODY} gid=${NOBODY} home=${folder}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

const aBounce = (n: number): Buffer =>
  returnedMail('gmail', {
    recipient: `p${n}@x.example`,
    messageId: `mail-${n}@x.example`,
    return: 'bounces@x.example',
  });

describe('a mailbox that cannot be reached', () => {
  it.each([
    ['where nobody listens', 'imap://u:p@127.0.0.1:1/INBOX'],
    ['of an unknown host', 'imaps://u:p@no-such-host.invalid/'],
  ])('%s fails, and nothing is taken', async (_, url) => {
    const taken: unknown[] = [];
    await expect(readMailbox({ url, requireTls: false }, async (raw) => taken.push(raw))).rejects.toThrow();
    expect(taken).toEqual([]);
  });
});

const servers = hasServer ? ['dovecot'] : [];
const describeServer = servers.length > 0 ? describe.each(servers) : () => () => undefined;

describeServer('a mailbox on %s', () => {
  let server: ImapServer;

  beforeAll(async () => {
    server = await startImapServer();
  }, 30_000);

  afterAll(() => server.close());

  const read = async (take: (raw: Uint8Array) => Promise<unknown>, url = server.url) =>
    readMailbox({ url, requireTls: false }, take);

  beforeEach(async () => {
    await read(async () => undefined);
  });

  it('gives every mail once, oldest first, as it was received', async () => {
    const mails = [1, 2, 3].map(aBounce);
    for (const [n, mail] of mails.entries()) server.deliver(`17641224${n}.M1P1.host`, mail);
    const taken: Buffer[] = [];
    expect(await read(async (raw) => taken.push(Buffer.from(raw)))).toBe(3);
    expect(taken.map(String)).toEqual(mails.map(String));
    expect(await read(async (raw) => taken.push(Buffer.from(raw)))).toBe(0);
    expect(server.unread()).toBe(0);
  });

  it('keeps what could not be taken, and everything behind it, for the next time', async () => {
    for (let n = 0; n < 3; n += 1) server.deliver(`17641225${n}.M1P1.host`, aBounce(n));
    let visits = 0;
    const failing = async () => {
      visits += 1;
      if (visits === 2) throw new Error('the database is away');
    };
    await expect(read(failing)).rejects.toThrow('the database is away');
    expect(server.unread()).toBe(2);
    expect(await read(async () => undefined)).toBe(2);
  });

  it('is not opened with a wrong folder', async () => {
    await expect(read(async () => undefined, server.url.replace('/INBOX', '/Nowhere'))).rejects.toThrow();
  });

  it('is not opened without TLS when TLS is required', async () => {
    await expect(readMailbox({ url: server.url, requireTls: true }, async () => undefined)).rejects.toThrow();
  });
});
