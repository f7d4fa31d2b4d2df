import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { MailIntakeService, type ProbeAnswer } from '#distribution';
import { type Clock, DomainError } from '#kernel';
import { CLOCK } from '#platform';
import { isAutomaticAnswer, receivedAt, wordsOf } from '../core/index.js';
import type { MessageJudgement, MessageState } from './probe-message.queries.js';
import { idFrom, ProbeRecord } from './probe-record.js';
import { ProbeTranscript } from './probe-transcript.js';
import { lockProbe, type StoredProbe, waveOfProbe } from './probe.queries.js';

interface Reading {
  readonly state: MessageState;
  readonly judgement: MessageJudgement | null;
}

const LONGEST_TEXT = 20_000;
const SEEN: Reading = { state: 'judged', judgement: 'automatic' };
const TO_JUDGE: Reading = { state: 'to-judge', judgement: null };

/** Takes in what vendors answer by mail. A machine is known by its head; the rest waits for the runner. */
@Injectable()
export class ProbeIntakeService implements OnModuleInit {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(MailIntakeService) private readonly intake: MailIntakeService,
    @Inject(ProbeTranscript) private readonly transcript: ProbeTranscript,
  ) {}

  onModuleInit(): void {
    this.intake.answersGoTo((probeId, answer) => this.take(probeId, answer));
  }

  /** False where the mail was taken before, or where there is no such probe. */
  async take(probeId: string, answer: ProbeAnswer): Promise<boolean> {
    const waveId = await waveOfProbe(this.db.manager, probeId);
    if (waveId === undefined) return false;
    return this.db.transaction(async (tx) => {
      const now = this.clock.now();
      const probe = await lockProbe(tx, { waveId, probeId }, now);
      const record = await ProbeRecord.open(tx, probe);
      const at = receivedAt(answer, record.standing[0]?.at ?? probe.startedAt, now);
      const id = idFrom(`answer ${probeId}`, answer.messageId || wordsOf(answer));
      const text = wordsOf(answer).slice(0, LONGEST_TEXT);
      const reading = readingOf(probe, answer);
      const message = { id, direction: 'in', source: 'mail', at, text, hide: [], ...reading } as const;
      if (!(await this.transcript.keep(tx, probe, message))) return false;
      if (reading === SEEN) await recordAutomatic(tx, record, { id, at, now, waveId });
      return true;
    });
  }
}

/** To what is finished nothing is added; the words are kept. */
function readingOf({ finishedAt, roundState }: StoredProbe, answer: ProbeAnswer): Reading {
  if (answer.isReport) return { state: 'undelivered', judgement: null };
  if (finishedAt !== null || roundState !== 'running') return { state: 'kept', judgement: null };
  return isAutomaticAnswer(answer) ? SEEN : TO_JUDGE;
}

interface AutomaticReply {
  readonly id: string;
  readonly at: Date;
  readonly now: Date;
  readonly waveId: string;
}

/** What cannot have been at that time, such as an answer to a question that is not on record yet, the runner looks at. */
async function recordAutomatic(
  tx: EntityManager,
  record: ProbeRecord,
  { id, at, now, waveId }: AutomaticReply,
): Promise<void> {
  const origin = { source: 'mail', enteredBy: null, pointers: { at: '/at', kind: '/kind' }, now } as const;
  try {
    await record.insert({ id: idFrom('message', id), kind: 'automatic-reply', at }, origin);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await tx.query(`update probe_message set state = 'to-judge', judgement = null where wave_id = $1 and id = $2`, [
      waveId,
      id,
    ]);
  }
}
