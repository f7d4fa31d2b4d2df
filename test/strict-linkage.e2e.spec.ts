import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes, randomUUID, webcrypto } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { Keyring, openDatabase } from '#platform';
import { serviceQuestionnaire17 } from '#questionnaire/core';
import { ENTITIES } from '../apps/entities.js';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { reorder } from '../libs/response/inbox/reorder.queries.js';
import { eventually } from './support/eventually.js';
import { figure } from './support/figure.js';
import { inviteEverybody } from './support/invite.js';
import { attacks, MOST_HITS, placesOfSides, successful, type Truth, worst } from './support/linkage-attacks.js';
import { formsOfId, formsOfText } from './support/live-memory.js';
import { attackMemory, type Marks } from './support/memory-attack.js';
import type { Program } from './support/program.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage, type StagedStudy } from './support/stage.js';
import { tracesIn } from './support/traces.js';

const PEOPLE = Number(process.env['LINKAGE_PEOPLE'] ?? 200);
const CLIENTS = 6;
const LOOKS = 4;
const CRITERIA = [11, 12, 13, 21, 22, 23, 31, 32, 33, 41, 42, 43, 51, 52, 53].map((n) => `c${n}`);
const suite = RSABSSA.SHA384.PSS.Randomized();
const encode = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const decode = (text: string): Buffer => Buffer.from(text, 'base64url');

/** Answers that say who gave them, to the judge of this test alone. */
const answersOf = (n: number): Record<string, unknown> => ({
  ...Object.fromEntries(CRITERIA.map((name, at) => [name, 1 + (Math.floor(n / 5 ** at) % 5)])),
  overall: n % 11,
  recommend: n % 11,
});
const numberIn = (answers: Readonly<Record<string, unknown>>): number =>
  CRITERIA.reduce((sum, name, at) => sum + (Number(answers[name]) - 1) * 5 ** at, 0);

/** One who answers, with all that anybody ever sent or received of theirs. */
interface Person {
  readonly number: number;
  readonly invitationId: string;
  readonly link: string;
  readonly blinded: string;
  readonly blindSignature: string;
  readonly message: string;
  readonly signature: string;
  sitting?: { readonly id: string; readonly token: string };
  responseId?: string;
}

/** In an order that is nobody's. */
const shuffled = <T>(all: readonly T[]): T[] =>
  all
    .map((one) => ({ one, at: randomBytes(6).toString('hex') }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ one }) => one);

async function byMany<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const one = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: CLIENTS }, one));
}

/** What only this person sent before they had a ticket. */
const marksOfPerson = ({ invitationId, link, blinded, blindSignature }: Person): Buffer[] => [
  ...formsOfId(invitationId),
  ...formsOfText(link),
  ...formsOfText(blinded),
  ...formsOfText(blindSignature),
  decode(blinded).subarray(0, 32),
  decode(blindSignature).subarray(0, 32),
];

/** What only whoever holds the ticket sent, and what came of it. */
const marksOfAnswer = ({ message, signature, sitting, responseId }: Person): Buffer[] => [
  ...formsOfId(sitting!.id),
  ...formsOfText(sitting!.token),
  ...formsOfText(message),
  ...formsOfText(signature),
  decode(message).subarray(0, 32),
  decode(signature).subarray(0, 32),
  ...(responseId === undefined ? [] : formsOfId(responseId)),
];

describe('whoever sees the tables, the logs and the memory of running programs', () => {
  let stage: Stage;
  let study: StagedStudy;
  let worker: Program;
  let people: Person[];

  beforeAll(async () => {
    stage = await openStage();
    study = await aStudy(stage, { definition: serviceQuestionnaire17, mode: 'strict' });
    const ids = await inviteEverybody(stage, study, contactsCsv(somePeople(PEOPLE)));
    const keyring = new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');
    const links = ids.map((id) => ({ id, link: surveyToken(keyring, 'invitation', id, 0) }));
    await stage.http.get(`/s/${links[0]!.link}`);
    const { keys } = JSON.parse((await stage.http.get('/.well-known/ticket-keys')).text) as {
      keys: { kid: string; kty: string; n: string; e: string }[];
    };
    const { kid, kty, n, e } = keys[0]!;
    const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
    const key = await webcrypto.subtle.importKey('jwk', { kty, n, e, alg: 'PS384' }, algorithm, true, ['verify']);
    people = [];
    await byMany(shuffled(links), async ({ id, link }) => {
      const message = suite.prepare(randomBytes(32));
      const { blindedMsg, inv } = await suite.blind(key, message);
      const blinded = encode(blindedMsg);
      const traded = await stage.http
        .post('/v1/respond/ticket')
        .set('authorization', `Survey ${link}`)
        .send({ blinded });
      expect(traded.status).toBe(200);
      const { signature: blindSignature } = traded.body as { signature: string };
      const signature = encode(await suite.finalize(key, message, decode(blindSignature), inv));
      const own = { invitationId: id, link, blinded, blindSignature, message: encode(message), signature };
      people.push({ number: ids.indexOf(id), ...own });
    });
    // They come back whenever it suits them.
    await byMany(shuffled(people), async (person) => {
      const { message, signature, number } = person;
      const ticket = { keyId: kid, message, signature, locale: 'en' };
      const opened = await stage.http.post('/v1/respond/ticket/redeem').send(ticket);
      expect(opened.status).toBe(200);
      const token = String(opened.body.address).split('/')[2]!;
      const id = Buffer.from(token, 'base64url').subarray(0, 16).toString('hex');
      person.sitting = { id: id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'), token };
      const handed = await stage.http
        .post('/v1/respond/submit')
        .set({ authorization: `Survey ${token}`, 'idempotency-key': randomUUID() })
        .send({ answers: answersOf(number) });
      expect(handed.status).toBe(201);
    });
  }, 480_000);

  afterAll(() => stage.close());

  const rowsOf = <Row extends Record<string, unknown>>(sql: string) => stage.database.query<Row>(sql);
  const truthOf = (answerOf: (person: Person) => string): Truth =>
    new Map(people.map((person) => [person.invitationId, answerOf(person)]));
  const marks = (of: (person: Person) => Buffer[], id: (person: Person) => string): Marks =>
    new Map(people.map((person) => [id(person), of(person)]));

  const memoryOf = (program: Program, when: string) => {
    const found = attackMemory(program.process.pid!, {
      people: marks(marksOfPerson, ({ invitationId }) => invitationId),
      answers: marks(marksOfAnswer, ({ sitting }) => sitting!.id),
      real: truthOf(({ sitting }) => sitting!.id),
    });
    figure(`F24 strict: memory of ${when}`, { of: PEOPLE, found });
    return found;
  };

  it('finds whoever a program keeps beside their answer: the search of its memory sees what is there', async () => {
    const pairs = JSON.stringify(people.map(({ link, sitting }) => [link, sitting!.token]));
    const careless = `
      let text = '';
      process.stdin.on('data', (chunk) => (text += chunk)).on('end', () => {
        globalThis.kept = JSON.parse(text).map(([link, token]) => ({ link: 'Survey ' + link, at: 'sitting/' + token }));
        for (const one of globalThis.kept) JSON.stringify(one);
        process.stdout.write('ready');
        setInterval(() => globalThis.kept, 60_000);
      });`;
    const child = spawn(process.execPath, ['-e', careless], { stdio: ['pipe', 'pipe', 'inherit'] });
    try {
      child.stdin.end(pairs);
      await once(child.stdout, 'data');
      const [nearest] = attackMemory(child.pid!, {
        people: marks(marksOfPerson, ({ invitationId }) => invitationId),
        answers: marks(marksOfAnswer, ({ sitting }) => sitting!.id),
        real: truthOf(({ sitting }) => sitting!.id),
      });
      figure('F24 strict: memory of a careless program', { of: PEOPLE, found: nearest });
      expect(nearest).toMatchObject({ attack: 'nearest', hits: PEOPLE });
    } finally {
      child.kill('SIGKILL');
    }
  }, 60_000);

  it('finds hardly anybody in the memory of the api, which saw both of everybody', () => {
    const found = memoryOf(stage.api, 'the api after everybody answered');
    // It looks where there is something to see.
    expect(found[0]!.answers).toBeGreaterThan(PEOPLE / 10);
    expect(found.filter((one) => one.hits > MOST_HITS)).toEqual([]);
  }, 60_000);

  it('finds hardly anybody by the tables while answers wait', async () => {
    const real = truthOf(({ sitting }) => sitting!.id);
    const found = worst([await attacks(stage.database, await placesOfSides(stage.database, real), real)]);
    figure('F24 strict: most right pairs of tickets', { of: PEOPLE, most: Math.max(...found.map((one) => one.hits)) });
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter((one) => one.hits > MOST_HITS)).toEqual([]);
  }, 60_000);

  it('finds hardly anybody once answers are mixed, by tables or by memory', async () => {
    worker = await stage.startWorker();
    await stage.staff.make(`/v1/admin/campaigns/${study.campaignId}/close`, {});
    const answers = await eventually(async () => {
      const rows = await rowsOf<{ id: string; answers: Record<string, unknown> }>(
        'select invitation_id as id, answers from response',
      );
      return rows.length === PEOPLE && rows;
    }, 60_000);
    await eventually(async () => (await rowsOf('select 1 from answer_mixing where is_settled')).length === 1, 60_000);
    const byNumber = new Map(people.map((person) => [person.number, person]));
    for (const { id, answers: given } of answers) byNumber.get(numberIn(given))!.responseId = id;
    const real = truthOf(({ responseId }) => responseId!);
    const source = await openDatabase({
      url: stage.database.url,
      poolSize: 1,
      statementTimeout: 10_000,
      entities: ENTITIES,
      onConnectionError: () => undefined,
    });
    const sides = await placesOfSides(stage.database, real);
    const looks = [];
    for (let look = 0; look < LOOKS; look += 1) {
      looks.push(await attacks(stage.database, sides, real));
      await source.transaction((tx) => reorder(tx, study.campaignId));
    }
    await source.destroy();
    const found = worst(looks);
    figure('F24 strict: most right pairs of answers', {
      of: PEOPLE,
      attacks: found.length,
      most: Math.max(...found.map((one) => one.hits)),
    });
    expect(successful(found)).toEqual([]);
    for (const [program, when] of [
      [stage.api, 'the api after mixing'],
      [worker, 'the worker after mixing'],
    ] as const)
      expect(memoryOf(program, when).filter((one) => one.hits > MOST_HITS)).toEqual([]);
  }, 180_000);

  it('finds nothing of anybody in the logs, and nothing of both in one row', async () => {
    const log = [...stage.api.output, ...worker.output].join('\n');
    for (const { invitationId, link, blinded, message, sitting, responseId } of people)
      for (const secret of [invitationId, link, blinded, message, sitting!.id, sitting!.token, responseId!])
        expect(log.includes(secret)).toBe(false);
    const rows = await tracesIn(stage.database);
    const both = rows.filter(
      ([, text]) =>
        people.some(({ invitationId }) => text.includes(invitationId)) &&
        people.some(({ sitting, responseId }) => text.includes(sitting!.id) || text.includes(responseId!)),
    );
    expect(both).toEqual([]);
  }, 60_000);
});
