import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { uuidV4 } from '../crypto/uuid.js';
import type { Problem } from './to-problem.js';

type Refusal = Pick<Problem, 'type' | 'title' | 'status'>;

const NOT_HTTP: Refusal = { type: '/problems/bad-request', title: 'The request cannot be read', status: 400 };

/** What Node refuses before there is a request, by its code. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    type: '/problems/request-timeout',
    title: 'The request did not arrive in time',
    status: 408,
  },
  HPE_HEADER_OVERFLOW: { type: '/problems/headers-too-large', title: 'The headers are too large', status: 431 },
};

export const connectionRefusals: readonly Refusal[] = [NOT_HTTP, ...Object.values(REFUSALS)];

type RefuseConnection = (error: Error & { readonly code?: string }, socket: Socket) => void;

/**
 * Says in the words of every other refusal why a connection is closed that no request could be made of. A request
 * that came whole before the trouble on the same connection is answered first. `always`: what every answer carries.
 */
export function refuseConnections(always: Readonly<Record<string, string>>): RefuseConnection {
  const headers = Object.entries(always).map(([name, value]) => `${name}: ${value}`);
  return (error, socket) => {
    if (error.code === 'ECONNRESET') socket.destroy();
    else setImmediate(() => refuse(REFUSALS[error.code ?? ''] ?? NOT_HTTP, headers, socket));
  };
}

function refuse({ type, title, status }: Refusal, headers: readonly string[], socket: Socket): void {
  if (socket.writable) {
    const requestId = uuidV4();
    const body = JSON.stringify({ type, title, status, instance: `urn:uuid:${requestId}`, requestId });
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'content-type: application/problem+json; charset=utf-8',
      'cache-control: no-store',
      ...headers,
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  }
  socket.destroySoon();
}
