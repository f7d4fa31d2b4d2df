import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HeardMessage {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** As it came, to be verified. */
  readonly body: string;
}

/** What the sink does with a message: answers, or misbehaves. */
export type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;

/** Stands in for receivers of vendors, one at each path, and keeps what they hear. */
export interface WebhookSink {
  readonly origin: string;
  heard(path: string): readonly HeardMessage[];
  /** What a path does with its next messages, one after the other; the last stays. */
  behave(path: string, ...behaviours: readonly Behaviour[]): void;
  /** Connections that are open now. */
  open(): Promise<number>;
  close(): Promise<void>;
}

export const answers =
  (status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Behaviour =>
  (response) => {
    response.writeHead(status, headers).end(body);
  };

/** Says nothing, for ever. */
export const hangs: Behaviour = () => undefined;

export const resets: Behaviour = (_response, request) => {
  request.socket.resetAndDestroy();
};

const CHUNK = Buffer.alloc(1_048_576, 'x');

/** An answer of ten gigabytes, as fast as it is read. */
export const endless: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'text/plain' });
  let left = 10_240;
  const more = () => {
    while (left > 0 && !response.destroyed) {
      left -= 1;
      if (!response.write(CHUNK)) {
        response.once('drain', more);
        return;
      }
    }
  };
  more();
};

/** One byte a second, for ever. */
export const trickles: Behaviour = (response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write('x'), 1_000);
  response.on('close', () => clearInterval(timer));
};

const WELL = [answers(200, {}, 'ok')];

export async function startWebhookSink(): Promise<WebhookSink> {
  const heard: HeardMessage[] = [];
  const behaviours = new Map<string, readonly Behaviour[]>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const path = request.url ?? '/';
      heard.push({ path, headers: request.headers, body: Buffer.concat(parts).toString() });
      const [next, ...later] = behaviours.get(path) ?? WELL;
      if (later.length > 0) behaviours.set(path, later);
      next?.(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    heard: (path) => heard.filter((message) => message.path === path),
    behave: (path, ...next) => void behaviours.set(path, next),
    open: () => new Promise((resolve, reject) => server.getConnections((e, n) => (e ? reject(e) : resolve(n)))),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
