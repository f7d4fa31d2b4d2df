import type { Passage } from './quote-requests.js';

/** Passages with one more; those it touches become part of it. */
export function withPassage(hidden: readonly Passage[], { from, to }: Passage): readonly Passage[] {
  const touched = hidden.filter((one) => one.from <= to && one.to >= from);
  const joined = {
    from: Math.min(from, ...touched.map((one) => one.from)),
    to: Math.max(to, ...touched.map((one) => one.to)),
  };
  return [...hidden.filter((one) => !touched.includes(one)), joined].toSorted((a, b) => a.from - b.from);
}
