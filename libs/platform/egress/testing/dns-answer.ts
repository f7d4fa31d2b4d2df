import { isIPv4 } from 'node:net';

const A = 1;
const AAAA = 28;
const HEADER_BYTES = 12;

/** Answers a question of the DNS for addresses (RFC 1035 §4), as a name server that knows what `addressesOf` says. */
export function dnsAnswer(query: Buffer, addressesOf: (name: string) => readonly string[]): Buffer {
  const { name, end } = nameAt(query, HEADER_BYTES);
  const type = query.readUInt16BE(end);
  const question = query.subarray(HEADER_BYTES, end + 4);
  const found = addressesOf(name.toLowerCase()).filter((address) => (isIPv4(address) ? A : AAAA) === type);
  const header = Buffer.alloc(HEADER_BYTES);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x81_80, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(found.length, 6);
  return Buffer.concat([header, question, ...found.map((address) => record(type, address))]);
}

function nameAt(packet: Buffer, start: number): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = start;
  for (let length = packet.readUInt8(at); length > 0; length = packet.readUInt8(at)) {
    labels.push(packet.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.'), end: at + 1 };
}

/** A record that points back to the name of the question and may be kept for no time at all. */
function record(type: number, address: string): Buffer {
  const data = isIPv4(address) ? Buffer.from(address.split('.').map(Number)) : bytesOf6(address);
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc0_0c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt32BE(0, 6);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

const groups = (text: string): number[] =>
  text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));

function bytesOf6(address: string): Buffer {
  const [left = '', right = ''] = address.split('::');
  const [head, tail] = [groups(left), groups(right)];
  const all = [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => 0), ...tail];
  const bytes = Buffer.alloc(16);
  all.forEach((group, index) => bytes.writeUInt16BE(group, 2 * index));
  return bytes;
}
