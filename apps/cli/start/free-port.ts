import { createServer } from 'node:net';

const NEIGHBOURS = 20;

/** The wanted port of the host, or the next one that is free, or any. 0 asks for any. */
export async function freePort(host: string, wanted: number): Promise<number> {
  const candidates = wanted > 0 ? Array.from({ length: NEIGHBOURS }, (_, n) => wanted + n) : [];
  for (const port of candidates.filter((each) => each <= 65_535)) if (await isFree(host, port)) return port;
  return (await listenOnce(host, 0)) ?? wanted;
}

/** `localhost` is looked up as ::1 first, so on a desk the port must be free there, too. */
async function isFree(host: string, port: number): Promise<boolean> {
  if ((await listenOnce(host, port)) === undefined) return false;
  return host !== '127.0.0.1' || !(await isTaken('::1', port));
}

async function isTaken(host: string, port: number): Promise<boolean> {
  return (await attempt(host, port)) === 'taken';
}

async function listenOnce(host: string, port: number): Promise<number | undefined> {
  const outcome = await attempt(host, port);
  return typeof outcome === 'number' ? outcome : undefined;
}

function attempt(host: string, port: number): Promise<number | 'taken' | 'impossible'> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code === 'EADDRINUSE' ? 'taken' : 'impossible'));
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 'impossible'));
    });
  });
}
