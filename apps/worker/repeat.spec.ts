import { describe, expect, it } from '@jest/globals';
import { repeat } from './repeat.js';

const soon = (ms = 5) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await soon(1);
}

describe('a round', () => {
  it('is repeated until it is stopped, and not twice at once', async () => {
    let [count, running, most] = [0, 0, 0];
    const run = async () => {
      running += 1;
      most = Math.max(most, running);
      await soon(2);
      running -= 1;
      count += 1;
    };
    const repetition = repeat([{ name: 'a', everyMs: 1, run }], () => undefined);
    await until(() => count >= 3);
    await repetition.stop();
    const stoppedAt = count;
    await soon(20);
    expect([count, most, running]).toEqual([stoppedAt, 1, 0]);
  });

  it('may be one of many without a warning', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => void warnings.push(warning);
    process.on('warning', note);
    const rounds = Array.from({ length: 15 }, (_, i) => ({ name: `${i}`, everyMs: 1_000, run: async () => undefined }));
    const repetition = repeat(rounds, () => undefined);
    await soon(20);
    await repetition.stop();
    process.off('warning', note);
    expect(warnings).toEqual([]);
  });

  it('that fails is told of, tried again, and stops no other', async () => {
    const failures: string[] = [];
    let [tried, other] = [0, 0];
    const failing = () => {
      tried += 1;
      return Promise.reject(new Error('no'));
    };
    const working = async () => {
      other += 1;
    };
    const repetition = repeat(
      [
        { name: 'failing', everyMs: 1, run: failing },
        { name: 'working', everyMs: 1, run: working },
      ],
      (error, name) => failures.push(`${name}: ${String(error)}`),
    );
    await until(() => tried >= 2 && other >= 2);
    await repetition.stop();
    expect(failures.slice(0, 2)).toEqual(['failing: Error: no', 'failing: Error: no']);
  });

  it('need not be waited for when it is stopped between two', async () => {
    let count = 0;
    const repetition = repeat(
      [
        {
          name: 'rare',
          everyMs: 3_600_000,
          run: async () => {
            count += 1;
          },
        },
      ],
      () => undefined,
    );
    await until(() => count === 1);
    await repetition.stop();
    expect(count).toBe(1);
  });
});
