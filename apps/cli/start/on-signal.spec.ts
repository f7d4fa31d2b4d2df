import { describe, expect, it } from '@jest/globals';
import { onSignal } from './on-signal.js';
import { StopInOrder } from './stop-in-order.js';

function stage(stop: () => Promise<void>) {
  const exits: number[] = [];
  const clock = { time: 0 };
  const press = onSignal({ stop, exit: (code) => exits.push(code), now: () => clock.time });
  return { exits, clock, press };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('Ctrl-C', () => {
  it('ends with 0 when everything stopped', async () => {
    const { press, exits } = stage(async () => undefined);
    press();
    await settled();
    expect(exits).toEqual([0]);
  });

  it('ends with 1 when something would not stop', async () => {
    const { press, exits } = stage(async () => Promise.reject(new Error('no')));
    press();
    await settled();
    expect(exits).toEqual([1]);
  });

  it('heard twice at once is one press, pressed again it ends at once', () => {
    const { press, exits, clock } = stage(() => new Promise(() => undefined));
    press();
    clock.time = 20;
    press();
    expect(exits).toEqual([]);
    clock.time = 1_500;
    press();
    expect(exits).toEqual([130]);
  });
});

describe('what was started', () => {
  it('is stopped once, the last first, whatever fails', async () => {
    const stopped: string[] = [];
    const stops = new StopInOrder();
    stops.add(async () => void stopped.push('database'));
    stops.add(async () => Promise.reject(new Error('worker')));
    stops.add(async () => void stopped.push('api'));
    expect(stops.isStopping).toBe(false);
    await Promise.all([expect(stops.stop()).rejects.toThrow('worker'), expect(stops.stop()).rejects.toThrow('worker')]);
    expect(stops.isStopping).toBe(true);
    expect(stopped).toEqual(['api', 'database']);
  });

  it('is stopped at once when it comes too late', async () => {
    const stopped: string[] = [];
    const stops = new StopInOrder();
    await stops.stop();
    stops.add(async () => void stopped.push('database'));
    await stops.stop();
    expect(stopped).toEqual(['database']);
  });
});
