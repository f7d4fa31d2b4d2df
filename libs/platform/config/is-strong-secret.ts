const MIN_BYTES = 32;
const MIN_DIFFERENT = 10;
/** Words of secrets that were meant to be replaced. */
const PLACEHOLDER = /change|replace|default|example|insecure|password|secret|fairmark|your[-_ ]/i;

/** Long enough to be kept for good: below this, no environment accepts it. */
export function isLongSecret(secret: string): boolean {
  return Buffer.byteLength(secret) >= MIN_BYTES;
}

/** Looks drawn at random: long, of many different characters, not a repetition, no placeholder. */
export function isStrongSecret(secret: string): boolean {
  const different = new Set(secret).size;
  return isLongSecret(secret) && different >= MIN_DIFFERENT && !isRepetition(secret) && !PLACEHOLDER.test(secret);
}

function isRepetition(secret: string): boolean {
  return `${secret}${secret}`.indexOf(secret, 1) < secret.length;
}
