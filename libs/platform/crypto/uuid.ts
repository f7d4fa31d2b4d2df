import { randomUUID } from 'node:crypto';

const PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return PATTERN.test(text);
}

export function formatUuid(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

export function uuidBytes(uuid: string): Buffer {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex');
}

function stamped(bytes: Buffer, version: number): Buffer {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes;
}

/** Ids in the order they were made (RFC 9562, version 7), so that bulk inserts touch one page of the index. */
export function uuidV7(now: Date): string {
  const bytes = uuidBytes(randomUUID());
  bytes.writeUIntBE(now.getTime(), 0, 6);
  return formatUuid(stamped(bytes, 7));
}

/** An id that follows from its content (RFC 9562, version 8): made twice, it is the same row. */
export function uuidV8(digest: Buffer): string {
  return formatUuid(stamped(Buffer.from(digest.subarray(0, 16)), 8));
}

/** An id that says nothing, not even when it was made. */
export function uuidV4(): string {
  return randomUUID();
}
