const PRIME = 0x100000001b3n;
const OFFSET = 0xcbf29ce484222325n;
const WORD = (1n << 64n) - 1n;

/** A seed of its own for each simulation of a run: 64-bit FNV-1a of run seed and purpose, 16 hexadecimal digits. */
export function seedFor(runSeed: string, purpose: string): string {
  let hash = OFFSET;
  for (const character of `${runSeed}|${purpose}`) {
    hash = ((hash ^ BigInt(character.codePointAt(0)!)) * PRIME) & WORD;
  }
  return hash.toString(16).padStart(16, '0');
}
