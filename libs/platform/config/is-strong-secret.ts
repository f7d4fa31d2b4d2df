const MIN_BYTES = 32;
const MIN_BITS = 128;
const MIN_DIFFERENT = 10;
/** Words of secrets that were meant to be replaced. */
const PLACEHOLDER = /change|replace|default|example|insecure|password|secret|fairmark|your[-_ ]/i;

/** Alphabets that secrets are drawn from, the smallest first, with the bits that one character is worth at most. */
const ALPHABETS: readonly (readonly [RegExp, number])[] = [
  [/^\d*$/, Math.log2(10)],
  [/^[\da-f]*$|^[\dA-F]*$/, 4],
  [/^[a-z]*$|^[A-Z]*$/, Math.log2(26)],
  [/^[\da-z]*$|^[\dA-Z]*$/, Math.log2(36)],
  [/^[\w+/=-]*$/, 6],
  [/^/, Math.log2(95)],
];

/** Long enough to be kept for good: below this, no environment accepts it. */
export function isLongSecret(secret: string): boolean {
  return Buffer.byteLength(secret) >= MIN_BYTES;
}

/** Looks drawn at random: long, of many different characters, no repetition, no row of neighbours, no placeholder. */
export function isStrongSecret(secret: string): boolean {
  const different = new Set(secret).size;
  return (
    isLongSecret(secret) &&
    bitsOf(secret) >= MIN_BITS &&
    different >= MIN_DIFFERENT &&
    !isRepetition(secret) &&
    !isRow(secret) &&
    !PLACEHOLDER.test(secret)
  );
}

/** How much there is to guess at most, if every character was drawn from the smallest alphabet that holds them all. */
function bitsOf(secret: string): number {
  const [, each = 0] = ALPHABETS.find(([alphabet]) => alphabet.test(secret)) ?? [];
  return secret.length * each;
}

function isRepetition(secret: string): boolean {
  return `${secret}${secret}`.indexOf(secret, 1) < secret.length;
}

/** Most characters follow the one before, or are the same: `abcdefgh…`, `0000…1`. Of a random text few do. */
function isRow(secret: string): boolean {
  const steps = Array.from(secret.slice(1), (character, at) => character.charCodeAt(0) - secret.charCodeAt(at));
  return steps.filter((step) => Math.abs(step) <= 1).length > steps.length / 2;
}
