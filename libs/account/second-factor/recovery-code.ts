import { randomBytes } from 'node:crypto';

/** Without letters that look like digits or like each other (Crockford). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LOOKS_LIKE: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
/** 80 bits are sixteen letters. */
const BYTES = 10;
const LETTERS = 16;
const GROUP = 4;

export const RECOVERY_CODES = 10;

/** One code as it is typed: which of the ten it is, and its secret. */
export interface RecoveryCode {
  readonly number: number;
  readonly secret: string;
}

/** A code of 80 random bits. */
export function newRecoveryCode(number: number): RecoveryCode {
  const bits = BigInt(`0x${randomBytes(BYTES).toString('hex')}`);
  const letters = Array.from({ length: LETTERS }, (_, n) => ALPHABET[Number((bits >> BigInt(n * 5)) & 31n)]);
  return { number, secret: letters.join('') };
}

/** As people write it down: `3-7QKD-0F2M-XW9A-PB4T`. The number says which hash it is compared with. */
export function recoveryText({ number, secret }: RecoveryCode): string {
  const groups = Array.from({ length: LETTERS / GROUP }, (_, n) => secret.slice(n * GROUP, (n + 1) * GROUP));
  return [number, ...groups].join('-');
}

/** What was typed, however it was grouped; undefined where it cannot be a recovery code. */
export function readRecoveryCode(typed: string): RecoveryCode | undefined {
  const letters = Array.from(typed.toUpperCase()).filter((letter) => !/[\s-]/.test(letter));
  const text = letters.map((letter) => LOOKS_LIKE[letter] ?? letter).join('');
  if (text.length !== LETTERS + 1 || !/^\d[0-9A-Z]+$/.test(text) || /U/.test(text)) return undefined;
  return { number: Number(text[0]), secret: text.slice(1) };
}
