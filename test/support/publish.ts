import { eventually } from './eventually.js';
import type { Stage } from './stage.js';

/** Lets the worker add up what was answered and publish a release of the wave, then ends it. */
export async function publishRelease(stage: Stage, waveId: string): Promise<void> {
  const worker = await stage.startWorker();
  const count = async (text: string) => (await stage.database.query<{ count: number }>(text))[0]?.count ?? 0;
  const answers = await count('select count(*)::int as count from response');
  await eventually(
    async () => (await count('select coalesce(sum(responses), 0)::int as count from wave_total')) === answers,
    60_000,
  );
  await stage.staff.make('/v1/admin/releases', { waveId, reason: 'First' });
  await eventually(async () => (await count('select count(*)::int as count from release')) > 0, 60_000);
  await eventually(
    async () => (await count('select count(*)::int as count from outbox where done_at is null')) === 0,
    60_000,
  );
  await worker.stop();
}
