import { afterEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { keepReadyAnswers, ReadyAnswers, sendReady } from './ready-answers.js';
import { renderedOf, sendCached } from './send-cached.js';

let server: FastifyInstance;

/** A server with one page, that counts how often its handler was asked. */
async function aServer() {
  server = fastify();
  const ready = new ReadyAnswers();
  const rendered = renderedOf('{"data":[]}', 'application/json');
  let asked = 0;
  server.addHook('onRequest', (request, reply, done) => {
    const known = ready.find(request);
    if (known) return sendReady(request, reply, known, []);
    done();
  });
  server.get('/page', (request, reply) => {
    asked += 1;
    sendCached(request, reply, rendered, false);
  });
  keepReadyAnswers(server, ready);
  const base = await server.listen({ host: '127.0.0.1', port: 0 });
  const get = async (headers: Readonly<Record<string, string>> = {}) => {
    const answer = await fetch(`${base}/page`, { headers });
    return { status: answer.status, body: await answer.text(), etag: answer.headers.get('etag') };
  };
  return { get, etag: rendered.etag, asked: () => asked };
}

describe('answers that are ready', () => {
  afterEach(() => server.close());

  it('are given again, whole or as the news that nothing is new', async () => {
    const { get, etag, asked } = await aServer();
    const first = await get();
    const again = await get();
    expect([again.status, again.body, again.etag]).toEqual([200, first.body, etag]);
    const known = await get({ 'if-none-match': etag });
    expect([known.status, known.body, known.etag]).toEqual([304, '', etag]);
    expect(asked()).toBe(1);
  });

  it('are ready when all who asked had it, but not for who does not', async () => {
    const { get, etag, asked } = await aServer();
    for (let time = 0; time < 3; time += 1) expect((await get({ 'if-none-match': etag })).status).toBe(304);
    expect(asked()).toBe(1);
    expect((await get({ 'if-none-match': '"other"' })).body).toBe('{"data":[]}');
    expect((await get()).status).toBe(200);
    expect(asked()).toBe(2);
  });
});
