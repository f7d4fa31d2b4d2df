import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A mail that arrived: the outside world’s own record, which no database and no queue can change. */
export interface Arrival {
  readonly recipient: string;
  readonly messageId: string;
  /** Every personal link in it, in its order. */
  readonly links: string;
  /** Milliseconds since the sink was opened. */
  readonly at: number;
}

/**
 * What the sink does with a mail. accept: 250. later: 421 before it takes the mail. refuse: 550. cut: takes the mail and
 * hangs up before it says so. hang: takes it and says so after a while.
 */
export type Reply = 'accept' | 'later' | 'refuse' | 'cut' | 'hang';

export interface SinkScript {
  /** Asked for each attempt, with the attempts made so far. */
  readonly replyTo: (recipient: string, attempt: number) => Reply;
  /** Milliseconds before each 250, so that a run takes as long as it should. */
  readonly delayMs: number;
  readonly hangMs: number;
}

export interface SmtpSink {
  readonly url: string;
  readonly arrivals: readonly Arrival[];
  /** How often each recipient was tried, with or without success. */
  readonly attempts: ReadonlyMap<string, number>;
  readonly cuts: () => number;
  close(): Promise<void>;
}

export const ACCEPT: SinkScript['replyTo'] = () => 'accept';

interface Records {
  readonly arrivals: Arrival[];
  readonly attempts: Map<string, number>;
  cuts: number;
  readonly openedAt: number;
}

/** An SMTP server of a few lines: each of its replies can be anything. */
export async function startSmtpSink(script: SinkScript): Promise<SmtpSink> {
  const records: Records = { arrivals: [], attempts: new Map(), cuts: 0, openedAt: performance.now() };
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    converse(socket, script, records);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals: records.arrivals,
    attempts: records.attempts,
    cuts: () => records.cuts,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

interface Transaction {
  recipient: string;
  reply: Reply;
  body: string | undefined;
}

const END = '\r\n.\r\n';

function converse(socket: Socket, script: SinkScript, records: Records): void {
  const say = (line: string) => socket.writable && socket.write(`${line}\r\n`);
  const mail: Transaction = { recipient: '', reply: 'accept', body: undefined };
  let unread = '';
  const readBody = (): boolean => {
    const end = unread.indexOf(END);
    if (end < 0) return false;
    const source = unread.slice(0, end);
    unread = unread.slice(end + END.length);
    mail.body = undefined;
    finish(socket, say, { script, records, mail, source });
    return true;
  };
  const readLine = (): boolean => {
    const end = unread.indexOf('\r\n');
    if (end < 0) return false;
    const line = unread.slice(0, end);
    unread = unread.slice(end + 2);
    command(line, say, { script, records, mail });
    return true;
  };
  say('220 sink');
  socket.setEncoding('latin1');
  socket.on('data', (chunk) => {
    unread += String(chunk);
    while (mail.body === undefined ? readLine() : readBody());
  });
}

interface Conversation {
  readonly script: SinkScript;
  readonly records: Records;
  readonly mail: Transaction;
}

const REPLIES: Readonly<Record<Reply, string>> = {
  accept: '250 ok',
  cut: '250 ok',
  hang: '250 ok',
  later: '421 4.3.2 try again later',
  refuse: '550 5.7.1 not here',
};

function command(line: string, say: (line: string) => void, { script, records, mail }: Conversation): void {
  const verb = line.slice(0, 4).toUpperCase();
  if (verb === 'RCPT') {
    mail.recipient = /<([^>]*)>/.exec(line)?.[1] ?? '';
    const attempt = records.attempts.get(mail.recipient) ?? 0;
    records.attempts.set(mail.recipient, attempt + 1);
    mail.reply = script.replyTo(mail.recipient, attempt);
    return say(REPLIES[mail.reply]);
  }
  if (verb === 'DATA') {
    mail.body = '';
    return say('354 go on');
  }
  say(verb === 'QUIT' ? '221 bye' : '250 ok');
}

function finish(
  socket: Socket,
  say: (line: string) => void,
  { script, records, mail, source }: Conversation & { readonly source: string },
): void {
  records.arrivals.push({ ...readSource(source), recipient: mail.recipient, at: performance.now() - records.openedAt });
  if (mail.reply === 'cut') {
    records.cuts += 1;
    socket.destroy();
    return;
  }
  setTimeout(() => say('250 ok'), mail.reply === 'hang' ? script.hangMs : script.delayMs);
}

/** What must be the same in every copy. Bodies come in quoted-printable or base64; of the links the ends of lines are taken out. */
function readSource(source: string): Pick<Arrival, 'messageId' | 'links'> {
  const messageId = /^Message-ID: <([^>]+)>/im.exec(source)?.[1] ?? '';
  const decoded = source.replaceAll('=\r\n', '').replaceAll(/\r\n/g, '\n');
  const base64 = [...decoded.matchAll(/\n\n((?:[A-Za-z0-9+/=]{4,76}\n)+)/g)].map(([, text]) =>
    Buffer.from((text ?? '').replaceAll('\n', ''), 'base64').toString('latin1'),
  );
  const links = [decoded, ...base64].flatMap((text) => [...text.matchAll(/\/s\/([\w-]{43})/g)].map(([, link]) => link));
  return { messageId, links: [...new Set(links)].join(' ') };
}
