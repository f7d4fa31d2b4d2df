import { dependencyUnavailable } from '../http/errors.js';

/**
 * The work's result, or the refusal that the service cannot answer now, whichever comes first. What was begun is not
 * undone by that: whoever asks again learns what became of it.
 */
export async function inTime<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(dependencyUnavailable()), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
