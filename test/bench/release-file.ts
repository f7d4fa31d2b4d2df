import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { computeRelease, signedReleaseText } from '#benchmark/core';
import { canonicalJson } from '#kernel';
import { sha256Hex, SigningKey } from '#platform';
import { readKeySet, verifyRelease } from '../../apps/cli/verify/verify-release.js';
import { marketReleaseInput } from './market.js';
import { inTurn, perSecond, report } from './report.js';

const ROUNDS = 7;
const FILES = 10;

/** A release file made and checked, against the bare hash and signature of the same bytes. */
export async function benchReleaseFile(): Promise<void> {
  const { document } = computeRelease(marketReleaseInput(), 'a'.repeat(64));
  const key = new SigningKey(Buffer.alloc(32, 7));
  const make = (): string => {
    const text = canonicalJson(document);
    return signedReleaseText(text, { sha256: sha256Hex(text), kid: key.publicKey.kid, signature: key.sign(text) });
  };
  const file = Buffer.from(make());
  const keys = readKeySet({ keys: [key.publicKey] })!;
  const { faults } = verifyRelease(file, keys);
  if (faults.length > 0) throw new Error(`The release is not right: ${faults.join(' ')}`);
  const bare = bareCryptography(Buffer.from(canonicalJson(document)));
  const times = (work: () => unknown) => async () =>
    perSecond(FILES, () => {
      for (let n = 0; n < FILES; n += 1) work();
    });
  const made = await inTurn(ROUNDS, times(make), times(bare.sign));
  report(
    `a release file of ${Math.round(file.length / 1024)} kB made, against hash and signature`,
    'files/s',
    made.ours,
    made.theirs,
  );
  const checked = await inTurn(
    ROUNDS,
    times(() => verifyRelease(file, keys)),
    times(bare.verify),
  );
  report('a release file checked, against hash and signature', 'files/s', checked.ours, checked.theirs);
}

function bareCryptography(bytes: Buffer): { readonly sign: () => unknown; readonly verify: () => unknown } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const signature = sign(null, bytes, privateKey);
  const hash = () => createHash('sha256').update(bytes).digest();
  return {
    sign: () => [hash(), sign(null, bytes, privateKey)],
    verify: () => [hash(), verify(null, bytes, publicKey, signature)],
  };
}
