import { describe, expect, it } from '@jest/globals';
import { Suspects } from './suspects.js';

/** Jobs that end when they are told to, and what was begun. */
function jobs(suspects: Suspects) {
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const run = (name: string, attempts: number | undefined, queue = 'mail') =>
    suspects.run(queue, { ...(attempts !== undefined && { attempts }) }, () => {
      begun.push(name);
      return new Promise((resolve, reject) => {
        ends.set(name, (error) => (error ? reject(error) : resolve()));
      });
    });
  return { begun, run, end: (name: string, error?: Error) => ends.get(name)?.(error) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('Suspects', () => {
  it('lets jobs run side by side that were begun at most once before', async () => {
    const { begun, run } = jobs(new Suspects());
    void run('a', undefined);
    void run('b', 0);
    void run('c', 1);
    await settled();
    expect(begun).toEqual(['a', 'b', 'c']);
  });

  it('begins one after the other what was begun twice, also where one fails, and beside it whatever is trusted', async () => {
    const { begun, run, end } = jobs(new Suspects());
    const first = run('a', 2);
    const second = run('b', 4);
    void run('c', 2);
    void run('new', 0);
    await settled();
    expect(begun).toEqual(['new', 'a']);
    end('a', new Error('a went wrong'));
    await expect(first).rejects.toThrow('a went wrong');
    await settled();
    expect(begun).toEqual(['new', 'a', 'b']);
    end('b');
    await second;
    await settled();
    expect(begun).toEqual(['new', 'a', 'b', 'c']);
  });

  it('lets no queue wait for another', async () => {
    const { begun, run } = jobs(new Suspects());
    void run('import', 2, 'contacts');
    void run('mail', 2, 'mail');
    await settled();
    expect(begun).toEqual(['import', 'mail']);
  });
});
