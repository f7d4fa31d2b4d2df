import { randomUUID } from 'node:crypto';
import { type BadInput, expand, type Payload, payloadOf } from './bad-input-corpus.js';
import { type Answer, send } from './bad-input-request.js';
import { type BadInputStage, type Invited, present } from './bad-input-stage.js';

const SCANNERS = ['GET', 'HEAD'];

/** Opens a link as its person does. */
export const startLink = ({ stage }: BadInputStage, token: string): Promise<Answer> =>
  send({
    port: stage.api.port,
    method: 'POST',
    path: `/s/${encodeURIComponent(token)}/start`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: { kind: 'bytes', bytes: Buffer.alloc(0) },
  });

/** Somebody in the state that a case of answers asks for, and what they hand in as their work. */
export async function personFor(world: BadInputStage, one: BadInput) {
  const open = one.channel === 'open-link' ? await world.openSitting(one.pow) : undefined;
  const invited: Invited = open ?? world.invite();
  if (one.timing_ms !== undefined) {
    const { status } = await startLink(world, invited.token);
    if (status !== 303) throw new Error(`start: ${status}`);
    await new Promise((resolve) => setTimeout(resolve, one.timing_ms));
  }
  if (one.token === '$expired') await expire(world, invited);
  const headers: Readonly<Record<string, string | null>> = open ? { 'x-pow': open.proof } : {};
  return { invited, headers };
}

async function expire({ stage }: BadInputStage, { id }: Invited): Promise<void> {
  await stage.database.query(
    "update invitation set expires_at = now() - interval '1 minute' where invitation_id = $1",
    [id],
  );
}

/** Hands answers in as a case says: once or often, one after the other or at the same time. */
export async function submitAll(
  world: BadInputStage,
  one: BadInput,
  { invited, headers }: Awaited<ReturnType<typeof personFor>>,
): Promise<readonly Answer[]> {
  const token = tokenOf(one, invited);
  const key = randomUUID();
  const submit = (at: number) =>
    world.submit(token, repeated(one, at), {
      'idempotency-key': one.repeat_with_new_key || one.parallel ? randomUUID() : key,
      ...one.headers,
      ...headers,
    });
  if (one.parallel !== undefined) return Promise.all(Array.from({ length: one.parallel }, (_, at) => submit(at)));
  const answers: Answer[] = one.token === undefined ? [] : [await startLink(world, token)];
  for (let at = 0; at < (one.repeat ?? 1); at += 1) answers.push(await submit(at));
  return answers;
}

function repeated(one: BadInput, at: number): Payload {
  const { repeat_with: patch } = one;
  return payloadOf(at > 0 && patch ? { ...one, answers_patch: { ...one.answers_patch, ...patch } } : one);
}

function tokenOf({ token, survey }: BadInput, invited: Invited): string {
  if (survey === '$other') return invited.otherToken;
  return token === undefined || token === '$expired' ? invited.token : (expand(token) as string);
}

/** Asks for the address of a case, as often as it says. */
export async function askAll(world: BadInputStage, one: BadInput): Promise<readonly Answer[]> {
  const { token } = world.invite();
  const answers: Answer[] = [];
  for (let at = 0; at < (one.repeat ?? 1); at += 1) answers.push(await ask(world, one, { token, at }));
  return answers;
}

function ask(
  world: BadInputStage,
  one: BadInput,
  { token, at }: { readonly token: string; readonly at: number },
): Promise<Answer> {
  const fill = (text: string) =>
    text
      .replace(/^\/r\//, '/s/')
      .replace('$token', token)
      .replace('$vendorB', world.otherVendorId)
      .replace('$id', world.wavePath);
  const query = fill(String(expand(one.query ?? ''))).replaceAll(' ', '%20');
  return send({
    port: world.stage.api.port,
    method: one.method ?? (one.repeat === undefined ? 'GET' : (SCANNERS[at % 2] ?? 'GET')),
    path: fill(one.path ?? '/') + (query === '' ? '' : `?${query}`),
    headers: {
      ...(one.auth === 'vendorA' ? world.vendor : world.staff),
      'user-agent': 'LinkScanner/1.0',
      ...present(one.headers),
    },
  });
}

/** Acts out a case of answers or of addresses, whatever comes of it. */
export async function actOut(world: BadInputStage, one: BadInput): Promise<readonly Answer[]> {
  return one.target === 'submit' ? submitAll(world, one, await personFor(world, one)) : askAll(world, one);
}
