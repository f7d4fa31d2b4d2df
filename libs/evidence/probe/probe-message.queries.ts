import type { EntityManager } from 'typeorm';
import { rows } from '#platform';

export type MessageState = 'kept' | 'queued' | 'sent' | 'failed' | 'to-judge' | 'judged' | 'undelivered';
export type MessageJudgement = 'automatic' | 'template' | 'human' | 'solved';

export interface StoredMessage {
  readonly id: string;
  readonly probeId: string;
  readonly direction: 'in' | 'out';
  readonly source: 'paste' | 'mail';
  readonly state: MessageState;
  readonly judgement: MessageJudgement | null;
  readonly at: Date;
  readonly masked: string;
  readonly sealed: Buffer;
}

const MESSAGE = 'id, probe_id as "probeId", direction, source, state, judgement, at, masked, sealed';

/** In the order of time. */
export function messagesOf(db: EntityManager, waveId: string, probeIds: readonly string[]): Promise<StoredMessage[]> {
  return rows(
    db,
    `select ${MESSAGE} from probe_message where wave_id = $1 and probe_id = any($2::uuid[]) order by at, id`,
    [waveId, probeIds],
  );
}

export async function messageOf(db: EntityManager, waveId: string, id: string): Promise<StoredMessage | undefined> {
  const [message] = await rows<StoredMessage>(
    db,
    `select ${MESSAGE} from probe_message where wave_id = $1 and id = $2`,
    [waveId, id],
  );
  return message;
}

/** False when there is one of that id. */
export async function addMessage(tx: EntityManager, waveId: string, message: StoredMessage): Promise<boolean> {
  const { id, probeId, direction, source, state, judgement, at, masked, sealed } = message;
  const added = await rows(
    tx,
    `insert into probe_message (wave_id, id, probe_id, direction, source, state, judgement, at, masked, sealed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (wave_id, id) do nothing returning id`,
    [waveId, id, probeId, direction, source, state, judgement, at, masked, sealed],
  );
  return added.length > 0;
}

export interface MessageTurn {
  readonly state: MessageState;
  readonly judgement?: MessageJudgement | null;
  readonly at?: Date;
}

export async function turnMessage(
  tx: EntityManager,
  waveId: string,
  id: string,
  { state, judgement = null, at }: MessageTurn,
): Promise<void> {
  await tx.query(
    `update probe_message set state = $3, judgement = $4, at = coalesce($5, at) where wave_id = $1 and id = $2`,
    [waveId, id, state, judgement, at ?? null],
  );
}
