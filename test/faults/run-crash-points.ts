import { CRASH_POINTS, type CrashPoint } from '../../libs/platform/crash/crash-plan.js';
import { checkAnswers } from './answer-checkers.js';
import { type AnswerField, openAnswerField } from './answer-field.js';
import { actsOf } from './answers-driver.js';
import type { Finding } from './checkers.js';
import { API_STEPS, type CrashStage, isOfWithdrawal, WORKER_STEPS } from './crash-steps.js';
import type { FaultInstallation, RunDatabase } from './installation.js';
import type { FaultRun, RunContext, Size } from './registry.js';
import type { RunReport } from './report.js';
import { figuresOf, historyOf, quiet } from './run-answers.js';
import { runMixerCrashes } from './run-mixer-crashes.js';
import { seeded } from './seeded.js';
import { addStaff, logIn } from './staff-client.js';

/** How often each point is met. */
const TIMES: Readonly<Record<Size, number>> = { small: 1, fair: 2, full: 20 };
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

/** Points that other runs meet: what keeps the audit trail and what erases people have runs of their own. */
const ELSEWHERE: readonly string[] = ['anchor', 'erasure'];
const POINTS_HERE = CRASH_POINTS.filter((point) => !ELSEWHERE.includes(point.split('.')[0] ?? ''));

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
  const crashed: CrashPoint[] = [];
  for (const { point, act } of API_STEPS) {
    const [api] = field.apis;
    await api!.restart({ CRASH_AT: point });
    const acting = act(stage);
    if (await api!.breaks(BREAK_MS)) crashed.push(point);
    await api!.restart();
    await acting;
  }
  const worker = await field.worker();
  for (const { point, act } of WORKER_STEPS) {
    await worker.restart({ CRASH_AT: point });
    await hasten(field.database);
    await act(stage);
    if (await worker.breaks(BREAK_MS)) crashed.push(point);
  }
  await worker.restart();
  await hasten(field.database);
  await quiet(field.database);
  const history = await historyOf(field, acts, { driven: stage, recoveryMs: 0 });
  const withdrawn = new Set(acts.filter((_, at) => isOfWithdrawal(at)).map(({ invitationId }) => invitationId));
  const rows = history.rows.filter(({ invitationId }) => !withdrawn.has(invitationId));
  const kills = crashed.length;
  const promises = { ...CRASHED, duplicateMails: 10 * kills, copiesEach: 2 };
  const checked = checkAnswers({ ...history, rows }, promises);
  return {
    crashed,
    findings: [...stage.findings, ...checked],
    figures: figuresOf({ ...history, rows }, { drivenMs: 1 }),
  };
}

const CRASHED = {
  replyMs: 30_000,
  recoveryMs: Infinity,
  rssMb: 512,
  isAlwaysReplayed: false,
  isAlwaysTaken: false,
  within2s: 0,
};
const BREAK_MS = 75_000;

/** What was under way when a process ended is looked for at once, not after a minute. */
async function hasten(database: RunDatabase): Promise<void> {
  await database.query(
    `update outbox set relayed_at = now() - interval '61 seconds'
     where done_at is null and dead_at is null and relayed_at > now() - interval '61 seconds'`,
  );
}
