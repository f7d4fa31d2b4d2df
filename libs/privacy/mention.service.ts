import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Keyring, rows } from '#platform';

/** A text from elsewhere whose original names an address. */
export interface Mention {
  readonly kind: 'finding' | 'transcript';
  readonly waveId: string;
  readonly id: string;
  readonly masked: string;
}

interface SealedText extends Omit<Mention, 'kind'> {
  readonly sealed: Buffer;
}

const BATCH = 1_000;
const FIRST = '00000000-0000-0000-0000-000000000000';

const TEXTS = [
  { kind: 'finding', table: 'finding', context: 'finding' },
  { kind: 'transcript', table: 'probe_message', context: 'probe message' },
] as const;

/**
 * Finds an address in what was said elsewhere. Originals are sealed, so that no database looks into them: each is
 * opened, read and forgotten.
 */
@Injectable()
export class MentionService {
  constructor(@Inject(Keyring) private readonly keyring: Keyring) {}

  async find(db: EntityManager, email: string): Promise<readonly Mention[]> {
    const found: Mention[] = [];
    for (const { kind, table, context } of TEXTS)
      for await (const batch of sealedTexts(db, table))
        for (const { sealed, ...text } of batch) {
          const original = this.keyring.unseal('original', `${context}|${text.waveId}|${text.id}`, sealed);
          if (original?.toLowerCase().includes(email)) found.push({ kind, ...text });
        }
    return found;
  }

  async remove(tx: EntityManager, mentions: readonly Omit<Mention, 'masked'>[]): Promise<void> {
    for (const { kind, waveId, id } of mentions)
      if (kind === 'finding') await this.removeFinding(tx, waveId, id);
      else await tx.query('delete from probe_message where wave_id = $1 and id = $2', [waveId, id]);
  }

  /** A finding with all that was coded and decided about it. False: there is none. */
  async removeFinding(tx: EntityManager, waveId: string, id: string): Promise<boolean> {
    for (const table of ['finding_coding', 'finding_review', 'finding_look'])
      await tx.query(`delete from ${table} where wave_id = $1 and finding_id = $2`, [waveId, id]);
    const removed = await rows(tx, 'delete from finding where wave_id = $1 and id = $2 returning id', [waveId, id]);
    return removed.length > 0;
  }
}

async function* sealedTexts(db: EntityManager, table: string): AsyncGenerator<readonly SealedText[]> {
  for (let [wave, after] = [FIRST, FIRST]; ;) {
    const batch = await rows<SealedText>(
      db,
      `select wave_id as "waveId", id, masked, sealed from ${table} where (wave_id, id) > ($1::uuid, $2::uuid)
       order by wave_id, id limit ${BATCH}`,
      [wave, after],
    );
    yield batch;
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    [wave, after] = [last.waveId, last.id];
  }
}
