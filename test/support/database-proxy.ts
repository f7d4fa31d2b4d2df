import { openTcpProxy, type TcpProxy } from './tcp-proxy.js';

/** A way to the database that can be interrupted without touching the database. */
export interface DatabaseProxy extends TcpProxy {
  readonly url: string;
}

export async function openDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const url = new URL(databaseUrl);
  const proxy = await openTcpProxy({ host: url.hostname, port: Number(url.port || 5432) });
  url.hostname = '127.0.0.1';
  url.port = String(proxy.port);
  return { ...proxy, url: url.href };
}
