import { createSocket } from 'node:dgram';

/** Answers by name and type: `TXT study.example`, `A mail.example`, `AAAA …`, `MX …`. */
export type Zone = Readonly<Record<string, readonly string[]>>;

export interface DnsServer {
  /** `127.0.0.1:<port>`. */
  readonly address: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<number, string>> = { 1: 'A', 15: 'MX', 16: 'TXT', 28: 'AAAA' };
const NO_SUCH_NAME = 3;

/** A name server of a few lines, over UDP. What the zone does not have does not exist. */
export async function startDnsServer(zone: Zone): Promise<DnsServer> {
  const socket = createSocket('udp4');
  socket.on('message', (question, peer) => socket.send(answer(question, zone), peer.port, peer.address));
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

function answer(question: Buffer, zone: Zone): Buffer {
  const { name, end } = readName(question, 12);
  const type = TYPES[question.readUInt16BE(end)] ?? '';
  const values = zone[`${type} ${name.toLowerCase()}`] ?? [];
  const header = Buffer.from(question.subarray(0, 12));
  header.writeUInt16BE(0x8180 | (values.length > 0 ? 0 : NO_SUCH_NAME), 2);
  header.writeUInt16BE(values.length, 6);
  header.writeUInt32BE(0, 8);
  const records = values.map((value) => record(question.readUInt16BE(end), rdata(type, value)));
  return Buffer.concat([header, question.subarray(12, end + 4), ...records]);
}

function record(type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(60, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

function rdata(type: string, value: string): Buffer {
  if (type === 'A') return Buffer.from(value.split('.').map(Number));
  if (type === 'AAAA') return Buffer.from(expanded(value).replaceAll(':', ''), 'hex');
  if (type === 'MX') return Buffer.concat([Buffer.from([0, 10]), labels(value)]);
  const text = Buffer.from(value);
  const parts: Buffer[] = [];
  for (let at = 0; at < text.length; at += 255) {
    const part = text.subarray(at, at + 255);
    parts.push(Buffer.from([part.length]), part);
  }
  return Buffer.concat(parts);
}

const labels = (name: string): Buffer =>
  Buffer.concat([
    ...name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])),
    Buffer.from([0]),
  ]);

const groups = (part: string): string[] => part.split(':').filter(Boolean);

function expanded(address: string): string {
  const [head = '', tail] = address.split('::');
  const [front, back] = [groups(head), groups(tail ?? '')];
  const middle = tail === undefined ? [] : Array.from({ length: 8 - front.length - back.length }, () => '0');
  return [...front, ...middle, ...back].map((group) => group.padStart(4, '0')).join(':');
}

function readName(packet: Buffer, start: number): { readonly name: string; readonly end: number } {
  const parts: string[] = [];
  let at = start;
  for (let length = packet[at] ?? 0; length > 0; length = packet[at] ?? 0) {
    parts.push(packet.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: parts.join('.'), end: at + 1 };
}
