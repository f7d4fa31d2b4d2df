import type { Violation } from '#kernel';

/** More than anybody reads; a body of rubbish must not grow an answer of rubbish. */
const MOST = 50;

export type Parameters = Readonly<Record<string, string | number>>;

/** A violation with the figures its sentence needs, such as the longest length allowed. */
export interface Finding extends Violation {
  readonly parameters?: Parameters;
}

/** Collects what is wrong, with JSON Pointers (RFC 6901), up to a fixed number. */
export class Findings {
  readonly list: Finding[] = [];

  get full(): boolean {
    return this.list.length >= MOST;
  }

  add(pointer: string, code: string, parameters?: Parameters): undefined {
    if (!this.full) this.list.push(parameters ? { pointer, code, parameters } : { pointer, code });
  }
}

/** For values that are only looked at, not judged. */
export const UNHEARD: Findings = new (class extends Findings {
  override add(): undefined {
    // Nobody asked.
  }
})();

/** One more step of a JSON Pointer. */
export function below(pointer: string, key: string | number): string {
  return typeof key === 'number' || !SPECIAL.test(key)
    ? `${pointer}/${key}`
    : `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

const SPECIAL = /[~/]/;
