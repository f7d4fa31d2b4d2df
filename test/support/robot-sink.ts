import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SunkMessage {
  readonly path: string;
  readonly parameters: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly at: number;
}

/** Stands in for a provider of chats: keeps what robots say and answers as it is told. */
export interface RobotSink {
  readonly origin: string;
  messages(): readonly SunkMessage[];
  /** What the next messages are answered; the last answer stays. */
  answer(...answers: readonly { readonly status?: number; readonly body: string; readonly location?: string }[]): void;
  close(): Promise<void>;
}

export async function startRobotSink(): Promise<RobotSink> {
  const messages: SunkMessage[] = [];
  let answers: readonly { readonly status?: number; readonly body: string; readonly location?: string }[] = [
    { body: '{"code":0,"errcode":0}' },
  ];
  const server = createServer((request, response) => {
    const take = async () => {
      const body = await bodyOf(request);
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://sink');
      messages.push({ path: pathname, parameters: searchParams, body, at: Date.now() });
      const [next] = answers;
      if (answers.length > 1) answers = answers.slice(1);
      const headers = next?.location === undefined ? {} : { location: next.location };
      response.writeHead(next?.status ?? 200, headers).end(next?.body);
    };
    void take();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    messages: () => messages,
    answer: (...next) => {
      answers = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<SunkMessage['body']> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString()) as SunkMessage['body'];
}
