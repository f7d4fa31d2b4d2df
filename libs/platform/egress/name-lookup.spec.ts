import { createSocket, type Socket } from 'node:dgram';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicAddresses, publicOnly, serverLookup, systemLookup } from './name-lookup.js';
import { dnsAnswer } from './testing/dns-answer.js';

describe('a name', () => {
  let server: Socket;
  let servers: string[];

  beforeAll(async () => {
    const known: Readonly<Record<string, readonly string[]>> = {
      'public.example': ['8.8.8.8', '2606:4700::1111'],
      'mixed.example': ['1.1.1.1', '10.0.0.1'],
      'metadata.example': ['169.254.169.254'],
    };
    server = createSocket('udp4');
    server.on('message', (query, from) => {
      server.send(
        dnsAnswer(query, (name) => known[name] ?? []),
        from.port,
        from.address,
      );
    });
    await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
    servers = [`127.0.0.1:${server.address().port}`];
  });

  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  it('has the addresses of both versions that its name servers tell', async () => {
    expect(await publicAddresses(serverLookup(servers), 'public.example')).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ]);
  });

  it.each(['mixed.example', 'metadata.example'])('that leads into a private network is refused: %s', async (name) => {
    await expect(publicAddresses(serverLookup(servers), name)).rejects.toMatchObject({ code: 'EPRIVATE' });
  });

  it('that nobody knows has none', async () => {
    await expect(publicAddresses(serverLookup(servers), 'nobody.example')).rejects.toMatchObject({ code: 'ENODATA' });
  });

  it('of this machine is in its files, and unknown to name servers', async () => {
    expect((await systemLookup('localhost')).length).toBeGreaterThan(0);
    await expect(serverLookup(servers)('localhost.example')).rejects.toMatchObject({ code: 'ENODATA' });
  });

  it('is connected to at an address that was checked, in either way a connection asks', async () => {
    const lookup = publicOnly(serverLookup(servers));
    const asked = (all: boolean) =>
      new Promise((resolve) => {
        lookup('public.example', { all }, (error, found, family) => resolve([error, found, family]));
      });
    expect(await asked(false)).toEqual([null, '8.8.8.8', 4]);
    expect(await asked(true)).toEqual([
      null,
      [
        { address: '8.8.8.8', family: 4 },
        { address: '2606:4700::1111', family: 6 },
      ],
      undefined,
    ]);
  });
});
