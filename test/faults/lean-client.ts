import { connect, type Socket } from 'node:net';
import type { Outcome } from './open-load.js';

export interface LeanRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON that is posted. */
  readonly body: object;
}

/** No connection was free: the balancer says so itself, and the api never hears of it. */
export const TURNED_AWAY = -1;

const PATIENCE_MS = 20_000;
const MOST_CONNECTIONS = 1_000;
const HEAD_END = '\r\n\r\n';
const ALWAYS = 'host: study.example\r\ncontent-type: application/json\r\n';

interface Connection {
  readonly socket: Socket;
  /** Of the request under way. */
  end: ((status: number, retryAfter?: string) => void) | undefined;
  dueAt: number;
  received: string;
  /** Bytes of the answer that have not come yet; undefined until its head is there. */
  missing: number | undefined;
}

interface Asked extends Pick<Connection, 'dueAt'> {
  readonly text: string;
  readonly end: NonNullable<Connection['end']>;
}

function textOf({ path, headers, body }: LeanRequest): string {
  const own = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const json = JSON.stringify(body);
  return `POST ${path} HTTP/1.1\r\n${ALWAYS}${own.join('')}content-length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
}

function send(connection: Connection, { text, ...asked }: Asked): void {
  Object.assign(connection, asked);
  connection.socket.write(text, 'latin1');
}

/**
 * Asks over connections that stay open, one request at a time on each, as a balancer does, and opens another when none
 * is free and there are not too many. It knows no more of HTTP than what our own answers need (a length, no chunks), because a load on the same
 * processors must cost little beside what is loaded.
 */
export class LeanClient {
  readonly #idle: Connection[] = [];
  readonly #all = new Set<Connection>();
  readonly #sweep: NodeJS.Timeout;

  constructor(private readonly port: number) {
    this.#sweep = setInterval(() => this.#giveUp(), 1_000);
  }

  ask(asked: LeanRequest): Promise<Outcome> {
    const askedAt = performance.now();
    const text = textOf(asked);
    return new Promise((resolve) => {
      const end: Asked['end'] = (status, retryAfter) =>
        resolve({ status, milliseconds: performance.now() - askedAt, retryAfter });
      const connection = this.#idle.pop() ?? (this.#all.size < MOST_CONNECTIONS ? this.#open() : undefined);
      if (connection) send(connection, { text, end, dueAt: askedAt + PATIENCE_MS });
      else end(TURNED_AWAY);
    });
  }

  /** Opens them all and asks once over each, as a balancer that has been at work for a while has. */
  async connect(asked: LeanRequest): Promise<void> {
    await Promise.all(Array.from({ length: MOST_CONNECTIONS }, () => this.ask(asked)));
  }

  close(): void {
    clearInterval(this.#sweep);
    for (const { socket } of this.#all) socket.destroy();
  }

  #open(): Connection {
    const socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true }).setEncoding('latin1');
    const connection: Connection = { socket, end: undefined, dueAt: Infinity, received: '', missing: undefined };
    this.#all.add(connection);
    socket.on('data', (text) => this.#take(connection, String(text)));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#all.delete(connection);
      const at = this.#idle.indexOf(connection);
      if (at >= 0) this.#idle.splice(at, 1);
      connection.end?.(0);
    });
    return connection;
  }

  /** Latin-1, so that a character is a byte. */
  #take(connection: Connection, text: string): void {
    // Nobody asked: the other side says why it closes.
    if (!connection.end) return void connection.socket.destroy();
    if (connection.missing === undefined) {
      connection.received += text;
      const headEnd = connection.received.indexOf(HEAD_END);
      if (headEnd < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(connection.received)?.[1] ?? 0);
      connection.missing = headEnd + HEAD_END.length + length - connection.received.length;
    } else connection.missing -= text.length;
    if (connection.missing > 0) return;
    const { end, received } = connection;
    Object.assign(connection, { end: undefined, dueAt: Infinity, received: '', missing: undefined });
    this.#idle.push(connection);
    end?.(Number(received.slice(9, 12)), /\r\nretry-after: (\d+)/i.exec(received)?.[1]);
  }

  #giveUp(): void {
    const now = performance.now();
    for (const { dueAt, socket } of this.#all) if (dueAt < now) socket.destroy();
  }
}
