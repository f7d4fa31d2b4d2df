import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be interrupted without touching the server. */
export interface TcpProxy {
  readonly port: number;
  /** What is sent arrives nowhere, and nothing is answered, as if the server had been stopped in its tracks. */
  freeze(): void;
  /** Connections break, and new ones are refused. */
  cut(): void;
  /** Everything is as before; what was frozen goes on. */
  restore(): void;
  close(): Promise<void>;
}

export interface TcpTarget {
  readonly host: string;
  readonly port: number;
}

export interface TcpFaults {
  /** Asked when the first bytes of a reply come back: true breaks the connection before the client reads them. */
  readonly isReplyLost?: () => boolean;
}

interface Ways {
  readonly sockets: Set<Socket>;
  isCut: boolean;
  isFrozen: boolean;
}

export async function openTcpProxy(target: TcpTarget, faults: TcpFaults = {}): Promise<TcpProxy> {
  const ways: Ways = { sockets: new Set(), isCut: false, isFrozen: false };
  const server = createServer((client) => {
    if (ways.isCut) client.destroy();
    else join(client, connect(target), ways, faults);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    freeze: () => {
      ways.isFrozen = true;
      for (const socket of ways.sockets) socket.pause();
    },
    cut: () => {
      ways.isCut = true;
      for (const socket of ways.sockets) socket.destroy();
    },
    restore: () => {
      [ways.isCut, ways.isFrozen] = [false, false];
      for (const socket of ways.sockets) socket.resume();
    },
    close: async () => {
      for (const socket of ways.sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function join(client: Socket, upstream: Socket, { sockets, isFrozen }: Ways, { isReplyLost }: TcpFaults): void {
  for (const socket of [client, upstream]) {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  }
  if (isReplyLost) {
    let isAsked = false;
    client.on('data', () => (isAsked = true));
    upstream.prependListener('data', () => {
      if (isAsked && isReplyLost()) client.destroy();
      isAsked = false;
    });
  }
  client.pipe(upstream).pipe(client);
  client.on('close', () => upstream.destroy());
  upstream.on('close', () => client.destroy());
  if (isFrozen) for (const socket of [client, upstream]) socket.pause();
}
