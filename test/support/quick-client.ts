import { Agent, request } from 'node:http';
import type { Answer } from './bad-input-request.js';
import { patiently } from './patiently.js';

export interface QuickRequest {
  readonly method: string;
  /** Sent as it is. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A body; text is sent as it is, anything else as JSON. */
  readonly body?: unknown;
}

export interface QuickClient {
  ask(one: QuickRequest): Promise<Answer>;
  close(): void;
}

/** Keeps its connections: for stories that ask thousands of times. */
export function quickClient(port: () => number, connections = 8): QuickClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ask = ({ method, path, headers = {}, body }: QuickRequest): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const bytes =
        body === undefined ? undefined : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
      const described = bytes && {
        'content-type': 'application/json',
        'content-length': String(bytes.length),
      };
      const options = { host: '127.0.0.1', port: port(), method, path, agent, headers: { ...described, ...headers } };
      const outgoing = request(options, (incoming) => {
        const parts: Buffer[] = [];
        incoming.on('data', (part: Buffer) => parts.push(part));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const { statusCode: status = 0, headers: answered } = incoming;
          resolve({ status, headers: answered, text: Buffer.concat(parts).toString() });
        });
      });
      outgoing.on('error', reject);
      outgoing.end(bytes);
    });
  return { ask: (one) => patiently(() => ask(one)), close: () => agent.destroy() };
}

/** Does something with each of many, several at once. */
export async function atOnce<T>(many: readonly T[], act: (one: T) => Promise<void>, workers = 8): Promise<void> {
  let next = 0;
  const work = async () => {
    while (next < many.length) {
      next += 1;
      await act(many[next - 1]!);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
}
