import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog, parseConfig } from '#platform';
import { withServices } from '../../apps/cli/services.js';
import { type AnswerField, openAnswerField } from './answer-field.js';
import { checkAnswers } from './answer-checkers.js';
import { type Act, actsOf, drive } from './answers-driver.js';
import type { Finding } from './checkers.js';
import { launchWith } from './installation.js';
import type { FaultRun, RunContext, Size } from './registry.js';
import type { RunReport } from './report.js';
import { CALM, figuresOf, historyOf, quiet } from './run-answers.js';
import type { Victim } from './victim.js';

const PEOPLE: Readonly<Record<Size, number>> = { small: 40, fair: 120, full: 200 };
/** How long the worker has for what is due after a move: a round comes every five seconds. */
const ROUND_MS = 7_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const REMINDERS = [3, 6];
/** Mails of one who does not answer: the invitation and two reminders. */
const MAILS_EACH = 1 + REMINDERS.length;
const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Kiritimati'];
/** So much earlier than a due mail the next look may be; longer than a day would miss it. */
const STEP = 12 * HOUR;

export const CLOCK_RUN: FaultRun = {
  id: 'F29',
  title: 'the clock is moved to and fro, and processes are suspended over what is due',
  backends: ['postgres'],
  run: runClock,
};

async function runClock(context: RunContext): Promise<RunReport> {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-clock-'));
  const file = join(folder, 'clock');
  const move = (ms: number) => writeFileSync(file, String(ms));
  move(0);
  const env = { NODE_ENV: 'test', FAIRMARK_TEST_CLOCK: file };
  const people = PEOPLE[context.size];
  const field = await openAnswerField(context.installation, {
    people,
    apis: 1,
    backend: 'postgres',
    isLaunched: false,
    env,
  });
  try {
    await schedule(field);
    return await runOn(field, context, move);
  } finally {
    await field.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two reminders for whoever has not answered, on any day, by the clocks of five zones. */
async function schedule({ database, env }: AnswerField): Promise<void> {
  const timing = JSON.stringify({ reminderDays: REMINDERS, weekdays: [1, 2, 3, 4, 5, 6, 7] });
  await database.query('update campaign set timing = timing || $1::jsonb', [timing]);
  await database.query(
    `update contact c set time_zone = ($1::text[])[1 + n.number % 5]
     from (select contact_id, row_number() over (order by contact_id) as number from contact) n
     where n.contact_id = c.contact_id`,
    [ZONES],
  );
  const options = { config: parseConfig(env), log: createLog({ level: 'error', process: 'faults' }) };
  await withServices(options, (services) => launchWith(services, database.campaignId));
}

async function runOn(field: AnswerField, context: RunContext, move: (ms: number) => void): Promise<RunReport> {
  const { database, apis } = field;
  const worker = await field.worker();
  await quiet(database);
  const all = (await actsOf(database, context.seed)).map((act) => ({ ...act, insists: true }));
  const answering = all.slice(0, Math.floor(all.length / 2));
  const moves = [HOUR, -HOUR, DAY, 0];
  let turn = 0;
  const timer = setInterval(() => move(moves[turn++ % moves.length]!), 500);
  const driven = await drive({
    acts: answering,
    clients: 4,
    perSecond: 10,
    ports: () => apis.map((api) => api.port()),
    seed: context.seed,
    history: field.history,
    onEnded: () => undefined,
  });
  clearInterval(timer);
  await passDays(worker, move);
  await quiet(database);
  const history = await historyOf(field, all, { driven, recoveryMs: 0 });
  const silent = all.slice(answering.length);
  const findings = [
    ...checkAnswers(history, { ...CALM, duplicateMails: Infinity, copiesEach: MAILS_EACH }),
    ...wrongMails(field, silent),
  ];
  return {
    scenario: 'F29',
    title: CLOCK_RUN.title,
    backend: 'postgres',
    seed: context.seed,
    ok: findings.length === 0,
    ...figuresOf(history, { drivenMs: 1_000 }),
    duplicates: field.sink.arrivals.length - new Set(field.sink.arrivals.map(({ messageId }) => messageId)).size,
    mails: field.sink.arrivals.length,
    findings,
  };
}

/** Over the last reminder and beyond, with steps back, and with a worker that sleeps over every other step. */
async function passDays(worker: Victim, move: (ms: number) => void): Promise<void> {
  const last = (Math.max(...REMINDERS) + 2) * DAY;
  for (let at = 0, step = 0; at <= last; at += STEP, step += 1) {
    if (step % 2 === 1) {
      const asleep = worker.pause(1_000);
      move(at);
      await asleep;
    } else move(at);
    await sleep(ROUND_MS);
    move(at - HOUR);
    await sleep(500);
    move(at);
  }
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Who did not answer has had every mail of the plan, and each of them once. */
function wrongMails({ sink }: AnswerField, silent: readonly Act[]): Finding[] {
  const copies = new Map<string, number>();
  const kinds = new Map<string, Set<string>>();
  for (const { recipient, messageId } of sink.arrivals) {
    copies.set(messageId, (copies.get(messageId) ?? 0) + 1);
    kinds.set(recipient, (kinds.get(recipient) ?? new Set()).add(messageId));
  }
  const double = [...copies.values()].filter((count) => count > 1).length;
  const short = silent.filter(({ recipient }) => kinds.get(recipient)?.size !== MAILS_EACH);
  return [
    ...(double > 0 ? [{ checker: 'occurrence', detail: `${double} mails came twice` }] : []),
    ...(short.length > 0
      ? [
          {
            checker: 'occurrence',
            detail: `${short.length} people had not ${MAILS_EACH} mails: ${short[0]!.recipient} ${kinds.get(short[0]!.recipient)?.size}`,
          },
        ]
      : []),
  ];
}
