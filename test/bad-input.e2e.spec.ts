import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { askAll, personFor, submitAll } from './support/bad-input-acts.js';
import { type BadInput, casesOf, payloadOf } from './support/bad-input-corpus.js';
import { DEVIATIONS } from './support/bad-input-deviations.js';
import { honestPeople, shuffledCases, underLoad } from './support/bad-input-load.js';
import { type Answer, send } from './support/bad-input-request.js';
import { type BadInputStage, controlPayload, type Invited, openBadInputStage } from './support/bad-input-stage.js';
import { figure } from './support/figure.js';
import { heldIn, inheritedIn, whileWatched } from './support/process-watch.js';
import { repeatable } from './support/random-answers.js';
import { checkRefusal, problemOf } from './support/refusal.js';

const CASE_SECONDS = 1;
const CASE_BYTES = 100 * 2 ** 20;
/** Of processor time at once, in which nobody else is served. */
const HELD_MS = 200;

/** Of the corpus in four lanes: some in a day's run, all of it when it is played at full size. */
const LOAD_CASES = Number(process.env['HOSTILE_CASES'] ?? 24);
const SENT_AWAY = 'Too many links that are no invitation';
const LOAD_ROUNDS = Number(process.env['HOSTILE_ROUNDS'] ?? 1);
const HONEST_RATE = Number(process.env['HOSTILE_HONEST'] ?? 10);
const QUIET_MS = Number(process.env['HOSTILE_QUIET_MS'] ?? 1_000);
const SEED = Number(process.env['HOSTILE_SEED'] ?? 20_261_126);

let world: BadInputStage;
let stalled: Promise<Answer>;
let inherited: string;

beforeAll(async () => {
  world = await openBadInputStage(Number(process.env['HOSTILE_PEOPLE'] ?? 500));
  inherited = await inheritedIn(world.stage.api);
  // Takes as long as a request may take, so it runs beside the others.
  stalled = send({
    port: world.stage.api.port,
    method: 'POST',
    path: '/v1/respond/submit',
    headers: { 'content-type': 'application/json', authorization: `Survey ${world.invite().token}` },
    payload: { kind: 'slow', bytes: 100, bytesPerSecond: 2 },
  });
}, 180_000);

afterAll(() => world.close());

afterEach(async () => {
  const control = await world.submit(world.invite().token, controlPayload);
  expect([control.status, world.stage.api.process.exitCode]).toEqual([201, null]);
  expect(await inheritedIn(world.stage.api)).toBe(inherited);
});

async function checkOutcome(one: BadInput, act: () => Promise<readonly Answer[]>): Promise<readonly Answer[]> {
  const expected = { ...one.expect, ...DEVIATIONS[one.name] };
  const { result: answers, seconds, bytes, held } = await whileWatched(world.stage.api, act);
  for (const answer of answers) {
    expect(expected.http).toContain(answer.status);
    if (answer.status < 400) continue;
    checkRefusal(answer);
    if (expected.problem !== '') expect(problemOf(answer)).toBe(expected.problem);
  }
  expect(seconds).toBeLessThanOrEqual(CASE_SECONDS * Math.max(1, answers.length / 10));
  expect(bytes).toBeLessThanOrEqual(CASE_BYTES);
  expect(held).toBeLessThanOrEqual(HELD_MS);
  return answers;
}

describe('a submit that is', () => {
  it.each(casesOf('submit').map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const person = await personFor(world, one);
    const { invited } = person;
    const before = await world.rows();
    const answers = await checkOutcome(one, () => submitAll(world, one, person));
    const isAccepted = answers.some(({ status }) => status < 300);
    if (!isAccepted) expect(await world.rows()).toEqual(before);
    else if (one.name === 'honeypot-filled') await checkQuarantine(invited, answers);
    else await checkStored(one, invited);
    await checkMore[one.name]?.(invited, answers);
  });

  /** What single cases promise beyond their class. */
  const checkMore: Readonly<Record<string, (invited: Invited, answers: readonly Answer[]) => Promise<void> | void>> = {
    'duplicate-keys': async ({ id }) => {
      const [row] = await world.stage.database.query(
        'select criterion_score as scores from response where invitation_id = $1',
        [id],
      );
      expect(row).toEqual({ scores: [630] });
    },
    'too-fast-300ms': async ({ id }) => {
      const [row] = await world.stage.database.query(
        "select quality -> 'flags' as flags from response where invitation_id = $1",
        [id],
      );
      expect(row).toEqual({ flags: ['too_fast'] });
    },
    'idem-same-key-same-body': (_, [first, again]) => {
      expect(again?.text).toBe(first?.text);
      expect(again?.headers['idempotency-replayed']).toBe('true');
    },
    'concurrent-50-different-keys': (_, answers) => {
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
        201,
        ...Array.from({ length: 49 }, () => 409),
      ]);
    },
  };
});

/** Free text as it is kept: without control characters, everything else as it was sent. */
function normalForm(value: unknown): unknown {
  // oxlint-disable-next-line no-control-regex
  if (typeof value === 'string') return value.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g, '');
  if (Array.isArray(value)) return value.map(normalForm);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, normalForm(member)]));
}

async function checkStored(one: BadInput, { id }: Invited): Promise<void> {
  const payload = payloadOf(one);
  const sent = payload.kind === 'bytes' ? payload.bytes.toString().replace(/^\uFEFF/, '') : '{}';
  const rows = await world.stage.database.query('select answers from response where invitation_id = $1', [id]);
  expect(rows).toEqual([{ answers: normalForm((JSON.parse(sent) as { answers: unknown }).answers) }]);
  const events = await world.stage.database.query(
    "select 1 as event from outbox where subject_id = $1 and topic = 'response.submitted'",
    [id],
  );
  expect(events).toHaveLength(1);
  const shown = await send({
    port: world.stage.api.port,
    method: 'GET',
    path: `/v1/admin/responses/${id}/original`,
    headers: world.staff,
  });
  const { questions } = JSON.parse(shown.text) as { questions: readonly { name: string; value: unknown }[] };
  expect(Object.fromEntries(questions.map(({ name, value }) => [name, value]))).toEqual(rows[0]?.['answers']);
}

/** The trap answers like a success, keeps what it caught apart and leaves the invitation to its person. */
async function checkQuarantine({ id }: Invited, answers: readonly Answer[]): Promise<void> {
  expect(JSON.parse(answers[0]?.text ?? '')).toEqual({ responseId: id, receipt: expect.any(String) });
  const [row] = await world.stage.database.query(
    `select state, (select count(*)::int from response r where r.invitation_id = i.invitation_id) as answers,
            (select array_agg(reason) from response_quarantine q where q.invitation_id = i.invitation_id) as caught
     from invitation i where invitation_id = $1`,
    [id],
  );
  expect(row).toEqual({ state: 'sent', answers: 0, caught: ['honeypot'] });
}

describe('a request for', () => {
  it.each(casesOf('query-string').map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const before = await world.rows();
    await checkOutcome(one, () => askAll(world, one));
    expect(await world.rows()).toEqual(before);
  });
});

describe('a segment', () => {
  const ofVendor = async (segment: string) => {
    const path = `/v1/vendor/benchmarks/${world.wavePath}?segment=${segment}`;
    const answer = await send({ port: world.stage.api.port, method: 'GET', path, headers: world.vendor });
    return JSON.parse(answer.text) as unknown;
  };

  it.each(['country:LI', 'country:DE', 'region:INTL', 'size:S'])(
    '%s of nobody or too few says nothing',
    async (segment) => {
      expect(await ofVendor(segment)).toEqual({ segment, suppressed: true, reason: 'k' });
    },
  );

  it('that would tell the rest by subtraction says nothing either', async () => {
    expect(await ofVendor('region:CN')).toEqual({ segment: 'region:CN', suppressed: true, reason: 'k' });
  });
});

describe('a connection', () => {
  it.each([
    [
      'whose headers are too long',
      `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
    ['that does not speak HTTP', 'hello\r\n\r\n', 400, 'bad-request'],
  ])('%s is refused like any other', async (_, text, status, problem) => {
    const answer = await send({
      port: world.stage.api.port,
      method: 'GET',
      path: '/',
      headers: {},
      payload: { kind: 'raw', text },
    });
    checkRefusal(answer);
    expect([answer.status, problemOf(answer)]).toEqual([status, problem]);
  });

  it('that takes too long to say what it wants is told so', async () => {
    const answer = await stalled;
    checkRefusal(answer);
    expect([answer.status, problemOf(answer)]).toEqual([408, 'request-timeout']);
  });
});

describe('all of it', () => {
  it('comes to the same in four lanes at once and another order, and honest people notice nothing (F20)', async () => {
    const rounds = Array.from({ length: LOAD_ROUNDS }, (_, n) => shuffledCases(repeatable(SEED + n)));
    // An open link has so many places; whoever asks for unknown links again and again is sent away.
    const cases = rounds.flatMap((all, n) =>
      all.slice(0, LOAD_CASES).filter(({ pow }) => n === 0 || pow === undefined),
    );
    const pid = world.stage.api.process.pid;
    const quiet = honestPeople(world, HONEST_RATE);
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    const alone = await quiet.stop();
    const heldAlone = await heldIn(world.stage.api);
    const report = await underLoad(world, { cases, lanes: 4, honestRate: HONEST_RATE });
    const held = await heldIn(world.stage.api);
    figure('hostile load', { seed: SEED, alone: { ...alone, held: heldAlone }, ...report, held });
    expect(held).toBeLessThanOrEqual(HELD_MS);
    const different = report.different.filter((line) => LOAD_ROUNDS === 1 || !line.includes(SENT_AWAY));
    expect([alone.failed, report.honest.failed, different]).toEqual([0, 0, []]);
    expect([world.stage.api.process.pid, world.stage.api.process.exitCode]).toEqual([pid, null]);
    expect(report.megabytesMore).toBeLessThan(CASE_BYTES / 2 ** 20);
  }, 600_000);

  it('would be kept in no column that keeps JSON as text, where it could hide (INP-11)', async () => {
    const columns = await world.stage.database.query(
      `select table_name, column_name from information_schema.columns
       where table_schema = 'public' and data_type = 'json'`,
    );
    expect(columns).toEqual([]);
  });

  it('is logged as no error of ours', () => {
    expect(world.stage.api.output.filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
  });
});
