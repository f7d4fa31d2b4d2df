import { createSocket } from 'node:dgram';
import { dnsAnswer } from '../../libs/platform/egress/testing/dns-answer.js';

/** A name server of our own: what a name leads to changes from one question to the next. */
export interface NameServer {
  /** `127.0.0.1:5353` */
  readonly address: string;
  /** What a name leads to, one answer after the other; the last stays. */
  leads(name: string, ...answers: readonly (readonly string[])[]): void;
  /** How often a name was asked for, by its version 4 address. */
  asked(name: string): number;
  close(): Promise<void>;
}

const A = 1;

export async function startNameServer(): Promise<NameServer> {
  const answers = new Map<string, readonly (readonly string[])[]>();
  const asked = new Map<string, number>();
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    const isFor4 = query.readUInt16BE(endOfName(query)) === A;
    const reply = dnsAnswer(query, (name) => {
      const [next = [], ...later] = isFor4 ? (answers.get(name) ?? []) : [];
      if (isFor4) asked.set(name, (asked.get(name) ?? 0) + 1);
      if (later.length > 0) answers.set(name, later);
      return next;
    });
    socket.send(reply, from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    leads: (name, ...list) => void answers.set(name, list),
    asked: (name) => asked.get(name) ?? 0,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

function endOfName(query: Buffer): number {
  let at = 12;
  while (query.readUInt8(at) > 0) at += 1 + query.readUInt8(at);
  return at + 1;
}
