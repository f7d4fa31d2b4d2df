import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, queryErrors } from '#platform';
import { evidenceErrors, type ProbeCourse, probeHorizon, type ProbeEventKind } from '../core/index.js';
import { lockRound } from './probe-round.queries.js';
import { messageOf, messagesOf, type MessageJudgement, turnMessage } from './probe-message.queries.js';
import { type EventOrigin, idFrom, type NewEvent, ProbeRecord } from './probe-record.js';
import { ProbeTranscript } from './probe-transcript.js';
import { lockProbe, type ProbeOutcome, type StoredProbe, waveOfProbe } from './probe.queries.js';

/** A probe, and who claims to be its runner: to everybody else it is not there. */
export interface OwnProbe {
  readonly probeId: string;
  readonly runnerId: string;
}

export interface PastedMessage {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly at: Date;
  readonly text: string;
  /** What the message was, recorded at its time; null: nothing. */
  readonly event: ProbeEventKind | null;
  readonly hide: readonly string[];
}

const JUDGED_AS: Readonly<Record<MessageJudgement, ProbeEventKind>> = {
  automatic: 'automatic-reply',
  template: 'template-reply',
  human: 'human-reply',
  solved: 'solved',
};
/** What each side can do by writing; both can hand the matter on. */
const OUTGOING: readonly ProbeEventKind[] = ['follow-up', 'escalated', 'sent'];

/** What a runner does with own probes. A probe that is finished stays as it is. */
@Injectable()
export class ProbeRunService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ProbeTranscript) private readonly transcript: ProbeTranscript,
  ) {}

  /** Throws `not-found` of another’s probe, `probe-round-state`, `probe-finished` and `probe-events-invalid`. */
  record(own: OwnProbe, event: NewEvent): Promise<void> {
    return this.onOpen(own, async (tx, probe) => {
      const record = await ProbeRecord.open(tx, probe);
      await record.append(event, this.#by(own, { at: '/at', kind: '/kind' }));
    });
  }

  /** Throws `probe-not-undoable`. What a mail was judged as can be judged anew. */
  undo(own: OwnProbe, { id, eventId }: { readonly id: string; readonly eventId: string }): Promise<void> {
    return this.onOpen(own, async (tx, probe) => {
      const record = await ProbeRecord.open(tx, probe);
      const gone = await record.retract(id, eventId, this.#by(own, { at: '/eventId', kind: '/eventId' }));
      if (gone?.source !== 'mail') return;
      const judged = (await messagesOf(tx, probe.waveId, [probe.id])).find(
        ({ state, at }) => state === 'judged' && at.getTime() === gone.at.getTime(),
      );
      if (judged) await turnMessage(tx, probe.waveId, judged.id, { state: 'to-judge' });
    });
  }

  async paste(own: OwnProbe, { event, ...message }: PastedMessage): Promise<void> {
    const now = this.clock.now();
    await this.onOpen(own, async (tx, probe) => {
      const known = await messageOf(tx, probe.waveId, message.id);
      if (known && known.probeId !== probe.id) throw queryErrors.alreadyThere();
      if (known) return;
      const record = await ProbeRecord.open(tx, probe);
      checkMessage(message, event, record, now);
      if (event !== null) {
        const happened = { id: idFrom('message', message.id), kind: event, at: message.at };
        await record.append(happened, this.#by(own, { at: '/at', kind: '/event' }));
      }
      await this.transcript.keep(tx, probe, { ...message, source: 'paste', state: 'kept', judgement: null });
    });
  }

  /** Says what a mail was that came in. Throws `not-found` and `probe-message-judged`. */
  judge(own: OwnProbe, messageId: string, judgement: MessageJudgement): Promise<void> {
    return this.onOpen(own, async (tx, probe) => {
      const message = await messageOf(tx, probe.waveId, messageId);
      if (message?.probeId !== probe.id || message.direction !== 'in') throw queryErrors.notFound();
      if (message.state === 'judged' && message.judgement === judgement) return;
      if (message.state !== 'to-judge') throw evidenceErrors.probeMessageJudged();
      const record = await ProbeRecord.open(tx, probe);
      const id = idFrom(`judged ${record.length}`, messageId);
      const origin = this.#by(own, { at: '/judgement', kind: '/judgement' });
      await record.insert({ id, kind: JUDGED_AS[judgement], at: message.at }, { ...origin, source: 'mail' });
      await turnMessage(tx, probe.waveId, messageId, { state: 'judged', judgement });
    });
  }

  /** Throws `probe-not-followed` and `probe-mail-waiting`. The last of a round opens it to its settling. */
  finish(own: OwnProbe): Promise<void> {
    const now = this.clock.now();
    return this.onOpen(own, async (tx, probe) => {
      const course = (await ProbeRecord.open(tx, probe)).course(now);
      const outcome = course && outcomeOf(course, probe, now);
      if (!outcome) throw evidenceErrors.probeNotFollowed();
      const messages = await messagesOf(tx, probe.waveId, [probe.id]);
      if (messages.some(({ state }) => state === 'to-judge' || state === 'queued'))
        throw evidenceErrors.probeMailWaiting();
      await tx.query('update probe set outcome = $3, finished_at = $4 where wave_id = $1 and id = $2', [
        probe.waveId,
        probe.id,
        outcome,
        now,
      ]);
      await openToSettling(tx, probe);
    });
  }

  /** Lets only the runner of a probe act on it, one act after the other, while its round runs. */
  async onOpen(
    { probeId, runnerId }: OwnProbe,
    act: (tx: EntityManager, probe: StoredProbe) => Promise<void>,
  ): Promise<void> {
    const waveId = await waveOfProbe(this.db.manager, probeId);
    if (waveId === undefined) throw queryErrors.notFound();
    await this.db.transaction(async (tx) => {
      const probe = await lockProbe(tx, { waveId, probeId }, this.clock.now());
      if (probe.runnerId !== runnerId) throw queryErrors.notFound();
      if (probe.finishedAt !== null) throw evidenceErrors.probeFinished();
      if (probe.roundState !== 'running') throw evidenceErrors.probeRoundState(probe.roundState);
      await act(tx, probe);
    });
  }

  #by({ runnerId }: OwnProbe, pointers: EventOrigin['pointers']): EventOrigin {
    return { source: 'runner', enteredBy: runnerId, pointers, now: this.clock.now() };
  }
}

function checkMessage(
  { at, direction }: Pick<PastedMessage, 'at' | 'direction'>,
  event: ProbeEventKind | null,
  record: ProbeRecord,
  now: Date,
): void {
  const sentAt = record.standing[0]?.at;
  const faults = [
    ...(at > now ? [{ pointer: '/at', code: 'in-the-future' }] : []),
    ...(direction === 'in' && (sentAt === undefined || at < sentAt)
      ? [{ pointer: '/at', code: 'reply-before-question' }]
      : []),
    ...(event !== null && event !== 'escalated' && OUTGOING.includes(event) !== (direction === 'out')
      ? [{ pointer: '/event', code: 'wrong-direction' }]
      : []),
  ];
  if (faults.length > 0) throw evidenceErrors.probeEventsInvalid(faults);
}

const MINUTE = 60_000;

/** Undefined while something can still happen that counts. */
function outcomeOf(course: ProbeCourse, { severity }: StoredProbe, now: Date): ProbeOutcome | undefined {
  const horizon = probeHorizon(severity);
  if (course.solution !== null) return 'solved';
  if (now.getTime() < course.sentAt.getTime() + horizon * MINUTE) return undefined;
  return course.firstSubstantiveReply !== null && course.firstSubstantiveReply <= horizon ? 'answered' : 'unanswered';
}

/** Of two that finish the last probes at once the second waits, and sees what the first did. */
async function openToSettling(tx: EntityManager, { waveId, roundId }: StoredProbe): Promise<void> {
  await lockRound(tx, { waveId, roundId });
  await tx.query(
    `update probe_round set state = 'rating' where wave_id = $1 and id = $2 and state = 'running'
     and not exists (select 1 from probe p where p.wave_id = $1 and p.round_id = $2 and p.finished_at is null)`,
    [waveId, roundId],
  );
}
