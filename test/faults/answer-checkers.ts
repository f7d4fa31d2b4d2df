import type { Call, Outcome } from './answers-driver.js';
import type { Finding } from './checkers.js';
import type { Arrival } from './smtp-sink.js';

/** A stored answer. */
export interface StoredAnswer {
  readonly invitationId: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly criterionScore: readonly (number | null)[];
}

/** What a run of answers leaves behind, once everything has come to rest. */
export interface AnswerHistory {
  readonly outcomes: readonly Outcome[];
  readonly calls: readonly Call[];
  readonly rows: readonly StoredAnswer[];
  /** Events of answers that were announced, by invitation. */
  readonly announced: readonly string[];
  /** What is wrong with the totals of the wave, recounted from the answers. */
  readonly miscounted: readonly string[];
  readonly openEvents: number;
  readonly deadEvents: number;
  readonly unexpectedExits: number;
  /** Lines of PostgreSQL’s log about values that should have been refused before (SQLSTATE 22xxx). */
  readonly uncaughtValues: readonly string[];
  /** What the database says of its own integrity: indexes, references. */
  readonly broken: readonly string[];
  readonly intended: readonly string[];
  readonly arrivals: readonly Arrival[];
  /** Recipients whose mail came to an end without leaving, and why is kept. */
  readonly ended: ReadonlySet<string>;
  /** By when each who answered may not be written to any more, in milliseconds of the sink. */
  readonly answeredAt: ReadonlyMap<string, number>;
  readonly suppressed: ReadonlySet<string>;
  /** The longest time from the end of a fault to the next success, in milliseconds. */
  readonly recoveryMs: number;
  readonly rssMaxMb: number;
}

export interface AnswerPromises {
  /** No reply, good or bad, may take longer. */
  readonly replyMs: number;
  readonly recoveryMs: number;
  readonly rssMb: number;
  /** Of each repeated act, whether its reply must say that it was done before. */
  readonly isAlwaysReplayed: boolean;
  /** Every request is answered by a receipt, whatever is away, unless the process itself has too much to do. */
  readonly isAlwaysTaken: boolean;
  /** 0…1: of acts that insist, how many have their receipt within two seconds. */
  readonly within2s: number;
  /** Copies of mails beyond the first, over all. */
  readonly duplicateMails: number;
  readonly copiesEach: number;
}

type Checker = (history: AnswerHistory, promises: AnswerPromises) => readonly string[];

const CRITERIA = ['1', '2', '3', '4', '5'].flatMap((d) => ['1', '2', '3'].map((c) => `c${d}${c}`));
/** What the scale from 1 to 5 is worth: 2520 are a hundred points. */
const STEP = 630;
const EXPECTED_REPLIES = new Set([0, 201, 409, 429, 503]);

export const rowsByInvitation = (rows: readonly StoredAnswer[]): ReadonlyMap<string, readonly StoredAnswer[]> => {
  const grouped = new Map<string, StoredAnswer[]>();
  for (const row of rows) grouped.set(row.invitationId, [...(grouped.get(row.invitationId) ?? []), row]);
  return grouped;
};

const isSame = (meant: Readonly<Record<string, unknown>>, kept: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(meant).length === Object.keys(kept).length &&
  Object.entries(meant).every(([name, value]) => kept[name] === value);

const isScoredRight = ({ answers, criterionScore }: StoredAnswer): boolean =>
  criterionScore.length === CRITERIA.length &&
  CRITERIA.every((name, at) => criterionScore[at] === (Number(answers[name]) - 1) * STEP);

function copiesOf(arrivals: readonly Arrival[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { recipient } of arrivals) counts.set(recipient, (counts.get(recipient) ?? 0) + 1);
  return counts;
}

/** By the invariant of the assurance plan that each stands for. */
export const ANSWER_CHECKERS: Readonly<Record<string, Checker>> = {
  'I1 lost': ({ outcomes, rows }) => {
    const stored = rowsByInvitation(rows);
    return outcomes.flatMap(({ act, outcome }) =>
      outcome === 'ok' && !stored.has(act.invitationId) ? act.invitationId : [],
    );
  },
  'I1 mismatch': ({ outcomes, rows }) => {
    const stored = rowsByInvitation(rows);
    return outcomes.flatMap(({ act }) =>
      (stored.get(act.invitationId) ?? []).some(({ answers }) => !isSame(act.answers, answers)) ? act.invitationId : [],
    );
  },
  'I2 double': ({ rows }) => [...rowsByInvitation(rows)].flatMap(([id, own]) => (own.length > 1 ? id : [])),
  'I3 refused but stored': ({ outcomes, rows }) => {
    const stored = rowsByInvitation(rows);
    return outcomes.flatMap(({ act, outcome }) =>
      outcome === 'fail' && stored.has(act.invitationId) ? act.invitationId : [],
    );
  },
  'I3 stranger': ({ outcomes, rows }) => {
    const meant = new Set(outcomes.map(({ act }) => act.invitationId));
    return rows.map(({ invitationId }) => invitationId).filter((id) => !meant.has(id));
  },
  'I4 score': ({ rows }) => rows.filter((row) => !isScoredRight(row)).map(({ invitationId }) => invitationId),
  'I4 totals': ({ miscounted }) => miscounted,
  'I4 events': ({ rows, announced }) => {
    const counts = new Map<string, number>();
    for (const id of announced) counts.set(id, (counts.get(id) ?? 0) + 1);
    return rows.map(({ invitationId }) => invitationId).filter((id) => counts.get(id) !== 1);
  },
  'I5 missing mail': ({ intended, arrivals, ended }) => {
    const arrived = copiesOf(arrivals);
    return intended.filter((recipient) => !arrived.has(recipient) && !ended.has(recipient));
  },
  'I5 double mail': ({ arrivals }, { duplicateMails, copiesEach }) => {
    const copies = copiesOf(arrivals);
    const beyond = arrivals.length - copies.size;
    const often = [...copies].flatMap(([recipient, count]) => (count > copiesEach ? recipient : []));
    return [...(beyond > duplicateMails ? [`${beyond} copies, ${duplicateMails} promised`] : []), ...often];
  },
  'I6 mail to who has answered': ({ arrivals, answeredAt }) =>
    arrivals.flatMap(({ recipient, at }) => (at > (answeredAt.get(recipient) ?? Infinity) ? recipient : [])),
  'I6 mail to who said no': ({ arrivals, suppressed }) =>
    arrivals.flatMap(({ recipient }) => (suppressed.has(recipient) ? recipient : [])),
  'I7 outbox': ({ openEvents, deadEvents }) => [
    ...(openEvents > 0 ? [`${openEvents} events are open`] : []),
    ...(deadEvents > 0 ? [`${deadEvents} events were given up`] : []),
  ],
  'I10 exits': ({ unexpectedExits }) =>
    unexpectedExits > 0 ? [`${unexpectedExits} processes ended by themselves`] : [],
  'I11 5xx': ({ calls }) => calls.flatMap(({ status }) => (status >= 500 && status !== 503 ? String(status) : [])),
  'I12 integrity': ({ broken }) => broken,
  'I13 SQLSTATE 22xxx': ({ uncaughtValues }) => uncaughtValues,
  replies: ({ calls }) =>
    calls.flatMap(({ status }) => (EXPECTED_REPLIES.has(status) || status >= 500 ? [] : String(status))),
  waiting: ({ calls }, { replyMs }) =>
    calls.flatMap(({ ms, status }) => (ms > replyMs ? `${status} after ${Math.round(ms)} ms` : [])),
  settled: ({ outcomes }) =>
    outcomes.flatMap(({ act, outcome }) => (act.insists && outcome !== 'ok' ? `${act.invitationId} ${outcome}` : [])),
  replayed: ({ outcomes }, { isAlwaysReplayed }) =>
    isAlwaysReplayed
      ? outcomes.flatMap(({ act, outcome, tries, isReplayed }) =>
          outcome === 'ok' && tries > 1 && !isReplayed ? act.invitationId : [],
        )
      : [],
  taken: ({ calls }, { isAlwaysTaken }) =>
    isAlwaysTaken
      ? calls.flatMap(({ status, problem }) =>
          status === 201 || problem === 'overloaded' ? [] : `${status} ${problem}`,
        )
      : [],
  availability: ({ outcomes }, { within2s }) => {
    const insisting = outcomes.filter(({ act }) => act.insists);
    const inTime = insisting.filter(
      ({ outcome, startedAt, endedAt }) => outcome === 'ok' && endedAt - startedAt <= 2_000,
    );
    const share = inTime.length / Math.max(1, insisting.length);
    return share < within2s ? [`${(100 * share).toFixed(2)} %`] : [];
  },
  recovery: ({ recoveryMs }, promises) => (recoveryMs > promises.recoveryMs ? [`${Math.round(recoveryMs)} ms`] : []),
  memory: ({ rssMaxMb }, { rssMb }) => (rssMaxMb > rssMb ? [`${rssMaxMb} MB`] : []),
};

const SHOWN = 3;

/** What a run broke of what was promised; empty when all is well. */
export function checkAnswers(history: AnswerHistory, promises: AnswerPromises): Finding[] {
  return Object.entries(ANSWER_CHECKERS).flatMap(([checker, find]) => {
    const found = find(history, promises);
    return found.length === 0 ? [] : [{ checker, detail: `${found.length}: ${found.slice(0, SHOWN).join(', ')}` }];
  });
}
