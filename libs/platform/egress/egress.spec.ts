import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { post, postJson } from './egress.js';
import type { NameLookup } from './name-lookup.js';

describe('a message to a server that is not ours', () => {
  let server: Server;
  let origin: string;
  let seen: { path: string; type: string; body: string }[];
  const behaviour = { status: 200, body: '{"ok":true}', headers: {}, isSilent: false };

  beforeEach(async () => {
    seen = [];
    Object.assign(behaviour, { status: 200, body: '{"ok":true}', headers: {}, isSilent: false });
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const type = request.headers['content-type'] ?? '';
        seen.push({ path: request.url ?? '', type, body: Buffer.concat(parts).toString() });
        if (!behaviour.isSilent) response.writeHead(behaviour.status, behaviour.headers).end(behaviour.body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const rules = () => ({ hosts: ['robot.example'], sinks: [origin] });
  const addresses =
    (...list: string[]): NameLookup =>
    async () =>
      list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

  it('arrives as JSON, and its answer comes back', async () => {
    const answer = await postJson(`${origin}/hook?x=1`, { text: '你好' }, { rules: rules() });
    expect(answer).toEqual({ kind: 'answered', status: 200, body: '{"ok":true}', retryAfter: null });
    expect(seen).toEqual([{ path: '/hook?x=1', type: 'application/json; charset=utf-8', body: '{"text":"你好"}' }]);
  });

  it('tells for how long the server wants to be left alone', async () => {
    Object.assign(behaviour, { status: 429, headers: { 'retry-after': '30' } });
    expect(await postJson(origin, {}, { rules: rules() })).toMatchObject({ status: 429, retryAfter: 30 });
  });

  it('follows no redirect', async () => {
    Object.assign(behaviour, { status: 302, headers: { location: `${origin}/elsewhere` } });
    expect(await postJson(origin, {}, { rules: rules() })).toEqual({ kind: 'failed', reason: 'redirect' });
    expect(seen).toHaveLength(1);
  });

  it('reads no endless answer', async () => {
    behaviour.body = 'x'.repeat(2_000);
    expect(await postJson(origin, {}, { rules: rules(), largest: 1_000 })).toEqual({
      kind: 'failed',
      reason: 'answer-too-large',
    });
  });

  it('takes the status of an endless or an endlessly slow answer where that says all', async () => {
    behaviour.body = 'x'.repeat(2_000);
    const options = { rules: rules(), largest: 1_000, timeout: 200, excess: 'is-cut' } as const;
    const cut = { kind: 'answered', status: 200, body: 'x'.repeat(1_000), retryAfter: null };
    expect(await postJson(origin, {}, options)).toEqual(cut);
    Object.assign(behaviour, { body: 'half', headers: { 'content-length': '9' } });
    expect(await postJson(origin, {}, options)).toEqual({ ...cut, body: 'half' });
  });

  it('is sent byte by byte as it is, under the names it is given', async () => {
    const headers = { 'content-type': 'text/plain', 'x-own': '1' };
    await post(origin, { content: Buffer.from([0xff, 0x00]), headers }, { rules: rules() });
    expect(seen).toEqual([{ path: '/', type: 'text/plain', body: Buffer.from([0xff, 0x00]).toString() }]);
  });

  it('waits for no connection that does not come about', async () => {
    // A name that is looked up for ever: nobody is connected to.
    const lookup: NameLookup = () => new Promise(() => undefined);
    const options = { rules: rules(), lookup, connectTimeout: 50 };
    expect(await postJson('https://robot.example/', {}, options)).toEqual({
      kind: 'failed',
      reason: 'connect-timeout',
    });
  });

  it('says when the server hangs up without a word', async () => {
    server.once('connection', (socket) => socket.destroy());
    expect(await postJson(origin, {}, { rules: rules() })).toEqual({ kind: 'failed', reason: 'ECONNRESET' });
  });

  it('waits for no server that is silent', async () => {
    behaviour.isSilent = true;
    expect(await postJson(origin, {}, { rules: rules(), timeout: 50 })).toEqual({ kind: 'failed', reason: 'timeout' });
  });

  it('says when nobody is there', async () => {
    const options = { rules: { hosts: [], sinks: ['http://127.0.0.1:1'] } };
    expect(await postJson('http://127.0.0.1:1/', {}, options)).toEqual({ kind: 'failed', reason: 'ECONNREFUSED' });
  });

  it.each([
    ['of one’s own machine', ['127.0.0.1']],
    ['of one’s own network', ['10.0.0.7']],
    ['of the cloud’s own service', ['169.254.169.254']],
    ['that is private beside one that is not', ['1.1.1.1', '192.168.0.1']],
    ['of version 6 that is local', ['::1']],
    ['that wraps a private one', ['::ffff:10.0.0.1']],
    ['at all', []],
  ])('does not leave for a name with an address %s', async (_, list) => {
    const answer = await postJson('https://robot.example/x', {}, { rules: rules(), lookup: addresses(...list) });
    expect(answer).toEqual({ kind: 'refused', reason: 'EPRIVATE' });
    expect(seen).toEqual([]);
  });

  it('does not leave for a host that is not on the list', async () => {
    expect(await postJson('https://evil.example/', {}, { rules: rules() })).toEqual({
      kind: 'refused',
      reason: 'host-not-allowed',
    });
  });
});
