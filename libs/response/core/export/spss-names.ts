const LONGEST = 64;
/** Words of the syntax itself. */
const RESERVED = new Set('ALL AND BY EQ GE GT LE LT NE NOT OR TO WITH'.split(' '));
const NAME = /^\p{L}[\p{L}\p{N}._$#@]*$/u;
const NOT_IN_NAMES = /[^\p{L}\p{N}._$#@]/gu;
const UTF8 = new TextEncoder();

/**
 * Names of variables by SPSS' rules: letters, digits and `._$#@`, at most 64 bytes, no two equal in any case. A name
 * that fits stays; another gets the signs that do not fit replaced and its own hash at its end, so that no name
 * depends on its neighbours.
 */
export function spssNames(names: readonly string[]): string[] {
  const plain = names.map((name) => name.replace(/-Comment$/, '.Comment'));
  const times = new Map<string, number>();
  for (const name of plain) times.set(name.toUpperCase(), (times.get(name.toUpperCase()) ?? 0) + 1);
  return plain.map((name, index) =>
    fits(name) && times.get(name.toUpperCase()) === 1 ? name : hashed(names[index] as string),
  );
}

const fits = (name: string): boolean =>
  NAME.test(name) && UTF8.encode(name).length <= LONGEST && !/[._]$/.test(name) && !RESERVED.has(name.toUpperCase());

function hashed(name: string): string {
  const kept = Array.from(name.replaceAll(NOT_IN_NAMES, '_'));
  const tail = `_${hashOf(name)}`;
  while (UTF8.encode(kept.join('')).length > LONGEST - tail.length) kept.pop();
  return `${kept.join('')}${tail}`;
}

/** FNV-1a: short, and the same everywhere. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of UTF8.encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
