import { describe, expect, it } from '@jest/globals';
import { inTime } from './in-time.js';

const never = new Promise<string>(() => undefined);

describe('work that has to be done in time', () => {
  it('answers its result, or why there is none', async () => {
    expect(await inTime(1_000, Promise.resolve('done'))).toBe('done');
    await expect(inTime(1_000, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });

  it('is not waited for any longer', async () => {
    await expect(inTime(5, never)).rejects.toMatchObject({ code: 'dependency-unavailable', extra: { retryAfter: 2 } });
  });

  it('that fails too late disturbs nobody', async () => {
    const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), 20));
    await expect(inTime(1, late)).rejects.toMatchObject({ code: 'dependency-unavailable' });
    await expect(late).rejects.toThrow('late');
  });
});
