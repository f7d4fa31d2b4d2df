import { once } from 'node:events';
import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import type { Payload } from './bad-input-corpus.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

export interface Sending {
  readonly port: number;
  readonly method: string;
  /** Sent as it is: nothing encodes or normalises it. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: Payload;
}

const CHUNK = Buffer.alloc(65_536, 'x');

/** A request that no client library makes better than it is. */
export async function send(sending: Sending): Promise<Answer> {
  const { payload } = sending;
  if (payload?.kind === 'raw') return sendRaw(sending.port, payload.text.replaceAll('{path}', sending.path));
  const agent = new Agent({ keepAlive: true });
  const outgoing = request({
    host: '127.0.0.1',
    port: sending.port,
    method: sending.method,
    path: sending.path,
    headers: {
      ...sending.headers,
      ...(payload?.kind === 'bytes' ? { 'content-length': String(payload.bytes.length) } : {}),
    },
    agent,
  });
  const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>;
  const writing = write(outgoing, payload);
  // The server may answer and close before it has read everything.
  outgoing.on('error', () => undefined);
  const [incoming] = await answered;
  const chunks: Buffer[] = [];
  incoming.on('error', () => undefined);
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  outgoing.destroy();
  agent.destroy();
  await writing;
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, text: Buffer.concat(chunks).toString() };
}

async function write(outgoing: ClientRequest, payload: Payload | undefined): Promise<void> {
  if (payload?.kind === 'stream') await writeMuch(outgoing, payload.bytes);
  else if (payload?.kind === 'slow') await writeSlowly(outgoing, payload);
  else if (payload?.kind === 'bytes') outgoing.write(payload.bytes);
  if (!outgoing.destroyed) outgoing.end();
}

async function writeMuch(outgoing: ClientRequest, bytes: number): Promise<void> {
  for (let sent = 0; sent < bytes && !outgoing.destroyed; sent += CHUNK.length) {
    if (!outgoing.write(CHUNK)) await new Promise((resolve) => outgoing.once('drain', resolve).once('close', resolve));
  }
}

async function writeSlowly(
  outgoing: ClientRequest,
  { bytes, bytesPerSecond }: { readonly bytes: number; readonly bytesPerSecond: number },
): Promise<void> {
  for (let sent = 0; sent < bytes && !outgoing.destroyed; sent += 1) {
    outgoing.write('x');
    await new Promise((resolve) => setTimeout(resolve, 1_000 / bytesPerSecond));
  }
}

/** Writes text to a socket of its own and reads the first answer that comes back. */
async function sendRaw(port: number, text: string): Promise<Answer> {
  const socket = connect({ host: '127.0.0.1', port });
  socket.on('error', () => undefined);
  socket.write(text);
  const chunks: Buffer[] = [];
  const ended = new Promise((resolve) => {
    socket.on('data', (chunk) => chunks.push(chunk)).on('close', resolve);
    socket.setTimeout(2_000, () => socket.destroy());
  });
  await ended;
  return readAnswers(Buffer.concat(chunks).toString());
}

function readAnswers(text: string): Answer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const body = rest.join('\r\n\r\n').slice(0, Number(headers['content-length'] ?? Infinity));
  return { status: Number(statusLine.split(' ')[1] ?? 0), headers, text: body };
}
