import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

/** Where a text stands in the memory of a process, by its address. */
export type Addresses = readonly number[];

const CHUNK = 8_000_000;

/**
 * Searches all that a running process has in memory, what it has not overwritten yet among it, as whoever sits on the
 * machine could: Linux, and a process of one's own. It stands still meanwhile. Answers addresses by the name of what
 * was looked for.
 */
export function searchMemory(
  pid: number,
  wanted: ReadonlyMap<string, readonly Buffer[]>,
): ReadonlyMap<string, Addresses> {
  const search = new Search(wanted);
  process.kill(pid, 'SIGSTOP');
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  try {
    for (const { from, to } of writableRegions(pid)) search.region(memory, from, to);
  } finally {
    closeSync(memory);
    process.kill(pid, 'SIGCONT');
  }
  return search.found;
}

interface Region {
  readonly from: number;
  readonly to: number;
}

/** Programs and libraries hold nothing that anybody sent. */
function writableRegions(pid: number): Region[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, from = '', to = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      return from === '' ? [] : [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }];
    });
}

interface Pattern {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Looks for all at once: by their first two bytes, then the next two, then the rest. */
class Search {
  readonly found = new Map<string, number[]>();
  readonly #first = new Uint8Array(65_536);
  readonly #next = new Uint8Array(65_536);
  readonly #patterns = new Map<number, Pattern[]>();
  readonly #longest: number;
  readonly #buffer = Buffer.alloc(CHUNK);

  constructor(wanted: ReadonlyMap<string, readonly Buffer[]>) {
    const all = [...wanted].flatMap(([name, forms]) => forms.map((bytes) => ({ name, bytes })));
    for (const pattern of all) {
      this.#first[pattern.bytes.readUInt16LE(0)] = 1;
      this.#next[pattern.bytes.readUInt16LE(2)] = 1;
      const key = pattern.bytes.readUInt32LE(0);
      this.#patterns.set(key, [...(this.#patterns.get(key) ?? []), pattern]);
    }
    this.#longest = Math.max(...all.map(({ bytes }) => bytes.length));
  }

  region(memory: number, from: number, to: number): void {
    for (let at = from; at < to; at += CHUNK - this.#longest) {
      const size = readAt(memory, this.#buffer, { at, length: Math.min(CHUNK, to - at) });
      this.#chunk(this.#buffer.subarray(0, size), at);
      if (at + size >= to) return;
    }
  }

  #chunk(bytes: Buffer, at: number): void {
    const [first, next] = [this.#first, this.#next];
    for (let n = 0; n + 4 <= bytes.length; n += 1) {
      if (first[bytes[n]! | (bytes[n + 1]! << 8)] === 0) continue;
      if (next[bytes[n + 2]! | (bytes[n + 3]! << 8)] === 1) this.#candidate(bytes, n, at);
    }
  }

  #candidate(bytes: Buffer, n: number, at: number): void {
    for (const { name, bytes: wanted } of this.#patterns.get(bytes.readUInt32LE(n)) ?? [])
      if (bytes.subarray(n, n + wanted.length).equals(wanted))
        this.found.set(name, [...(this.found.get(name) ?? []), at + n]);
  }
}

/** 0 where the kernel gives nothing, such as pages for devices. */
function readAt(
  memory: number,
  buffer: Buffer,
  { at, length }: { readonly at: number; readonly length: number },
): number {
  try {
    return readSync(memory, buffer, 0, length, at);
  } catch {
    return 0;
  }
}

/** A text as memory may hold it: a byte for each sign, or two. */
export const formsOfText = (text: string): Buffer[] => [Buffer.from(text, 'latin1'), Buffer.from(text, 'utf16le')];

/** An id as text, without its dashes, and as its bytes. */
export function formsOfId(id: string): Buffer[] {
  const hex = id.replaceAll('-', '');
  return [...formsOfText(id), ...formsOfText(hex), Buffer.from(hex, 'hex')];
}
