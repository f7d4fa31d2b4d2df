import type { Response } from 'supertest';
import { eventually } from './eventually.js';
import { logInAs, type StaffSession } from './routes.js';
import type { Stage } from './stage.js';

/** An answer about an import, as far as tests look into it. */
export interface ImportBody {
  readonly id: string;
  readonly state: string;
  readonly encoding: string | null;
  readonly columns: readonly object[];
  readonly mapping: { readonly columns: readonly (string | null)[] };
  readonly done: number;
  readonly total: number;
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
  readonly report: {
    readonly counts: { readonly people: Readonly<Record<string, number>> };
    readonly errors: readonly object[];
    readonly preview: readonly { readonly cells: Readonly<Record<string, string>>; readonly outcome: string }[];
  };
}

interface ImportAnswer extends Omit<Response, 'body'> {
  readonly body: ImportBody;
}

const quoted = (cell: string): string => (/[",\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export function csvOf(
  header: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
  delimiter = ',',
): string {
  const lines = rows.map((row) => header.map((name) => quoted(row[name] ?? '')).join(delimiter));
  return [header.join(delimiter), ...lines].join('\r\n');
}

/** The text in GBK. Node decodes it and does not encode it, so the table is made from its decoder. */
export function gbk(text: string): Buffer {
  const decoder = new TextDecoder('gbk');
  const bytesOf = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const bytes = Buffer.from([lead, trail]);
      bytesOf.set(decoder.decode(bytes), bytes);
    }
  return Buffer.concat(Array.from(text, (character) => bytesOf.get(character) ?? Buffer.from(character, 'latin1')));
}

/** So many people in a list with plain columns. */
export function manyRows(count: number): Buffer {
  const header = 'email,name,organisation,size,region,source,vendor,locale,role,time zone,tags';
  const line = (n: number) =>
    `person${n}@firm${n % 5_000}.example,Person ${n},Firm ${n % 5_000},M,CN,independent,aurora,en,engineer,Asia/Shanghai,batch`;
  return Buffer.from([header, ...Array.from({ length: count }, (_, n) => line(n))].join('\n'));
}

/** One session for all uploads of a stage: more would end the older ones. */
const sessions = new WeakMap<Stage, Promise<StaffSession>>();

function sessionOf(stage: Stage): Promise<StaffSession> {
  const session = sessions.get(stage) ?? logInAs(stage);
  sessions.set(stage, session);
  return session;
}

export async function uploadFile(
  stage: Stage,
  studyId: string,
  bytes: Buffer,
  name = 'list.csv',
): Promise<ImportAnswer> {
  const { cookie, csrf } = await sessionOf(stage);
  return stage.http
    .post(`/v1/admin/contacts/imports?studyId=${studyId}&name=${encodeURIComponent(name)}`)
    .set({ cookie, 'x-csrf-token': csrf, 'content-type': 'application/octet-stream' })
    .send(bytes);
}

/** Uploads a list, applies it and waits until the worker is done with it. */
export async function importFile(
  stage: Stage,
  studyId: string,
  bytes: Buffer,
  milliseconds = 60_000,
): Promise<ImportAnswer> {
  const upload = await uploadFile(stage, studyId, bytes);
  if (upload.status !== 201) return upload;
  const applied = await stage.staff.post(`/v1/admin/contacts/imports/${upload.body.id}/apply`, {});
  if (applied.status !== 202) return applied;
  return eventually(async () => {
    const now: ImportAnswer = await stage.staff.get(`/v1/admin/contacts/imports/${upload.body.id}`);
    return ['applied', 'failed'].includes(now.body.state) && now;
  }, milliseconds);
}
