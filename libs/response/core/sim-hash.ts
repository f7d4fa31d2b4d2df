/** 64 bits as two unsigned halves: a browser and PostgreSQL both hold them exactly. */
export interface SimHash {
  readonly high: number;
  readonly low: number;
}

/** Two prints that differ in no more bits are of one text (Manku, Jain and Das Sarma 2007). */
export const NEAR_BITS = 3;
const BANDS = 4;
const BAND_BITS = 16;
const HALF = 32;
/** Letters of one feature. */
const WINDOW = 3;

/** Only letters and digits, in one case and width: what stays the same when somebody touches a copy up. */
export const bareText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * A print of a bare text that texts with nearly the same letters share nearly (Charikar 2002). Each three letters in a
 * row vote for every bit once, however often they occur. `seed` is a secret of 32 bits: whoever does not know it
 * cannot tell a text by its print. An empty text has the print 0.
 */
export function simHash(bare: string, seed: number): SimHash {
  const letters = bare.match(/./gsu) ?? [];
  const votes = new Int32Array(2 * HALF);
  const features = new Set(
    letters.map((_, at) => letters.slice(at, at + WINDOW).join('')).slice(0, Math.max(1, letters.length - WINDOW + 1)),
  );
  for (const feature of features) {
    vote(votes, 0, mix(feature, seed));
    vote(votes, HALF, mix(feature, ~seed));
  }
  return { high: elected(votes, 0), low: elected(votes, HALF) };
}

function vote(votes: Int32Array, from: number, bits: number): void {
  for (let bit = 0; bit < HALF; bit += 1) votes[from + bit]! += (bits >>> bit) & 1 ? 1 : -1;
}

function elected(votes: Int32Array, from: number): number {
  let bits = 0;
  for (let bit = 0; bit < HALF; bit += 1) if (votes[from + bit]! > 0) bits |= 1 << bit;
  return bits >>> 0;
}

/** MurmurHash3's mixing over UTF-16 units, seeded. */
function mix(feature: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < feature.length; at += 1) {
    hash = Math.imul(hash ^ Math.imul(feature.charCodeAt(at), 0xcc_9e_2d_51), 0x1b_87_35_93);
    hash = (hash << 13) | (hash >>> 19);
    hash = Math.imul(hash, 5) + 0xe6_54_6b_64;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** In how many of 64 bits two prints differ. */
export const bitsApart = (a: SimHash, b: SimHash): number => ones(a.high ^ b.high) + ones(a.low ^ b.low);

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits >>> 0; rest !== 0; rest = (rest & (rest - 1)) >>> 0) count += 1;
  return count;
}

/**
 * Names of the four quarters of a print. Two prints that are near differ in at most three bits, so at least one quarter
 * is the same: who looks only among prints with an equal name misses none.
 */
export function bandsOf({ high, low }: SimHash): readonly string[] {
  const quarters = [high >>> BAND_BITS, high & 0xff_ff, low >>> BAND_BITS, low & 0xff_ff];
  return quarters.slice(0, BANDS).map((quarter, band) => `${band}:${quarter}`);
}
