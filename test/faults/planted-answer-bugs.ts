import { type AnswerHistory, type AnswerPromises, checkAnswers, type StoredAnswer } from './answer-checkers.js';
import type { Act, Outcome } from './answers-driver.js';
import type { Caught } from './planted-bugs.js';

const NAMES = ['1', '2', '3', '4', '5'].flatMap((d) => ['1', '2', '3'].map((c) => `c${d}${c}`));
const ANSWERS = Object.fromEntries(NAMES.map((name, at) => [name, (at % 5) + 1]));
const PEOPLE = ['a', 'b', 'c'];

const PROMISED: AnswerPromises = {
  replyMs: 5_000,
  recoveryMs: 5_000,
  rssMb: 512,
  isAlwaysReplayed: true,
  isAlwaysTaken: true,
  within2s: 0.99,
  duplicateMails: 0,
  copiesEach: 1,
};

const anAct = (recipient: string): Act => ({
  invitationId: `invitation-${recipient}`,
  recipient,
  token: '',
  key: '',
  answers: ANSWERS,
  insists: true,
});
const anOutcome = (recipient: string, more: Partial<Outcome> = {}): Outcome => ({
  act: anAct(recipient),
  outcome: 'ok',
  status: 201,
  tries: 1,
  isReplayed: false,
  startedAt: 0,
  endedAt: 100,
  ...more,
});
const aRow = (recipient: string, more: Partial<StoredAnswer> = {}): StoredAnswer => ({
  invitationId: `invitation-${recipient}`,
  answers: ANSWERS,
  criterionScore: NAMES.map((name) => (ANSWERS[name]! - 1) * 630),
  ...more,
});
const aCall = (more: object = {}) => ({ status: 201, startedAt: 0, ms: 50, isReplayed: false, problem: '', ...more });
const aMail = (recipient: string, at = 0) => ({ recipient, messageId: recipient, links: recipient, at });
const rows = PEOPLE.map((recipient) => aRow(recipient));

/** A run in which everything went well: `a` and `b` had their mail before they answered, of `c` it says why not. */
const SOUND: AnswerHistory = {
  outcomes: PEOPLE.map((recipient) => anOutcome(recipient)),
  calls: PEOPLE.map(() => aCall()),
  rows,
  announced: rows.map(({ invitationId }) => invitationId),
  miscounted: [],
  openEvents: 0,
  deadEvents: 0,
  unexpectedExits: 0,
  uncaughtValues: [],
  broken: [],
  intended: PEOPLE,
  arrivals: [aMail('a'), aMail('b')],
  ended: new Set(['c']),
  answeredAt: new Map(PEOPLE.map((recipient) => [recipient, 5_000])),
  suppressed: new Set(['c']),
  recoveryMs: 100,
  rssMaxMb: 200,
};

/** One bug for each checker: what the run would look like if the product had it. */
export const PLANTED_IN_ANSWERS: Readonly<Record<string, Partial<AnswerHistory>>> = {
  'I1 lost': { rows: rows.slice(1) },
  'I1 mismatch': { rows: [aRow('a', { answers: { ...ANSWERS, c11: 5 } }), ...rows.slice(1)] },
  'I2 double': { rows: [...rows, aRow('a')] },
  'I3 refused but stored': { outcomes: [anOutcome('a', { outcome: 'fail', status: 422 }), ...SOUND.outcomes.slice(1)] },
  'I3 stranger': { rows: [...rows, aRow('stranger')] },
  'I4 score': { rows: [aRow('a', { criterionScore: NAMES.map(() => 2_520) }), ...rows.slice(1)] },
  'I4 totals': { miscounted: ['a total that no answer explains'] },
  'I4 events': { announced: SOUND.announced.slice(1) },
  'I5 missing mail': { arrivals: SOUND.arrivals.slice(1) },
  'I5 double mail': { arrivals: [...SOUND.arrivals, aMail('a')] },
  'I6 mail to who has answered': { arrivals: [aMail('a', 9_000), aMail('b')] },
  'I6 mail to who said no': { arrivals: [...SOUND.arrivals, aMail('c')] },
  'I7 outbox': { openEvents: 1 },
  'I10 exits': { unexpectedExits: 1 },
  'I11 5xx': { calls: [aCall({ status: 500 })] },
  'I12 integrity': { broken: ['an index that is not its table'] },
  'I13 SQLSTATE 22xxx': { uncaughtValues: ['22P05 untranslatable_character'] },
  replies: { calls: [aCall({ status: 404 })] },
  waiting: { calls: [aCall({ ms: 5_001 })] },
  settled: { outcomes: [anOutcome('a', { outcome: 'unknown', status: 0 }), ...SOUND.outcomes.slice(1)] },
  replayed: { outcomes: [anOutcome('a', { tries: 2 }), ...SOUND.outcomes.slice(1)] },
  taken: { calls: [aCall({ status: 503 })] },
  availability: { outcomes: [anOutcome('a', { endedAt: 2_001 }), ...SOUND.outcomes.slice(1)] },
  recovery: { recoveryMs: 5_001 },
  memory: { rssMaxMb: 513 },
};

/** Whether each checker sees the bug that was planted for it, and none sees one where there is none. */
export function catchPlantedAnswerBugs(): Caught[] {
  const isQuiet = checkAnswers(SOUND, PROMISED).length === 0;
  return Object.entries(PLANTED_IN_ANSWERS).map(([checker, bug]) => ({
    checker,
    isCaught: isQuiet && checkAnswers({ ...SOUND, ...bug }, PROMISED).some((finding) => finding.checker === checker),
  }));
}
