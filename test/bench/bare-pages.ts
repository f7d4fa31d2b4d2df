import fastify from 'fastify';
import { onTask } from './helper-process.js';

export interface BarePages {
  readonly pages: readonly { readonly type: string; readonly body: string }[];
}

/** Serves given pages at /0, /1 … by Fastify and nothing else; answers its port and lives until it is killed. */
onTask(async ({ pages }: BarePages) => {
  const server = fastify();
  for (const [index, { type, body }] of pages.entries()) {
    const bytes = Buffer.from(body);
    server.get(`/${index}`, (_, reply) => reply.type(type).send(bytes));
  }
  await server.listen({ host: '127.0.0.1', port: 0 });
  return (server.server.address() as { port: number }).port;
});
