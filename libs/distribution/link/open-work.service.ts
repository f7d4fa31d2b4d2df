import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { Challenge, Payload } from 'altcha-lib/types';
import type { Clock } from '#kernel';
import { CLOCK, Keyring, parseStrictJson, sha256, uuidV8 } from '#platform';
import { distributionErrors, WORK_MILLISECONDS, workDemand } from '../core/index.js';
import type { OpenLink } from './open-link.queries.js';

const ALGORITHM = 'PBKDF2/SHA-256';
/** A solution in base64; ours have about 700 characters. */
const LONGEST_PROOF = 2_048;
const BASE64 = /^[A-Za-z0-9+/_-]+={0,2}$/;

/** Work that was done for a link. Its id is the same however often it is handed in. */
export interface DoneWork {
  readonly id: string;
  readonly expiresAt: Date;
}

/**
 * Asks devices for work before they may start at an open link, and tells whether it was done. Link and end stand inside
 * of what is signed, so neither can be changed. Nothing is stored of work that is only asked for.
 */
@Injectable()
export class OpenWorkService {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  async ask({ id, hardUntil }: Pick<OpenLink, 'id' | 'hardUntil'>): Promise<Challenge> {
    const now = this.clock.now();
    const { cost, fewest, most } = workDemand(hardUntil, now);
    return createChallenge({
      algorithm: ALGORITHM,
      cost,
      counter: randomInt(fewest, most + 1),
      deriveKey,
      // Its own end would be judged by the clock of the process; ours is judged by the installation's.
      data: { link: id, until: now.getTime() + WORK_MILLISECONDS },
      ...this.#secrets()[0]!,
    });
  }

  /** Throws `pow-required` without a proof, `pow-invalid` for what is none of this link, `pow-expired` for a late one. */
  async check(linkId: string, proof: string): Promise<DoneWork> {
    if (proof === '') throw distributionErrors.proofRequired();
    const { challenge, solution } = readProof(proof);
    const verified = await this.#isVerified({ challenge, solution });
    const { link, until } = challenge.parameters.data ?? {};
    if (!verified || link !== linkId || typeof until !== 'number') throw distributionErrors.proofInvalid();
    if (this.clock.now().getTime() >= until) throw distributionErrors.proofExpired();
    return { id: uuidV8(sha256(challenge.signature ?? '')), expiresAt: new Date(until) };
  }

  async #isVerified({ challenge, solution }: Payload): Promise<boolean> {
    for (const secrets of this.#secrets()) {
      const { verified } = await verifySolution({ challenge, solution, deriveKey, ...secrets }).catch(() => ({
        verified: false,
      }));
      if (verified) return true;
    }
    return false;
  }

  /** The first signs what is asked for now. */
  #secrets() {
    const keys = this.keyring.codes('work', 'key').map((code) => code.toString('hex'));
    return this.keyring.codes('work', 'signature').map((code, at) => ({
      hmacSignatureSecret: code.toString('hex'),
      hmacKeySignatureSecret: keys[at] ?? '',
    }));
  }
}

/** The form of it only; what it says is believed when its signature was checked. */
function readProof(proof: string): Payload {
  if (proof.length > LONGEST_PROOF || !BASE64.test(proof)) throw distributionErrors.proofInvalid();
  try {
    const read = parseStrictJson(Buffer.from(proof, 'base64'), 6) as Payload | null;
    if (typeof read?.challenge.parameters === 'object' && typeof read.challenge.signature === 'string') return read;
  } catch {
    // Whatever cannot be read is no proof.
  }
  throw distributionErrors.proofInvalid();
}
