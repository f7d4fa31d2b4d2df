import { afterEach, describe, expect, it } from '@jest/globals';
import { BoundedWorker, type WorkerBounds } from './bounded-worker.js';

/** A thread that does as it is told. */
const PROGRAM = `
import { parentPort } from 'node:worker_threads';
const hoard = [];
const DO = {
  echo: (value) => value,
  hang: () => { for (;;); },
  hoard: () => { for (;;) hoard.push(new Array(1000).fill(Math.random())); },
  exit: () => process.exit(3),
  fail: () => { throw new Error('as told'); },
};
parentPort.on('message', ([what, value]) => {
  try { parentPort.postMessage({ ok: true, result: DO[what](value) }); }
  catch (error) { parentPort.postMessage({ ok: false, message: error.message }); }
});
parentPort.postMessage('ready');
`;
const program = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`);

let worker: BoundedWorker;
const aWorker = (bounds: Partial<WorkerBounds> = {}) => {
  worker = new BoundedWorker({ file: program(PROGRAM), timeout: 1_000, memoryMb: 32, waiting: 10, ...bounds });
  return worker;
};

describe('a bounded worker', () => {
  afterEach(() => worker.close());

  it('answers tasks one after the other', async () => {
    aWorker();
    expect(await Promise.all([1, 2, 3].map((n) => worker.run(['echo', n])))).toEqual([1, 2, 3]);
  });

  it.each([
    ['hang', 'timed-out'],
    ['hoard', 'crashed'],
    ['exit', 'crashed'],
  ])('fails a task alone that would %s', async (what, reason) => {
    aWorker({ timeout: what === 'hang' ? 200 : 20_000 });
    const hostile = worker.run([what]);
    const harmless = worker.run(['echo', 'still there']);
    await expect(hostile).rejects.toMatchObject({ reason });
    expect(await harmless).toBe('still there');
  });

  it('passes on what a task says went wrong, and goes on', async () => {
    aWorker();
    await expect(worker.run(['fail'])).rejects.toThrow('as told');
    expect(await worker.run(['echo', 1])).toBe(1);
  });

  it('turns away more than may wait', async () => {
    aWorker({ waiting: 2 });
    const taken = [worker.run(['echo', 1]), worker.run(['echo', 2])];
    await expect(worker.run(['echo', 3])).rejects.toMatchObject({ reason: 'turned-away' });
    expect(await Promise.all(taken)).toEqual([1, 2]);
  });

  it('may get ready before there is anything to do', async () => {
    aWorker();
    worker.getReady();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await worker.run(['echo', 1])).toBe(1);
    worker.getReady();
    expect(await worker.run(['echo', 2])).toBe(2);
  });

  it('lets nobody wait for a thread that cannot start', async () => {
    aWorker({ file: program('throw new Error("broken")') });
    await expect(worker.run(['echo', 1])).rejects.toMatchObject({ reason: 'crashed' });
  });

  it('takes nothing after it is closed', async () => {
    aWorker();
    const waiting = expect(worker.run(['echo', 1])).rejects.toMatchObject({ reason: 'closed' });
    await worker.close();
    await waiting;
    await expect(worker.run(['echo', 2])).rejects.toMatchObject({ reason: 'closed' });
  });
});
