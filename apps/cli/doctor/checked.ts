/** What was looked at, and what to do when it is not right. */
export interface Checked {
  readonly check: string;
  /** warn: it works, and should be better. skip: it could not be looked at, or there is nothing to look at. */
  readonly state: 'pass' | 'warn' | 'fail' | 'skip';
  readonly detail: string;
  /** What to do; present when something is to be done. */
  readonly advice?: string;
}

export const pass = (check: string, detail: string): Checked => ({ check, state: 'pass', detail });
export const skip = (check: string, detail: string): Checked => ({ check, state: 'skip', detail });
export const warn = (check: string, detail: string, advice: string): Checked => ({
  check,
  state: 'warn',
  detail,
  advice,
});
export const fail = (check: string, detail: string, advice: string): Checked => ({
  check,
  state: 'fail',
  detail,
  advice,
});

const MARKS: Readonly<Record<Checked['state'], string>> = { pass: 'ok  ', warn: 'WARN', fail: 'FAIL', skip: '-   ' };

/** A line for each, with what to do below. */
export function written(all: readonly Checked[]): string {
  const width = Math.max(...all.map(({ check }) => check.length));
  return all
    .map(({ check, state, detail, advice }) => {
      const line = `${MARKS[state]}  ${check.padEnd(width)}  ${detail}`;
      return advice === undefined ? line : `${line}\n${' '.repeat(width + 8)}→ ${advice}`;
    })
    .join('\n');
}
