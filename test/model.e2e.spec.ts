import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Keyring } from '#platform';
import { surveyToken } from '../libs/distribution/link/survey-link.js';
import { fixtureDefinition, validAnswers } from './support/bad-input-corpus.js';
import { figure } from './support/figure.js';
import { inviteEverybody } from './support/invite.js';
import { type QuickClient, quickClient } from './support/quick-client.js';
import { logInAs, type StaffSession } from './support/routes.js';
import { linkCommands, type LinkReality, type Seen } from './support/survey-commands.js';
import { type LinkModel, newLink } from './support/survey-model.js';
import { aStudy, contactsCsv, openStage, somePeople, type Stage } from './support/stage.js';

/** Lives of links in a day's run; `MODEL_RUNS=500 MODEL_STEPS=50` is the long one. */
const RUNS = Number(process.env['MODEL_RUNS'] ?? 25);
const STEPS = Number(process.env['MODEL_STEPS'] ?? 30);
const reason = { reason: 'the model wants it' };

interface Person {
  readonly id: string;
  readonly contactId: string;
  readonly email: string;
}

let stage: Stage;
let client: QuickClient;
let staff: StaffSession;
let provedAt = -Infinity;
let people: Person[];
const keyring = () => new Keyring(stage.env['FAIRMARK_SECRET'] ?? '');

beforeAll(async () => {
  stage = await openStage({ TRUST_PROXY: '127.0.0.1' });
  const study = await aStudy(stage, { definition: fixtureDefinition });
  await inviteEverybody(stage, study, contactsCsv(somePeople(RUNS + 60)));
  people = await stage.database.query(
    `select i.invitation_id as id, c.contact_id as "contactId", c.email
     from invitation i join contact c on c.contact_id = i.contact_id`,
  );
  client = quickClient(() => stage.api.port);
}, 240_000);

afterAll(async () => {
  client?.close();
  await stage?.close();
});

const seenIn = ({ status, text }: { readonly status: number; readonly text: string }): Seen => {
  const body = (text.startsWith('{') ? JSON.parse(text) : {}) as Readonly<Record<string, unknown>>;
  const code = status < 400 ? '' : String(body['type']).replace('/problems/', '');
  return { status, code, body };
};

/** Who erases has logged in not long ago. */
async function recently(): Promise<StaffSession> {
  if (performance.now() - provedAt > 120_000) [staff, provedAt] = [await logInAs(stage), performance.now()];
  return staff;
}

let networks = 0;
/** Each request comes from another network: whoever tries many links that are none is heard no more. */
function elsewhere(): { readonly 'x-forwarded-for': string } {
  networks += 1;
  return { 'x-forwarded-for': `198.${(networks >> 8) & 255}.${networks & 255}.1` };
}

/** One person's link, asked over HTTP. */
function realityOf({ id, email }: Person, seen: Map<string, number>): LinkReality {
  const token = (epoch: number) => surveyToken(keyring(), 'invitation', id, epoch);
  const ask = async (method: string, path: string, body: unknown, headers: Readonly<Record<string, string>>) =>
    seenIn(await client.ask({ method, path, body, headers: { ...elsewhere(), ...headers } }));
  const own = (epoch: number) => ({ authorization: `Survey ${token(epoch)}` });
  const answers = (value: number) => ({ answers: { ...validAnswers, q_num: value } });
  const asStaff = async (path: string, body: object) => {
    const { cookie, csrf } = await recently();
    return ask('POST', path, body, { cookie, 'x-csrf-token': csrf });
  };
  const act = (name: string, body: object) => asStaff(`/v1/admin/invitations/${id}/${name}`, body);
  let receipt = 'never-given';
  return {
    read: (epoch) => ask('GET', '/v1/respond', undefined, own(epoch)),
    save: (epoch, revision, value) =>
      ask('PUT', '/v1/respond/draft', answers(value), { ...own(epoch), 'if-match': `"${revision}"` }),
    submit: async (epoch, key, value) => {
      const headers = { ...own(epoch), 'idempotency-key': `${id}-${key}` };
      const given = await ask('POST', '/v1/respond/submit', answers(value), headers);
      if (given.status === 201) receipt = String(given.body['receipt']);
      return given;
    },
    withdraw: () => ask('POST', '/v1/respond/withdraw', { receipt }, {}),
    unsubscribe: () =>
      ask('POST', `/u/${surveyToken(keyring(), 'unsubscribe', id, 0)}`, 'List-Unsubscribe=One-Click', {
        'content-type': 'application/x-www-form-urlencoded',
      }),
    renew: () => act('renew', { ...reason, deliver: 'copy' }),
    revoke: () => act('revoke', reason),
    erase: () => asStaff('/v1/admin/privacy/erasures', { email, answers: 'erase' }),
    devices: [
      { epoch: 0, revision: 0 },
      { epoch: 0, revision: 0 },
    ],
    seen,
  };
}

/** What the tables hold of a link and its person, in the words of the model. */
async function stored({ id, contactId }: Person): Promise<unknown> {
  const [row] = await stage.database.query(
    `select i.epoch, i.state,
            (select count(*)::int from response r where r.invitation_id = p.id) as answers,
            (select (r.answers ->> 'q_num')::int from response r where r.invitation_id = p.id) as value,
            (select count(*)::int from response_draft d where d.invitation_id = p.id) as drafts,
            (select count(*)::int from outbox o where o.subject_id = p.id and o.topic = 'response.submitted') as events,
            exists (select 1 from suppression s where s.contact_id = p.contact_id) as suppressed,
            exists (select 1 from contact c where c.contact_id = p.contact_id) as known
     from (select $1::uuid as id, $2::uuid as contact_id) p left join invitation i on i.invitation_id = p.id`,
    [id, contactId],
  );
  return row;
}

/** Nothing is left of whoever was erased but that they are not written to again. */
const NOBODY = {
  epoch: null,
  state: null,
  answers: 0,
  value: null,
  drafts: 0,
  events: 0,
  suppressed: true,
  known: false,
};

function meant({ epoch, answer, isWithdrawn, isRevoked, isUnsubscribed, isErased, draft }: LinkModel): unknown {
  if (isErased) return NOBODY;
  return {
    epoch,
    state: answer ? 'completed' : isRevoked ? 'revoked' : expect.stringMatching(/^(created|sent|started)$/),
    answers: answer ? 1 : 0,
    // What was taken back is not kept.
    value: isWithdrawn ? null : (answer?.value ?? null),
    drafts: draft.isStored ? 1 : 0,
    events: answer ? 1 : 0,
    suppressed: isUnsubscribed,
    known: true,
  };
}

describe('a link', () => {
  it('comes to what the model says, whatever two devices, its person and the staff do with it and in whatever order (SUB-03…SUB-08, PRV-04)', async () => {
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(linkCommands(STEPS), async (commands) => {
        const person = people.pop();
        if (!person) throw new Error('Nobody is left to be asked: raise the number of people.');
        const link = newLink();
        await fc.asyncModelRun(() => ({ model: link, real: realityOf(person, seen) }), commands);
        expect(await stored(person)).toEqual(meant(link));
      }),
      { numRuns: RUNS, endOnFailure: false, interruptAfterTimeLimit: 3_000_000, markInterruptAsFailure: true },
    );
    figure('model', { runs: RUNS, steps: STEPS, seen: Object.fromEntries([...seen].toSorted()) });
    // Both sides of what matters were met.
    const met = [...seen.keys()];
    expect(met).toEqual(
      expect.arrayContaining([
        'save 200',
        'save 409',
        'submit 201',
        'submit 409',
        'read 410',
        'read 404',
        'race 201',
        'erase 200',
      ]),
    );
  }, 3_600_000);

  it('has brought the service to no failure', () => {
    const failures = stage.api.output.filter((line) => /"level":(50|60)/.test(line));
    // A busy machine keeps requests waiting for a connection; they are told so.
    expect(failures.filter((line) => !/timeout exceeded when trying to connect|"overloaded"/.test(line))).toEqual([]);
  });
});
