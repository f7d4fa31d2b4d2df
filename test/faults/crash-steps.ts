import type { CrashPoint } from '../../libs/platform/crash/crash-plan.js';
import { Keyring } from '#platform';
import { receiptCode } from '../../libs/response/answer-row.js';
import type { AnswerField } from './answer-field.js';
import { type Act, type Call, drive, type Outcome } from './answers-driver.js';
import type { Finding } from './checkers.js';
import type { FaultStaff } from './staff-client.js';

/** What the steps of a round share. */
export interface CrashStage {
  readonly field: AnswerField;
  readonly staff: FaultStaff;
  readonly acts: readonly Act[];
  readonly random: () => number;
  readonly findings: Finding[];
  readonly outcomes: Outcome[];
  readonly calls: Call[];
}

export interface CrashStep {
  readonly point: CrashPoint;
  /** Does what leads through the point, again and again until it is done. */
  readonly act: (stage: CrashStage) => Promise<void>;
}

/** Everybody has one part in a round. */
const SUBMITS = { before: [0, 12], after: [12, 24] } as const;
const DRAFTS = { before: 24, after: 25 } as const;
const WITHDRAWALS = { before: 26, after: 27 } as const;
const ERASURES = { before: 40, after: 41 } as const;
const FOLDS = { before: [28, 34], after: [34, 40] } as const;

/** Whose answer is not there in the end, because they took it back or are known no more. */
export const isTakenAway = (at: number): boolean =>
  [...Object.values(WITHDRAWALS), ...Object.values(ERASURES)].some((one) => one === at);

/** An api that ended may need a while to be there again on a busy machine. */
const PATIENCE_MS = 240_000;

const finding = (checker: string, detail: string): Finding => ({ checker, detail });

async function submit(stage: CrashStage, [from, to]: readonly [number, number]): Promise<void> {
  const acts = stage.acts.slice(from, to).map((act) => ({ ...act, insists: true }));
  const driven = await handedIn(stage, acts);
  stage.outcomes.push(...driven.outcomes);
  stage.calls.push(...driven.calls);
}

function handedIn({ field }: CrashStage, acts: readonly Act[]) {
  const ports = () => field.apis.map((api) => api.port());
  return drive({ acts, ports, clients: 4, seed: 1, history: field.history, onEnded: () => undefined });
}

/** A draft that was saved is the one that is read, whether its revision was told or not. */
async function saveDraft({ field, acts, findings }: CrashStage, at: number): Promise<void> {
  const { token, answers } = acts[at]!;
  const ask = async (method: string, path: string, body?: object) => {
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
      const reply = await fetch(`http://127.0.0.1:${field.apis[0]!.port()}/v1/respond${path}`, {
        method,
        headers: { authorization: `Survey ${token}`, 'content-type': 'application/json', 'if-match': '"0"' },
        ...(body && { body: JSON.stringify(body) }),
      }).catch(() => undefined);
      if (reply && reply.status < 500) return { status: reply.status, body: (await reply.json()) as DraftBody };
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`${path}: no answer`);
  };
  const saved = await ask('PUT', '/draft', { answers });
  if (saved.status !== 200 && saved.status !== 409) findings.push(finding('draft', `saved: ${saved.status}`));
  const { draft } = (await ask('GET', '')).body;
  if (draft?.revision !== 1 || JSON.stringify(sorted(draft.answers)) !== JSON.stringify(sorted(answers)))
    findings.push(finding('draft', `read: ${JSON.stringify(draft).slice(0, 200)}`));
}

interface DraftBody {
  readonly draft?: { readonly revision: number; readonly answers: Readonly<Record<string, unknown>> };
}

const sorted = (answers: Readonly<Record<string, unknown>>) =>
  Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Taken back twice it is taken back once, and nothing of it is left. */
async function withdraw(stage: CrashStage, at: number): Promise<void> {
  const { field, acts, findings, staff } = stage;
  const act = { ...acts[at]!, insists: true };
  await handedIn(stage, [act]);
  const receipt = receiptCode(new Keyring(field.database.secret), act.invitationId);
  const { status } = await staff.insist('/v1/respond/withdraw', { receipt });
  if (status !== 200) findings.push(finding('withdrawal', String(status)));
  const [row] = await field.database.query<{ excluded_reason: string | null; answers: object }>(
    'select excluded_reason, answers from response where invitation_id = $1',
    [act.invitationId],
  );
  if (row?.excluded_reason !== 'WITHDRAWN' || Object.keys(row.answers).length > 0)
    findings.push(finding('withdrawal', `left: ${JSON.stringify(row)}`));
}

/** Erased twice, somebody is erased once; nothing of them is left, and their answer counts no more. */
async function erase(stage: CrashStage, at: number): Promise<void> {
  const { field, acts, findings, staff } = stage;
  const act = { ...acts[at]!, insists: true };
  await handedIn(stage, [act]);
  const { status } = await staff.insist('/v1/admin/privacy/erasures', { email: act.recipient, answers: 'erase' });
  if (status >= 300) findings.push(finding('erasure', String(status)));
  const left = async () =>
    (
      await field.database.query<{ count: number }>(
        `select ((select count(*) from contact where email = $1) + (select count(*) from response where invitation_id = $2)
           + (select count(*) from invitation where invitation_id = $2))::int as count`,
        [act.recipient, act.invitationId],
      )
    )[0]?.count ?? 0;
  // What a process that ended had begun, a worker finishes.
  for (let waited = 0; waited < 60 && (await left()) > 0; waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  if ((await left()) > 0) findings.push(finding('erasure', `${await left()} rows are left`));
}

/** A version is there or is not; its numbers have no gap. */
async function publish({ field, staff, findings }: CrashStage): Promise<void> {
  const [version] = await field.database.query<{ questionnaire: string; rubric: string; definition: object }>(
    `select questionnaire_id as questionnaire, rubric_version_id as rubric, definition from questionnaire_version
     order by number desc limit 1`,
  );
  const body = { definition: version!.definition, rubricVersionId: version!.rubric };
  const { status } = await staff.insist(`/v1/admin/questionnaires/${version!.questionnaire}/versions`, body);
  if (status !== 201) findings.push(finding('publish', String(status)));
  const versions = await field.database.query<{ number: number; hash: string }>(
    'select number, content_hash as hash from questionnaire_version order by number',
  );
  if (versions.some(({ number, hash }, at) => number !== at + 1 || hash === ''))
    findings.push(finding('publish', JSON.stringify(versions)));
}

async function order({ field, staff, findings }: CrashStage): Promise<void> {
  const before = await countIn(field, 'answer_export');
  const { status } = await staff.insist(`/v1/admin/waves/${field.database.waveId}/exports`, { format: 'csv' });
  if (status !== 201 && status !== 202) findings.push(finding('export', String(status)));
  const added = (await countIn(field, 'answer_export')) - before;
  // The one whose answer was lost may be there beside the one that was asked for again.
  if (added < 1 || added > 2) findings.push(finding('export', `${added} orders`));
}

async function countIn({ database }: AnswerField, table: string): Promise<number> {
  const [row] = await database.query<{ count: number }>(`select count(*)::int as count from ${table}`);
  return row?.count ?? 0;
}

let campaigns = 0;

/** New people, and a campaign for them, which is launched once however often it is asked for. */
async function launch({ field, staff, findings }: CrashStage): Promise<void> {
  campaigns += 1;
  const { database } = field;
  const [study] = await database.query<{ id: string; version: string }>(
    'select s.id, v.id as version from study s, questionnaire_version v order by v.number limit 1',
  );
  const people = Array.from({ length: 20 }, (_, n) => `n${n}@new${campaigns}-${n}.example`);
  const lines = people.map((email, n) => `${email},N${n},New ${campaigns} ${n},M,CN,independent,aurora,en`);
  const csv = ['email,name,organisation,size,region,source,vendor,locale', ...lines].join('\n');
  await staff.insist('/v1/admin/contacts/import', { studyId: study!.id, csv });
  const campaign = { waveId: database.waveId, versionId: study!.version, name: `crash ${campaigns}` };
  const made = await staff.insist('/v1/admin/campaigns', { ...campaign, closesAt: '2099-12-31T00:00:00Z' });
  const { id } = made.body as { readonly id: string };
  const { status } = await staff.insist(`/v1/admin/campaigns/${id}/launch`, {});
  if (status !== 202 && status !== 409) findings.push(finding('launch', String(status)));
  await field.worker();
  // Lists that were written meanwhile may bring others.
  const invited = async () =>
    (
      await database.query<{ count: number }>(
        `select count(*)::int as count from invitation i join contact c on c.contact_id = i.contact_id
         where i.campaign_id = $1 and c.email = any($2::text[])`,
        [id, people],
      )
    )[0]?.count ?? 0;
  // What the launch did not come to do, the worker's planner does.
  for (let waited = 0; waited < 120 && (await invited()) < people.length; waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  if ((await invited()) !== people.length) findings.push(finding('launch', `${await invited()} invitations`));
}

/** A list of people that the worker writes, all or none of them. */
async function importList({ field, staff, findings }: CrashStage): Promise<void> {
  campaigns += 1;
  const [study] = await field.database.query<{ id: string }>('select id from study');
  const lines = Array.from(
    { length: 50 },
    (_, n) => `i${n}@list${campaigns}-${n}.example,Person ${n},List ${campaigns} ${n},M,CN,independent,aurora`,
  );
  const csv = ['email,name,organisation,size,region,source,vendor', ...lines].join('\n');
  const path = `/v1/admin/contacts/imports?studyId=${study!.id}&name=list.csv`;
  const uploaded = await staff.insist(path, Buffer.from(csv));
  const { id } = uploaded.body as { readonly id?: string };
  const applied = await staff.insist(`/v1/admin/contacts/imports/${id}/apply`, {});
  if (applied.status !== 202) findings.push(finding('import', `${uploaded.status}, ${applied.status}`));
}

export const API_STEPS: readonly CrashStep[] = [
  { point: 'submit.before-commit', act: (stage) => submit(stage, SUBMITS.before) },
  { point: 'submit.after-commit', act: (stage) => submit(stage, SUBMITS.after) },
  { point: 'draft.before-commit', act: (stage) => saveDraft(stage, DRAFTS.before) },
  { point: 'draft.after-commit', act: (stage) => saveDraft(stage, DRAFTS.after) },
  { point: 'withdrawal.before-commit', act: (stage) => withdraw(stage, WITHDRAWALS.before) },
  { point: 'withdrawal.after-commit', act: (stage) => withdraw(stage, WITHDRAWALS.after) },
  { point: 'erasure.before-commit', act: (stage) => erase(stage, ERASURES.before) },
  { point: 'erasure.after-commit', act: (stage) => erase(stage, ERASURES.after) },
  { point: 'publish.before-commit', act: publish },
  { point: 'publish.after-commit', act: publish },
  { point: 'export.before-commit', act: order },
  { point: 'export.after-commit', act: order },
  { point: 'launch.before-commit', act: launch },
  { point: 'launch.after-commit', act: launch },
  { point: 'invite.before-commit', act: launch },
  { point: 'invite.after-commit', act: launch },
];

export const WORKER_STEPS: readonly CrashStep[] = [
  { point: 'fold.before-commit', act: (stage) => submit(stage, FOLDS.before) },
  { point: 'fold.after-commit', act: (stage) => submit(stage, FOLDS.after) },
  { point: 'import.before-commit', act: importList },
  { point: 'import.after-commit', act: importList },
  { point: 'relay.after-claim', act: importList },
  { point: 'relay.after-add', act: importList },
  { point: 'mail.before-data', act: launch },
  { point: 'mail.after-data', act: launch },
  { point: 'mail.before-sent', act: launch },
  { point: 'mail.after-sent', act: launch },
];
