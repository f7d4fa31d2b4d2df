import { CRASH_POINTS, type CrashPoint } from '../../libs/platform/crash/crash-plan.js';
import { checkAnswers } from './answer-checkers.js';
import { type AnswerField, openAnswerField } from './answer-field.js';
import { actsOf } from './answers-driver.js';
import { breakingWorker } from './breaking-worker.js';
import type { Finding } from './checkers.js';
import { API_STEPS, type CrashStage, isTakenAway, WORKER_STEPS } from './crash-steps.js';
import type { FaultInstallation, RunDatabase } from './installation.js';
import type { FaultRun, RunContext, Size } from './registry.js';
import type { RunReport } from './report.js';
import { figuresOf, historyOf, quiet } from './run-answers.js';
import { runMixerCrashes } from './run-mixer-crashes.js';
import { seeded } from './seeded.js';
import { addStaff, logIn } from './staff-client.js';

/** How often each point is met. */
const TIMES: Readonly<Record<Size, number>> = { small: 1, fair: 1, full: 20 };
const PEOPLE = 60;
const ADMIN = 'crash@study.example';

export const CRASH_POINT_RUN: FaultRun = {
  id: 'crash-points',
  title: 'processes end at each of the named places',
  backends: ['postgres'],
  run: runCrashPoints,
};

export async function runCrashPoints(context: RunContext): Promise<RunReport> {
  const rounds: Round[] = [];
  for (let n = 0; n < TIMES[context.size]; n += 1) rounds.push(await round(context.installation, context.seed + n));
  const met = rounds.flatMap(({ crashed }) => crashed);
  const missed = POINTS_HERE.filter((point) => !met.includes(point));
  const findings = [
    ...rounds.flatMap((one) => one.findings),
    ...(missed.length > 0 ? [{ checker: 'points', detail: `never met: ${missed.join(', ')}` }] : []),
  ];
  return {
    scenario: 'crash-points',
    title: CRASH_POINT_RUN.title,
    backend: context.backend,
    seed: context.seed,
    ok: findings.length === 0,
    points: POINTS_HERE.length,
    kills: met.length,
    ...rounds.at(-1)!.figures,
    perPoint: Object.fromEntries(POINTS_HERE.map((point) => [point, met.filter((one) => one === point).length])),
    findings,
  };
}

interface Round {
  readonly crashed: readonly CrashPoint[];
  readonly findings: readonly Finding[];
  readonly figures: object;
}

/** What is met before anything is done about a mail is for poison (F16). */
const POINTS_HERE = CRASH_POINTS.filter((point) => point !== 'mail.begin');

async function round(installation: FaultInstallation, seed: number): Promise<Round> {
  const field = await openAnswerField(installation, { people: PEOPLE, apis: 1, backend: 'postgres' });
  try {
    const linked = await linkedRound(field, seed);
    const mixed = await runMixerCrashes(installation, seed);
    return {
      ...linked,
      crashed: [...linked.crashed, ...mixed.crashed],
      findings: [...linked.findings, ...mixed.findings],
    };
  } finally {
    await field.close();
  }
}

async function linkedRound(field: AnswerField, seed: number): Promise<Round> {
  await addStaff(field.env, [ADMIN]);
  const staff = await logIn(field.apis[0]!.port, ADMIN);
  const acts = await actsOf(field.database, seed);
  const stage: CrashStage = { field, staff, acts, random: seeded(seed), findings: [], outcomes: [], calls: [] };
  const crashed: CrashPoint[] = await anchorCrashes(field);
  for (const { point, act } of API_STEPS) {
    const [api] = field.apis;
    await api!.restart({ CRASH_AT: point });
    // What the act could not do is a finding; the round goes on.
    const acting = act(stage).catch((error: unknown) => {
      stage.findings.push({ checker: point, detail: String(error) });
    });
    if (await api!.breaks(BREAK_MS)) crashed.push(point);
    await api!.restart();
    await acting;
  }
  const worker = await field.worker();
  for (const { point, act } of WORKER_STEPS) {
    await worker.restart({ CRASH_AT: point });
    await hasten(field.database);
    await act(stage).catch((error: unknown) => {
      stage.findings.push({ checker: point, detail: String(error) });
    });
    if (await worker.breaks(BREAK_MS)) crashed.push(point);
  }
  await worker.restart();
  await hasten(field.database);
  await quiet(field.database);
  const history = await historyOf(field, acts, { driven: stage, recoveryMs: 0 });
  const gone = acts.filter((_, at) => isTakenAway(at));
  const [ids, addresses] = [gone.map(({ invitationId }) => invitationId), gone.map(({ recipient }) => recipient)];
  const rows = history.rows.filter(({ invitationId }) => !ids.includes(invitationId));
  const intended = history.intended.filter((recipient) => !addresses.includes(recipient));
  const kills = crashed.length;
  const promises = { ...CRASHED, duplicateMails: 10 * kills, copiesEach: 2 };
  const checked = checkAnswers({ ...history, rows, intended }, promises);
  return {
    crashed,
    findings: [...stage.findings, ...checked],
    figures: figuresOf({ ...history, rows, intended }, { drivenMs: 1 }),
  };
}

/** The first thing that a worker does of a day is to check the audit log and sign where it ends. */
async function anchorCrashes(field: AnswerField): Promise<CrashPoint[]> {
  const points: readonly CrashPoint[] = ['anchor.before-commit', 'anchor.after-commit'];
  const crashed: CrashPoint[] = [];
  for (const point of points) if (await (await breakingWorker(field, point)).breaks(BREAK_MS)) crashed.push(point);
  await (await field.worker()).restart();
  return crashed;
}

const CRASHED = {
  replyMs: Infinity,
  recoveryMs: Infinity,
  rssMb: 512,
  isAlwaysReplayed: false,
  isAlwaysTaken: false,
  within2s: 0,
};
const BREAK_MS = 120_000;

/** What was under way when a process ended is looked for at once, not after a minute. */
async function hasten(database: RunDatabase): Promise<void> {
  await database.query(
    `update outbox set relayed_at = now() - interval '61 seconds'
     where done_at is null and dead_at is null and relayed_at > now() - interval '61 seconds'`,
  );
}
