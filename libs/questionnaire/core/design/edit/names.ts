import type { Definition, ElementDefinition } from '../../definition/definition.js';
import { isReserved, NAME } from '../../definition/limits.js';
import type { Refusal } from './edited.js';
import { elementsIn, partsOf } from './survey-tree.js';

/** Every name in use, in small letters: case does not tell names apart. */
export function namesIn(definition: Definition): ReadonlySet<string> {
  return new Set(partsOf(definition).flatMap(({ part }) => (part.name === undefined ? [] : [part.name.toLowerCase()])));
}

/** Why a name cannot be given to what is called `current` now; undefined when it can. */
export function nameRefusal(definition: Definition, name: string, current?: string): Refusal | undefined {
  if (!NAME.test(name)) return 'invalid-name';
  if (isReserved(name)) return 'reserved-name';
  const taken = name.toLowerCase() !== current?.toLowerCase() && namesIn(definition).has(name.toLowerCase());
  return taken ? 'name-taken' : undefined;
}

/** `base`, or `base` with the first number from 1 or 2 on that makes it free: `q` → `q1`, `speed` → `speed2`. */
export function freeName(taken: ReadonlySet<string>, base: string, from = 2): string {
  const stem = base.slice(0, 58);
  let number = from;
  while (taken.has(`${stem}${number}`.toLowerCase())) number += 1;
  return `${stem}${number}`;
}

/** A free name made of any text: what is no letter, digit or underscore is left out. */
export function nameFrom(text: string, taken: ReadonlySet<string>, fallback = 'q'): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .replace(/^[^A-Za-z]+|_+$/g, '')
    .slice(0, 60);
  if (plain === '') return freeName(taken, fallback, 1);
  const usable = !isReserved(plain) && !taken.has(plain.toLowerCase());
  return usable ? plain : freeName(taken, plain);
}

/** Elements with names of their own where theirs are taken, and old names mapped to new ones. */
export function withFreeNames(
  elements: readonly ElementDefinition[],
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const used = new Set(taken);
  const renamed = new Map<string, string>();
  for (const { part } of elementsIn(elements, '')) {
    const name = part.name;
    const free = used.has(name.toLowerCase()) ? freeName(used, name.replace(/\d{1,4}$/, '')) : name;
    if (free !== name) renamed.set(name, free);
    used.add(free.toLowerCase());
  }
  return renamed;
}
