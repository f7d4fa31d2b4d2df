import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { freePort } from './free-port.js';

describe('a free port', () => {
  const taken: Server[] = [];
  const take = async (): Promise<number> => {
    const server = createServer().listen(0, '127.0.0.1');
    taken.push(server);
    await once(server, 'listening');
    return (server.address() as { port: number }).port;
  };

  afterEach(() => {
    for (const server of taken.splice(0)) server.close();
  });

  it('is the wanted one when nobody has it', async () => {
    const port = await take();
    taken.pop()?.close();
    expect(await freePort('127.0.0.1', port)).toBe(port);
  });

  it('is another one when somebody has it', async () => {
    const port = await take();
    const found = await freePort('127.0.0.1', port);
    expect(found).not.toBe(port);
    expect(found).toBeGreaterThan(0);
  });

  it('is any when any will do', async () => {
    expect(await freePort('127.0.0.1', 0)).toBeGreaterThan(0);
  });
});
