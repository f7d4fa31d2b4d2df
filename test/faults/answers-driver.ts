import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { Keyring } from '#platform';
import { surveyToken } from '../../libs/distribution/link/survey-link.js';
import type { RunDatabase } from './installation.js';
import { seeded } from './seeded.js';

/** An answer that somebody means to hand in. */
export interface Act {
  readonly invitationId: string;
  readonly recipient: string;
  readonly token: string;
  readonly key: string;
  readonly answers: Readonly<Record<string, number>>;
  /** Says the same thing again until it is told what became of it; otherwise it is a browser that was closed. */
  readonly insists: boolean;
}

/** What became of an act, as far as its client knows. Times are of `performance.now()`. */
export interface Outcome {
  readonly act: Act;
  readonly outcome: 'ok' | 'fail' | 'unknown';
  /** Of the last reply; 0: there was none. */
  readonly status: number;
  readonly tries: number;
  /** The last reply was to an act that had been done before. */
  readonly isReplayed: boolean;
  readonly startedAt: number;
  readonly endedAt: number;
}

/** One request and its reply. */
export interface Call {
  readonly status: number;
  readonly startedAt: number;
  readonly ms: number;
  readonly isReplayed: boolean;
  /** The type of the problem that was answered, without its prefix; empty where there was none. */
  readonly problem: string;
}

export interface Driven {
  readonly outcomes: readonly Outcome[];
  readonly calls: readonly Call[];
}

export interface DriverPlan {
  readonly acts: readonly Act[];
  readonly clients: number;
  /** How many acts begin in a second; absent: as soon as a client is free. */
  readonly perSecond?: number;
  /** Asked for each call, so that an api that was started again is found. */
  readonly ports: () => readonly number[];
  readonly seed: number;
  /** Where every intention and every outcome is appended, outside of all databases. */
  readonly history: string;
  /** Told of each act that has ended. */
  readonly onEnded: (ended: number) => void;
}

const CLOSED_BROWSERS = 0.05;
const NAMES = ['1', '2', '3', '4', '5'].flatMap((d) => ['1', '2', '3'].map((c) => `c${d}${c}`));
const CALL_MS = 15_000;
const PATIENCE_MS = 180_000;
const LONGEST_WAIT_MS = 2_000;

/** One act for every invitation, in an order and with answers that follow from the seed. */
export async function actsOf(database: RunDatabase, seed: number): Promise<Act[]> {
  const keyring = new Keyring(database.secret);
  const rows = await database.query<{ id: string; email: string }>(
    `select i.invitation_id as id, c.email from invitation i join contact c on c.contact_id = i.contact_id order by 1`,
  );
  const random = seeded(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  return rows.map(({ id, email }) => ({
    invitationId: id,
    recipient: email,
    token: surveyToken(keyring, 'invitation', id, 0),
    key: randomUUID(),
    answers: {
      ...Object.fromEntries(NAMES.map((name) => [name, whole(1, 5)])),
      overall: whole(0, 10),
      recommend: whole(0, 10),
    },
    insists: random() >= CLOSED_BROWSERS,
  }));
}

/** Hands all acts in. Comes to its end whatever breaks. */
export async function drive(plan: DriverPlan): Promise<Driven> {
  const [outcomes, calls]: [Outcome[], Call[]] = [[], []];
  const beganAt = performance.now();
  let next = 0;
  const client = async (number: number) => {
    const random = seeded(plan.seed + 31 * number);
    for (let at = next++; at < plan.acts.length; at = next++) {
      if (plan.perSecond !== undefined) await until(beganAt + (at * 1_000) / plan.perSecond);
      const outcome = await insist(plan, plan.acts[at]!, { random, calls, number });
      outcomes.push(outcome);
      plan.onEnded(outcomes.length);
    }
  };
  await Promise.all(Array.from({ length: plan.clients }, (_, number) => client(number)));
  return { outcomes, calls };
}

interface ClientState {
  readonly random: () => number;
  readonly calls: Call[];
  readonly number: number;
}

async function insist(plan: DriverPlan, act: Act, { random, calls, number }: ClientState): Promise<Outcome> {
  const startedAt = performance.now();
  note(plan, { means: act.invitationId, key: act.key, startedAt });
  for (let tries = 1; ; tries += 1) {
    const ports = plan.ports();
    const call = await handIn(ports[(number + tries) % ports.length]!, act);
    calls.push(call);
    const outcome = outcomeOf(call.status);
    const isLast = outcome !== 'unknown' || !act.insists || performance.now() - startedAt > PATIENCE_MS;
    if (isLast) {
      const { status, isReplayed } = call;
      const ended = { outcome, status, tries, isReplayed, startedAt, endedAt: performance.now() };
      note(plan, { was: act.invitationId, ...ended });
      return { act, ...ended };
    }
    // Whoever has another door tries it at once.
    const wait = ports.length > 1 && tries < 2 ? 0 : Math.min(LONGEST_WAIT_MS, 100 * 2 ** Math.min(tries, 5));
    await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + random())));
  }
}

/** A 503 may come of an act that was done all the same: only asking again tells. */
function outcomeOf(status: number): Outcome['outcome'] {
  if (status === 201) return 'ok';
  const isAskedAgain = status === 0 || status >= 500 || status === 429 || status === 409;
  return isAskedAgain ? 'unknown' : 'fail';
}

async function handIn(port: number, act: Act): Promise<Call> {
  const startedAt = performance.now();
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/v1/respond/submit`, {
      method: 'POST',
      headers: {
        authorization: `Survey ${act.token}`,
        'idempotency-key': act.key,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ answers: act.answers }),
      signal: AbortSignal.timeout(CALL_MS),
    });
    const isReplayed = answer.headers.get('idempotency-replayed') === 'true';
    const problem = answer.status < 400 ? '' : problemIn(await answer.text());
    if (answer.status < 400) await answer.text();
    return { status: answer.status, startedAt, ms: performance.now() - startedAt, isReplayed, problem };
  } catch {
    return { status: 0, startedAt, ms: performance.now() - startedAt, isReplayed: false, problem: '' };
  }
}

const problemIn = (body: string): string => /"type":"[^"]*[:/#]([\w-]+)"/.exec(body)?.[1] ?? 'unknown';

function note({ history }: DriverPlan, line: object): void {
  appendFileSync(history, `${JSON.stringify(line)}\n`);
}

async function until(at: number): Promise<void> {
  const wait = at - performance.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
}
