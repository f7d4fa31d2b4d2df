import type { RobotKind } from './robot-kind.js';

/** What a provider's answer means for the message. */
export type RobotVerdict =
  | { readonly kind: 'sent' }
  /** Trying again later may help; `seconds`, where the provider says how long. */
  | { readonly kind: 'later'; readonly reason: string; readonly seconds: number | null }
  | { readonly kind: 'refused'; readonly reason: string };

export interface RobotAnswer {
  readonly status: number;
  readonly body: string;
  readonly retryAfter: number | null;
}

/** Codes by which providers say "too many", from their documents. */
const TOO_MANY: Readonly<Record<RobotKind, readonly number[]>> = {
  feishu: [9499, 11232],
  dingtalk: [130101, 410100],
  wecom: [45009],
  slack: [],
};

const OK = 200;
const TOO_MANY_REQUESTS = 429;
const SERVER_ERROR = 500;

/** Reads a provider's answer. Three of the four say in the body of a 200 that something is wrong. */
export function robotVerdict(kind: RobotKind, { status, body, retryAfter }: RobotAnswer): RobotVerdict {
  if (status === TOO_MANY_REQUESTS || status >= SERVER_ERROR)
    return { kind: 'later', reason: `http-${status}`, seconds: retryAfter };
  if (status !== OK) return { kind: 'refused', reason: `http-${status}` };
  if (kind === 'slack') return body.trim() === 'ok' ? { kind: 'sent' } : { kind: 'refused', reason: 'not-understood' };
  const code = codeIn(body);
  if (code === 0) return { kind: 'sent' };
  if (code === null) return { kind: 'refused', reason: 'not-understood' };
  return TOO_MANY[kind].includes(code)
    ? { kind: 'later', reason: `code-${code}`, seconds: retryAfter }
    : { kind: 'refused', reason: `code-${code}` };
}

function codeIn(body: string): number | null {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    return null;
  }
  if (typeof answer !== 'object' || answer === null) return null;
  const { code, errcode, StatusCode: statusCode } = answer as Readonly<Record<string, unknown>>;
  const said = code ?? errcode ?? statusCode;
  return Number.isInteger(said) ? (said as number) : null;
}
