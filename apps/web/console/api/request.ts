import { noteAnswer } from './connection.js';
import { Problem, problemOf } from './problem.js';

export interface Sent {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** A file that is sent as it is, instead of a body. */
  readonly file?: Blob;
  /** What the change is based on, for If-Match. */
  readonly etag?: string | undefined;
  readonly locale?: string;
  readonly signal?: AbortSignal;
  /** False for what mends a session itself: it waits for nothing. */
  readonly isMended?: false;
}

export interface Answer<Body> {
  readonly body: Body;
  readonly etag: string | undefined;
}

/** What can make a session whole again, each answering whether asking once more is worth it. */
export interface SessionKeeper {
  /** The session is over: somebody logs in again, or does not. */
  readonly loggedOut: () => Promise<boolean>;
  /** The password has to be given once more for this: somebody does, or does not. */
  readonly passwordNeeded: () => Promise<boolean>;
  /** The session was renewed elsewhere, and our token is that of the one before. */
  readonly tokenOutdated: () => Promise<boolean>;
}

let csrfToken = '';
let keeper: SessionKeeper | undefined;

/** The session's token, which every change carries. */
export function keepCsrfToken(token: string): void {
  csrfToken = token;
}

/** From now on a request that meets an ended session waits for its end to be mended. Returns how to stop that. */
export function keepSession(next: SessionKeeper): () => void {
  keeper = next;
  return () => {
    if (keeper === next) keeper = undefined;
  };
}

function headersOf({ body, file, etag, locale }: Sent): Record<string, string> {
  return {
    accept: 'application/json, application/problem+json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(file === undefined ? {} : { 'content-type': 'application/octet-stream' }),
    ...(etag === undefined ? {} : { 'if-match': etag }),
    'accept-language': locale ?? document.documentElement.lang,
    ...(csrfToken === '' ? {} : { 'x-csrf-token': csrfToken }),
  };
}

async function send(path: string, sent: Sent): Promise<Response> {
  const { method = 'GET', body, file, signal } = sent;
  const payload = file ?? (body === undefined ? undefined : JSON.stringify(body));
  const init = { method, headers: headersOf(sent), ...(payload === undefined ? {} : { body: payload }) };
  const response = await fetch(path, signal ? { ...init, signal } : init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    noteAnswer(false);
    throw new Problem(0, 'offline', 'The server does not answer');
  });
  noteAnswer(true);
  return response;
}

/** What mends a session that an answer complains of, by the status and the code of the answer. */
const MENDED_BY: Readonly<Record<string, keyof SessionKeeper>> = {
  '401 unauthorized': 'loggedOut',
  '403 reauthentication-needed': 'passwordNeeded',
  '403 csrf': 'tokenOutdated',
};

/** Refused before anything was done, for a moment: whoever waits as long as told may send the same again. */
const PASSES_BY = new Set(['503 overloaded', '503 shutting-down']);
const A_MOMENT_MS = 2_000;

/** Whether what the answer complains of has been mended, so that the same can be sent again. */
async function mended({ status, code }: Problem): Promise<boolean> {
  if (PASSES_BY.has(`${status} ${code}`)) {
    await new Promise((resolve) => setTimeout(resolve, A_MOMENT_MS));
    return true;
  }
  const by = MENDED_BY[`${status} ${code}`];
  return by !== undefined && keeper !== undefined && keeper[by]();
}

/** The answer as it came. Throws a Problem for every answer that is a refusal, with status 0 when nobody answered. */
export async function answerOf(path: string, sent: Sent = {}): Promise<Response> {
  const response = await send(path, sent);
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (sent.isMended === false || !(await mended(problem))) throw problem;
  const again = await send(path, sent);
  if (!again.ok) throw await problemOf(again);
  return again;
}

/** Asks the api for JSON. */
export async function request<Body>(path: string, sent: Sent = {}): Promise<Answer<Body>> {
  const response = await answerOf(path, sent);
  const isEmpty = response.status === 204;
  return {
    body: (isEmpty ? undefined : await response.json()) as Body,
    etag: response.headers.get('etag') ?? undefined,
  };
}
