import { StaffService } from '#account';
import { createLog, parseConfig } from '#platform';
import { withServices } from '../../apps/cli/services.js';

/** What came back; status 0: the connection broke. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** Somebody of the staff, for whom an api that was started again is the same one. */
export interface FaultStaff {
  post(path: string, body: object | Buffer, headers?: Readonly<Record<string, string>>): Promise<Reply>;
  get(path: string): Promise<Reply>;
  /** Says the same thing again until there is an answer that is none of a broken or busy api. */
  insist(path: string, body: object | Buffer, headers?: Readonly<Record<string, string>>): Promise<Reply>;
}

const PASSWORD = 'a long enough password';
const PATIENCE_MS = 240_000;

export async function addStaff(env: Readonly<Record<string, string>>, emails: readonly string[]): Promise<void> {
  const options = { config: parseConfig(env), log: createLog({ level: 'error', process: 'faults' }) };
  await withServices(options, async (services) => {
    for (const email of emails) await services.get(StaffService).add(email, PASSWORD);
  });
}

export async function logIn(port: () => number, email: string): Promise<FaultStaff> {
  const answer = await fetch(`http://127.0.0.1:${port()}/v1/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (answer.status !== 200) throw new Error(`login: ${answer.status} ${await answer.text()}`);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const cookie = String(answer.headers.get('set-cookie')).split(';')[0] ?? '';
  const send = async (path: string, init: RequestInit): Promise<Reply> => {
    try {
      const response = await fetch(`http://127.0.0.1:${port()}${path}`, init);
      return { status: response.status, body: await response.json().catch(() => null) };
    } catch {
      return { status: 0, body: null };
    }
  };
  const post: FaultStaff['post'] = (path, body, headers = {}) => {
    const isFile = Buffer.isBuffer(body);
    const type = isFile ? 'application/octet-stream' : 'application/json';
    const own = { 'content-type': type, cookie, 'x-csrf-token': csrfToken, ...headers };
    return send(path, { method: 'POST', headers: own, body: isFile ? new Uint8Array(body) : JSON.stringify(body) });
  };
  return {
    post,
    get: (path) => send(path, { headers: { cookie } }),
    insist: async (path, body, headers) => {
      for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
        const reply = await post(path, body, headers);
        if (reply.status !== 0 && reply.status < 500) return reply;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      throw new Error(`${path}: no answer`);
    },
  };
}
