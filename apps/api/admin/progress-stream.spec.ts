import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { CampaignProgress } from '#distribution';
import { ProgressStream } from './progress-stream.js';

const progress = (tag: string) => ({ tag }) as CampaignProgress;

function aStream(lastSeen?: string, highWaterMark = 100_000) {
  const out = new PassThrough({ highWaterMark });
  const clock = { now: 0 };
  return { out, clock, stream: new ProgressStream(out, { lastSeen, elapsed: () => clock.now }) };
}

const idsIn = (text: string) => [...text.matchAll(/^id: (.*)$/gm)].map(([, id]) => id);
const read = (out: PassThrough) => String((out.read() as Buffer | null) ?? '');

describe('a stream of events', () => {
  it('tells each state once, with its id, and when to come back', () => {
    const { out, stream } = aStream();
    for (const tag of ['a', 'a', 'b']) stream.send(progress(tag));
    const text = read(out);
    expect(text.startsWith('retry: 3000\n\n')).toBe(true);
    expect(idsIn(text)).toEqual(['a', 'b']);
    expect(text).toContain('event: progress\ndata: {"tag":"b"}\n\n');
  });

  it('tells a reader who comes back only what it has not seen', () => {
    const { out, stream } = aStream('a');
    stream.send(progress('a'));
    expect(idsIn(read(out))).toEqual([]);
    stream.send(progress('b'));
    expect(idsIn(read(out))).toEqual(['b']);
  });

  it('keeps only the newest for a reader who is slow, and gives one up who has stopped', async () => {
    const { out, clock, stream } = aStream(undefined, 16);
    stream.send(progress('a'));
    for (const tag of ['b', 'c', 'd']) stream.send(progress(tag));
    clock.now = 59_999;
    expect(stream.beat()).toBe(true);
    clock.now = 60_000;
    expect(stream.beat()).toBe(false);
    const text: string[] = [];
    out.on('data', (chunk: Buffer) => text.push(String(chunk)));
    await new Promise((resolve) => setImmediate(resolve));
    expect(idsIn(text.join(''))).toEqual(['a', 'd']);
    expect(stream.beat()).toBe(true);
  });

  it('beats while nothing happens, and says when nothing more comes', () => {
    const { out, stream } = aStream();
    expect(stream.beat()).toBe(true);
    stream.end('logged-out');
    expect(read(out)).toContain(': still here\n\nevent: end\ndata: {"reason":"logged-out"}\n\n');
    expect(out.writableEnded).toBe(true);
  });
});
