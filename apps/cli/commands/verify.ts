import { type Command, CommandError } from '../command.js';
import { readInput, readJson } from '../read-input.js';
import { type KeySet, readKeySet, type Verified, verifyRelease } from '../verify/verify-release.js';

const SHOWN_FAULTS = 50;

export const verifyCommand: Command = {
  words: ['<release.json>'],
  options: { jwks: { type: 'string' } },
  details: [
    'The file is what a benchmark’s address ending in /signed gives. Nothing is fetched and no database is asked.',
    '--jwks keys.json  the publisher’s public keys, from /.well-known/jwks.json; without them the signature is not checked',
  ],
  run: async ({ words: [file = ''], options: { jwks } }) => {
    const keys = typeof jwks === 'string' ? await keysIn(jwks) : undefined;
    const verified = verifyRelease(await readInput(file), keys);
    const [first, ...others] = verified.faults;
    if (first !== undefined) throw new CommandError(first, others.slice(0, SHOWN_FAULTS));
    process.stdout.write(`${report(verified, keys !== undefined)}\n`);
  },
};

async function keysIn(path: string): Promise<KeySet> {
  const keys = readKeySet(await readJson(path));
  if (!keys) throw new CommandError(`The file is not a set of public keys: ${path}`);
  return keys;
}

function report({ release, sha256, kid }: Verified, isSignatureChecked: boolean): string {
  const { study, wave, revision = 0, publishedAt } = release ?? {};
  return [
    `${study?.slug} ${wave?.slug}, revision ${revision}, published ${publishedAt}`,
    `hash       right: ${sha256}`,
    isSignatureChecked
      ? `signature  right: key ${kid}`
      : 'signature  NOT CHECKED: give the publisher’s keys with --jwks',
    'content    agrees with itself',
  ].join('\n');
}
