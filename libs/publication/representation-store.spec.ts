import { describe, expect, it } from '@jest/globals';
import { RepresentationStore } from './representation-store.js';

const bytes = (size: number) => ({ body: Buffer.alloc(size), type: 'text/plain', etag: `"${size}"` });

describe('answers that are kept', () => {
  it('are made once, however many ask at the same time', async () => {
    const store = new RepresentationStore();
    let made = 0;
    const make = async () => {
      made += 1;
      return bytes(10);
    };
    const all = await Promise.all([store.get('a', make), store.get('a', make), store.get('a', make)]);
    expect([made, new Set(all).size]).toEqual([1, 1]);
    expect(await store.get('a', make)).toBe(all[0]);
  });

  it('make room: what nobody asked for longest goes first', async () => {
    const store = new RepresentationStore(25);
    const made: string[] = [];
    const ask = (key: string) =>
      store.get(key, () => {
        made.push(key);
        return bytes(10);
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });

  it('are made again after it went wrong', async () => {
    const store = new RepresentationStore();
    await expect(store.get('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await store.get('a', () => bytes(1))).toMatchObject({ etag: '"1"' });
  });

  it('are answered even when one alone is more than all may be', async () => {
    const store = new RepresentationStore(5);
    expect((await store.get('a', () => bytes(10))).body).toHaveLength(10);
  });
});
