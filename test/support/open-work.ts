import { createChallenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Challenge } from 'altcha-lib/types';
import { Keyring } from '#platform';
import type { Stage } from './stage.js';

/** How a challenge may differ from what the api would ask for. */
export interface WorkChange {
  readonly linkId?: string;
  readonly until?: Date;
}

/** Work as a device hands it in. */
export async function solved(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

/** A challenge that is signed with the installation's own keys and solved at the first attempt. */
export async function easyChallenge(
  { database, env }: Pick<Stage, 'database' | 'env'>,
  slug: string,
  change: WorkChange = {},
): Promise<Challenge> {
  const keyring = new Keyring(env['FAIRMARK_SECRET'] ?? '');
  const [link] = await database.query<{ id: string }>('select id from open_link where slug = $1', [slug]);
  const until = change.until ?? new Date(Date.now() + 600_000);
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 1,
    counter: 0,
    deriveKey,
    data: { link: change.linkId ?? link?.id ?? '', until: until.getTime() },
    hmacSignatureSecret: keyring.mac('work', 'signature').toString('hex'),
    hmacKeySignatureSecret: keyring.mac('work', 'key').toString('hex'),
  });
}

/** What a page's script would fill in, without its work. */
export async function easyProof(stage: Pick<Stage, 'database' | 'env'>, slug: string, change?: WorkChange) {
  return solved(await easyChallenge(stage, slug, change));
}
