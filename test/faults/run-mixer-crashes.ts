import type { CrashPoint } from '../../libs/platform/crash/crash-plan.js';
import { openAnswerField } from './answer-field.js';
import { actsOf, drive } from './answers-driver.js';
import { breakingWorker } from './breaking-worker.js';
import type { Finding } from './checkers.js';
import type { FaultInstallation } from './installation.js';
import { miscountedIn } from './integrity.js';
import { quiet } from './run-answers.js';

const PEOPLE = 40;
const POINTS: readonly CrashPoint[] = ['mixer.before-commit', 'mixer.after-commit'];
/** Longer than two rounds of the mixer. */
const BREAK_MS = 130_000;
const MIXED_MS = 60_000;

interface MixerCrashes {
  readonly crashed: readonly CrashPoint[];
  readonly findings: readonly Finding[];
}

/** Anonymous answers wait in the inbox and leave it once, however often whoever moves them ends at it. */
export async function runMixerCrashes(installation: FaultInstallation, seed: number): Promise<MixerCrashes> {
  const wish = { people: PEOPLE, apis: 1, backend: 'postgres', mode: 'anonymous' } as const;
  const field = await openAnswerField(installation, wish);
  try {
    const { database } = field;
    const acts = (await actsOf(database, seed)).map((act) => ({ ...act, insists: true }));
    const ports = () => field.apis.map((api) => api.port());
    const { outcomes } = await drive({
      acts,
      ports,
      clients: 4,
      seed,
      history: field.history,
      onEnded: () => undefined,
    });
    await database.query(`update campaign set closes_at = now() - interval '8 days'`);
    const crashed: CrashPoint[] = [];
    for (const point of POINTS) if (await (await breakingWorker(field, point)).breaks(BREAK_MS)) crashed.push(point);
    await (await field.worker()).restart();
    const left = async () => (await count(`select count(*)::int as count from response_inbox`)) > 0;
    for (const end = performance.now() + MIXED_MS; (await left()) && performance.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 500));
    await quiet(database);
    const stored = await count('select count(*)::int as count from response');
    const acked = outcomes.filter(({ outcome }) => outcome === 'ok').length;
    const miscounted = await miscountedIn(database);
    const findings = [
      ...(stored === acked && acked === PEOPLE ? [] : [{ checker: 'mixer', detail: `${stored} of ${acked}` }]),
      ...(miscounted.length > 0 ? [{ checker: 'mixer', detail: miscounted.slice(0, 2).join() }] : []),
    ];
    return { crashed, findings };
  } finally {
    await field.close();
  }

  async function count(text: string): Promise<number> {
    return (await field.database.query<{ count: number }>(text))[0]?.count ?? 0;
  }
}
