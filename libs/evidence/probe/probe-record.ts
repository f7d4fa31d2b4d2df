import type { EntityManager } from 'typeorm';
import { DomainError, type Violation } from '#kernel';
import { queryErrors, sha256, uuidV8 } from '#platform';
import {
  courseOf,
  evidenceErrors,
  type ProbeCourse,
  type ProbeEventKind,
  type StandingEvent,
  standingEvents,
} from '../core/index.js';
import { addEvent, eventsOf, type StoredEvent, type StoredProbe } from './probe.queries.js';

export interface NewEvent {
  readonly id: string;
  readonly kind: ProbeEventKind;
  readonly at: Date;
}

export interface EventOrigin {
  readonly source: 'runner' | 'mail';
  /** null: nobody, a mail did. */
  readonly enteredBy: string | null;
  /** Where the event says when it was, and what. */
  readonly pointers: { readonly at: string; readonly kind: string };
  readonly now: Date;
}

/** What is wrong with the kind of an event; everything else is wrong with its time. */
const ABOUT_KIND = new Set(['sent-twice', 'after-solution', 'reply-before-question', 'empty']);

/** An id that follows from another, so that what is done twice is written once. */
export const idFrom = (what: string, id: string): string => uuidV8(sha256(`${what}|${id}`));

/** The record of one locked probe. What cannot have been is refused, and nothing of it is written. */
export class ProbeRecord {
  private constructor(
    private readonly tx: EntityManager,
    private readonly probe: StoredProbe,
    private readonly lines: readonly StoredEvent[],
  ) {}

  static async open(tx: EntityManager, probe: StoredProbe): Promise<ProbeRecord> {
    return new ProbeRecord(tx, probe, await eventsOf(tx, [probe.waveId], [probe.id]));
  }

  get standing(): readonly StandingEvent<StoredEvent>[] {
    return standingEvents(this.lines);
  }

  /** Lines so far. */
  get length(): number {
    return this.lines.length;
  }

  /** null before the question. */
  course(now: Date): ProbeCourse | null {
    return this.standing.length === 0 ? null : courseOf(this.standing, now);
  }

  /**
   * Adds what happened after all that stands. The same line again is none; another line of the same id throws
   * `already-there`. A solution is a reply by a person, too, which is added where there was none.
   */
  async append(event: NewEvent, origin: EventOrigin): Promise<void> {
    if (this.#isKnown(event)) return;
    this.#checkStart(event, origin);
    const events = this.#completed(event);
    checked([...this.standing, ...events], this.standing.length, origin);
    await this.#write(events, origin);
  }

  /** Adds what happened at its place in time: mails come in late and are judged later. */
  async insert(event: NewEvent, origin: EventOrigin): Promise<void> {
    if (this.#isKnown(event)) return;
    const events = this.#completed(event);
    const later = this.standing.filter(({ at }) => at > event.at);
    const earlier = this.standing.filter(({ at }) => at <= event.at);
    checked([...earlier, ...events, ...later], earlier.length, origin);
    await this.#write(events, origin);
  }

  /** Takes back the line that was written last of those that stand. Throws `probe-not-undoable`. */
  async retract(id: string, eventId: string, { enteredBy, now }: EventOrigin): Promise<StoredEvent | undefined> {
    const known = this.lines.find((line) => line.id === id);
    if (known?.retracts === eventId) return undefined;
    if (known) throw queryErrors.alreadyThere();
    const last = this.standing.toSorted((a, b) => b.enteredAs - a.enteredAs)[0];
    if (last?.id !== eventId || last.enteredBy !== enteredBy) throw evidenceErrors.probeNotUndoable();
    const { waveId } = this.probe;
    const line = { id, probeId: this.probe.id, kind: 'retracted', at: now, retracts: eventId } as const;
    const written = { ...line, source: 'runner', enteredBy, enteredAt: now, enteredAs: this.lines.length + 1 } as const;
    if (!(await addEvent(this.tx, waveId, written))) throw queryErrors.alreadyThere();
    return last;
  }

  #isKnown({ id, kind, at }: NewEvent): boolean {
    const known = this.lines.find((line) => line.id === id);
    if (!known) return false;
    if (known.kind !== kind || known.at.getTime() !== at.getTime()) throw queryErrors.alreadyThere();
    return true;
  }

  #checkStart({ at }: NewEvent, { pointers }: EventOrigin): void {
    if (at < this.probe.startedAt)
      throw evidenceErrors.probeEventsInvalid([{ pointer: pointers.at, code: 'before-start' }]);
  }

  #completed(event: NewEvent): readonly NewEvent[] {
    const isAnswered = this.standing.some(({ kind }) => kind === 'human-reply');
    if (event.kind !== 'solved' || isAnswered) return [event];
    return [{ id: idFrom('reply', event.id), kind: 'human-reply', at: event.at }, event];
  }

  async #write(events: readonly NewEvent[], { source, enteredBy, now }: EventOrigin): Promise<void> {
    for (const [index, { id, kind, at }] of events.entries()) {
      const enteredAs = this.lines.length + 1 + index;
      const line = {
        id,
        probeId: this.probe.id,
        kind,
        at,
        source,
        retracts: null,
        enteredBy,
        enteredAt: now,
        enteredAs,
      };
      if (!(await addEvent(this.tx, this.probe.waveId, line))) throw queryErrors.alreadyThere();
    }
  }
}

/** Throws `probe-events-invalid` with pointers to what was sent, whichever line the fault came out at. */
function checked(events: readonly NewEvent[], added: number, { pointers, now }: EventOrigin): void {
  try {
    courseOf(events, now);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const at = (index: number) => (error.extra.errors ?? []).filter(({ pointer }) => pointer === `/events/${index}`);
    const own = [...at(added), ...at(added + 1)];
    const faults = (own.length > 0 ? own : (error.extra.errors ?? [])).map(({ code }) => pointed(code, pointers));
    const once = faults.filter(({ code }, index) => faults.findIndex((fault) => fault.code === code) === index);
    throw evidenceErrors.probeEventsInvalid(once);
  }
}

const pointed = (code: string, pointers: EventOrigin['pointers']): Violation => ({
  pointer: ABOUT_KIND.has(code) ? pointers.kind : pointers.at,
  code,
});
