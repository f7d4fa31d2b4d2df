import type { FourEyes } from '#benchmark';
import { aColleague, type Colleague } from './colleague.js';
import { eventually } from './eventually.js';
import { type Stage, STAFF, type StaffClient } from './stage.js';

interface Seen {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly problem: string | null;
  readonly gates: readonly { readonly id: string; readonly level: string }[];
}

export interface ReleaseWish {
  readonly reason: string;
  readonly changed?: string;
  readonly embargoUntil?: string;
}

/** Asks for a release and waits until a worker has computed it. */
export async function prepareRelease(staff: StaffClient, waveId: string, wish: ReleaseWish): Promise<Seen> {
  const { id } = await staff.make(`/v1/admin/waves/${waveId}/releases`, wish);
  return eventually(async () => {
    const { body } = await staff.get(`/v1/admin/waves/${waveId}/releases/${id}`);
    const seen = body as Seen;
    return seen.state !== 'waiting' && seen;
  }, 60_000);
}

/** Approves a release with a reason for every warning. */
export function approveRelease(staff: StaffClient, waveId: string, { id, version, gates }: Seen) {
  const warned = gates.filter(({ level }) => level === 'warning');
  const acknowledged = Object.fromEntries(warned.map((gate) => [gate.id, 'known']));
  return staff.post(
    `/v1/admin/waves/${waveId}/releases/${id}/approve`,
    { acknowledged },
    { 'if-match': `"${version}"` },
  );
}

/** Two people publish the next release of a wave; a worker has to run. */
export async function publishNow(
  stage: Stage,
  waveId: string,
  { reason = 'First', changed = 'Later answers' }: Partial<ReleaseWish> = {},
): Promise<void> {
  const { staff } = await analystOf(stage);
  const approved = await approveRelease(stage.staff, waveId, await prepareRelease(staff, waveId, { reason, changed }));
  if (approved.status !== 200) throw new Error(`approve: ${approved.status} ${approved.text}`);
}

/** Words of the command that publishes a release in the name of an analyst and of the admin of the stage. */
export async function publishWords(stage: Stage, study: string, wave: string): Promise<readonly string[]> {
  const { email } = await analystOf(stage);
  const people = ['--prepared-by', email, '--approved-by', STAFF.email];
  return ['release', 'publish', study, wave, '--reason', 'first', ...people, '--acknowledge', 'known'];
}

/** The same two people for services that are called without the api. */
export async function fourEyes(stage: Stage): Promise<FourEyes> {
  const [admin] = await stage.database.query<{ id: string }>('select id from staff where email = $1', [STAFF.email]);
  return { preparedBy: (await analystOf(stage)).id, approvedBy: admin?.id ?? '' };
}

const analysts = new WeakMap<Stage, Promise<Colleague>>();

function analystOf(stage: Stage): Promise<Colleague> {
  const known = analysts.get(stage) ?? aColleague(stage, 'analyst', 'preparer');
  analysts.set(stage, known);
  return known;
}

/** News of releases may have nobody who waits for them. */
const STILL_TO_DO = `
  select count(*)::int as count from outbox
  where done_at is null and topic not in ('release.published', 'release.revised')`;

/** Lets the worker add up what was answered and publish a release of the wave, then ends it. */
export async function publishRelease(stage: Stage, waveId: string): Promise<void> {
  const worker = await stage.startWorker();
  const count = async (text: string) => (await stage.database.query<{ count: number }>(text))[0]?.count ?? 0;
  const answers = await count('select count(*)::int as count from response');
  await eventually(
    async () => (await count('select coalesce(sum(responses), 0)::int as count from wave_total')) === answers,
    60_000,
  );
  await publishNow(stage, waveId);
  await eventually(async () => (await count(STILL_TO_DO)) === 0, 60_000);
  await worker.stop();
}
