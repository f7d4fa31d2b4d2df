import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { transformFile } from '@swc/core';
import { Ajv2020, type SchemaObject } from 'ajv/dist/2020.js';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freshStart, type FreshStart } from './support/fresh-start.js';

const PATIENCE = 240_000;
const HERE = 'http://localhost:3000';

interface Operation {
  readonly tags?: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly example?: string }[];
  readonly responses: Readonly<
    Record<
      string,
      { readonly content?: Readonly<Record<string, { readonly schema: SchemaObject; readonly example?: unknown }>> }
    >
  >;
}
interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, SchemaObject>> };
}

interface Outcome {
  readonly code: number;
  readonly output: string;
}

const run = (command: string, words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> =>
  new Promise((resolve) => {
    const all = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env };
    execFile(command, [...words], { env: all, maxBuffer: 2 ** 26 }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) || 1 : 0, output: out + err }),
    );
  });

/** Commands of a text that are fenced as shell and call `curl`. */
function curlBlocks(file: string): { readonly file: string; readonly block: string }[] {
  const blocks = [...readFileSync(file, 'utf8').matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
  return blocks.filter((block) => block.includes('curl ')).map((block) => ({ file, block }));
}

const isThere = (value: unknown): boolean => value !== undefined;

const TEXTS = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const BLOCKS = TEXTS.flatMap(curlBlocks);
const EXAMPLES = readdirSync('docs/examples').toSorted();

describe('what is written about the interface', () => {
  let fresh: FreshStart;
  let description: Description;
  let workshop: string;

  beforeAll(async () => {
    // Below the packages that examples import.
    mkdirSync('dist', { recursive: true });
    workshop = mkdtempSync(join('dist', 'examples-'));
    fresh = await freshStart(PATIENCE);
    description = (await (await fetch(`${fresh.facts.baseUrl}/v1/openapi.json`)).json()) as Description;
  }, 2 * PATIENCE);

  afterAll(async () => {
    await fresh?.close();
    rmSync(workshop, { recursive: true, force: true });
  }, PATIENCE);

  const reads = () =>
    Object.entries(description.paths).flatMap(([path, { get }]) =>
      get?.tags?.some((tag) => tag.startsWith('benchmark')) ? [{ path, operation: get }] : [],
    );
  const exampleOf = (path: string, { parameters = [] }: Operation) =>
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => parameters.find((each) => each.name === name)?.example ?? '');

  it('is an OpenAPI 3.1 document', async () => {
    expect(description.openapi).toBe('3.1.0');
    const { valid, errors } = await new Validator().validate(structuredClone(description) as never);
    expect([valid, errors]).toEqual([true, undefined]);
  });

  it('answers every request it gives as an example exactly as it says', async () => {
    const ajv = new Ajv2020({ strict: false, formats: { 'date-time': true, uuid: true, binary: true } });
    ajv.addSchema({ $id: 'api', components: description.components });
    expect(reads().length).toBeGreaterThan(40);
    for (const { path, operation } of reads()) {
      const answer = await fetch(fresh.facts.baseUrl + exampleOf(path, operation));
      const [type, content] = Object.entries(operation.responses['200']?.content ?? {})[0] ?? [];
      expect([path, answer.status, answer.headers.get('content-type')?.split(';')[0]]).toEqual([path, 200, type]);
      const told = type === 'application/json' ? [await answer.json(), content?.example].filter(isThere) : [];
      const check = ajv.compile(
        JSON.parse(JSON.stringify(content?.schema).replaceAll('"#/', '"api#/')) as SchemaObject,
      );
      expect([path, ...told.flatMap((each) => (check(each) ? [] : (check.errors ?? [])))]).toEqual([path]);
    }
  });

  it('has a client whose types are those of this very description', async () => {
    expect(await run('node', ['tools/client-types.mjs', fresh.facts.baseUrl, '--check'])).toEqual({
      code: 0,
      output: '',
    });
  });

  it.each(BLOCKS.map((each, at) => ({ ...each, name: `${each.file}, command ${at + 1}` })))(
    'runs as it stands: $name',
    async ({ block }) => {
      const { baseUrl, vendorApiKey } = fresh.facts;
      const env = { ...(await ticketSecret()), ...(await factsSecret()), KEY: vendorApiKey };
      // A copy that is not answered with success must fail.
      const script = block
        .replaceAll(/https?:\/\/(localhost:3000|fairmark\.example)/g, baseUrl)
        .replaceAll('vk_…', vendorApiKey)
        .replaceAll(/\bcurl /g, 'curl --silent --show-error --fail-with-body ')
        .replaceAll(/^npm run fairmark.*$/gm, '');
      const { code, output } = await run('sh', ['-euc', `cd '${workshop}'\n${script}`], env);
      expect([code, code === 0 ? '' : output]).toEqual([0, '']);
    },
    PATIENCE,
  );

  /** What the vendor of the demo signs its tickets with; staff agree on it beforehand. */
  let agreed: Promise<{ readonly SECRET: string }> | undefined;
  const ticketSecret = () => (agreed ??= agreeOnSecret(fresh));

  /** What the vendor of the demo signs its ticket facts with; an owner sees it in the portal. */
  let shown: Promise<{ readonly FACTS_SECRET: string }> | undefined;
  const factsSecret = () => (shown ??= secretInPortal(fresh));

  const available = async (command: string) => (await run('which', [command])).code === 0;
  const INTERPRETERS: Readonly<Record<string, string>> = { sh: 'sh', py: 'python3', R: 'Rscript', ts: 'node' };

  it.each(EXAMPLES)(
    'has an example that runs, where there is somebody to run it: %s',
    async (name) => {
      const language = name.split('.').at(-1) ?? '';
      const interpreter = INTERPRETERS[language] ?? '';
      expect(interpreter).not.toBe('');
      if (!(await available(interpreter))) return;
      const file = language === 'ts' ? await compiled(name) : join('docs/examples', name);
      const { code, output } = await run(interpreter, [file, fresh.facts.baseUrl, 'rtc-service']);
      expect([code, code === 0 ? '' : output]).toEqual([0, '']);
      expect(output).toContain('aurora');
    },
    PATIENCE,
  );

  /** TypeScript without its types, where Node finds the packages. */
  async function compiled(name: string): Promise<string> {
    for (const file of [`examples/${name}`, 'clients/typescript/client.ts']) {
      const { code } = await transformFile(join('docs', file), {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
      });
      const target = join(workshop, file.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, code);
    }
    return join(workshop, 'examples', name.replace(/\.ts$/, '.js'));
  }

  it('names the address that a newcomer’s Fairmark has', () => {
    expect(BLOCKS.filter(({ block }) => block.includes(HERE)).length).toBeGreaterThan(2);
  });
});

async function secretInPortal({ facts }: FreshStart): Promise<{ readonly FACTS_SECRET: string }> {
  const { baseUrl, vendorEmail: email, vendorPassword: password } = facts;
  const form = (path: string, fields: Readonly<Record<string, string>>, cookie = '') =>
    fetch(baseUrl + path, {
      method: 'POST',
      headers: { cookie, origin: baseUrl },
      body: new URLSearchParams(fields),
      redirect: 'manual',
    });
  const login = await form('/vendor/login', { email, password });
  const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
  const me = await fetch(`${baseUrl}/v1/vendor/me`, { headers: { cookie } });
  const { csrfToken: csrf } = (await me.json()) as { readonly csrfToken: string };
  const page = await (await form('/vendor/ticket-facts/secret', { csrf }, cookie)).text();
  return { FACTS_SECRET: /whsec_[\w+/=]+/.exec(page)?.[0] ?? '' };
}

async function agreeOnSecret({ facts }: FreshStart): Promise<{ readonly SECRET: string }> {
  const { baseUrl, adminEmail: email, adminPassword: password, vendorSlug } = facts;
  const json = { 'content-type': 'application/json' };
  const login = await fetch(`${baseUrl}/v1/auth/login`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email, password }),
  });
  const { csrfToken } = (await login.json()) as { readonly csrfToken: string };
  const headers = { ...json, cookie: login.headers.get('set-cookie')?.split(';')[0] ?? '', 'x-csrf-token': csrfToken };
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await fetch(baseUrl + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };
  const idOf = async (path: string, slug: string) => {
    const { data } = (await ask('GET', path)) as {
      readonly data: readonly { readonly id: string; readonly slug: string }[];
    };
    return data.find((each) => each.slug === slug)?.id ?? '';
  };
  const study = await idOf('/v1/admin/studies', 'rtc-service');
  const vendor = await idOf('/v1/admin/vendors', vendorSlug);
  const campaigns = (await ask('GET', '/v1/admin/campaigns')) as {
    readonly data: readonly { readonly id: string; readonly studyId: string; readonly state: string }[];
  };
  const campaignId = campaigns.data.findLast((each) => each.studyId === study && each.state !== 'draft')?.id;
  const rule = { campaignId, isOn: true, delayMinutes: 0, ratePerMille: 1_000, dailyQuota: 1_000 };
  await ask('PUT', `/v1/admin/studies/${study}/ticket-rules/${vendor}`, rule);
  const { secret } = await ask('POST', `/v1/admin/studies/${study}/ticket-rules/${vendor}/secret`, {});
  return { SECRET: String(secret) };
}
