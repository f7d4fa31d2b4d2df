import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { onTask } from './helper-process.js';

export interface SubmitLoad {
  readonly port: number;
  readonly clients: number;
  readonly tokens: readonly string[];
  readonly answers: object;
}

/** A request as a browser's fetch would send it, made before the clock starts. */
function requestOf(token: string, body: string): Buffer {
  return Buffer.from(
    [
      'POST /v1/respond/submit HTTP/1.1',
      'host: 127.0.0.1',
      'accept: application/json',
      'content-type: application/json',
      `authorization: Survey ${token}`,
      `idempotency-key: ${randomUUID()}`,
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}

/** One client: sends the next request when the last was answered. Answers are small, so each comes in one piece. */
function client(socket: Socket, next: () => Buffer | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const send = () => {
      const request = next();
      if (request) socket.write(request);
      else socket.end(resolve);
    };
    socket.on('data', (answer) => {
      if (answer.toString('latin1', 9, 12) === '201') send();
      else reject(new Error(answer.toString()));
    });
    socket.on('error', reject);
    socket.on('connect', send);
  });
}

/** Submits a second, by clients that each wait for their answer. */
onTask(async ({ port, clients, tokens, answers }: SubmitLoad) => {
  const body = JSON.stringify({ answers });
  const requests = tokens.map((token) => requestOf(token, body));
  const start = performance.now();
  await Promise.all(
    Array.from({ length: clients }, () =>
      client(connect({ host: '127.0.0.1', port, noDelay: true }), () => requests.pop()),
    ),
  );
  return tokens.length / ((performance.now() - start) / 1_000);
});
