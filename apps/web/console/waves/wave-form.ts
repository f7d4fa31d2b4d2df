import { momentAt, wallTime } from '#study/core';
import type { Wave, WaveFacts } from './wave-requests.js';

/** What is typed into the form of a wave; times as the clocks of its zone show them. */
export interface TypedWave {
  readonly slug: string;
  readonly opens: string;
  readonly closes: string;
  readonly timeZone: string;
  readonly rubricVersionId: string;
}

export function typedOf({ slug, opensAt, closesAt, timeZone, rubricVersionId }: Wave): TypedWave {
  return {
    slug,
    opens: wallTime(new Date(opensAt), timeZone),
    closes: wallTime(new Date(closesAt), timeZone),
    timeZone,
    rubricVersionId,
  };
}

/** A new wave begins tomorrow and lasts four weeks, from the beginning of a day to the last minute of one. */
export function suggestedWave(now: Date, timeZone: string, rubricVersionId: string): TypedWave {
  const dayIn = (days: number) => wallTime(new Date(now.getTime() + days * 86_400_000), timeZone).slice(0, 10);
  return { slug: '', opens: `${dayIn(1)}T00:00`, closes: `${dayIn(28)}T23:59`, timeZone, rubricVersionId };
}

export type WaveFault = 'skipped' | 'notAfter';

/** What the server is asked to store, and what keeps the form from being sent. */
export function readWave({ opens, closes, timeZone, rubricVersionId }: TypedWave): {
  readonly facts: WaveFacts | undefined;
  readonly faults: { readonly opens?: WaveFault; readonly closes?: WaveFault };
} {
  const opensAt = momentAt(opens, timeZone);
  const closesAt = momentAt(closes, timeZone);
  if (!opensAt || !closesAt)
    return {
      facts: undefined,
      faults: {
        ...(opensAt || opens === '' ? {} : { opens: 'skipped' as const }),
        ...(closesAt || closes === '' ? {} : { closes: 'skipped' as const }),
      },
    };
  if (closesAt <= opensAt) return { facts: undefined, faults: { closes: 'notAfter' } };
  const facts = { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString(), timeZone, rubricVersionId };
  return { facts, faults: {} };
}
