import type { Response } from 'supertest';
import { codeOf, stepOf } from '../../libs/account/second-factor/one-time-code.js';
import type { Stage } from './stage.js';

/** A browser at one of the doors: keeps its cookies, and fills in forms as they are. */
export class SecurityWalk {
  readonly #cookies = new Map<string, string>();
  #csrf = '';

  constructor(
    private readonly stage: () => Stage,
    private readonly now: () => Date,
    readonly door: 'admin' | 'vendor' = 'admin',
    private readonly client = '',
  ) {}

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get csrf(): string {
    return this.#csrf;
  }

  /** The value of one cookie; setting it to undefined takes it away. */
  holds(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  forget(name: string): void {
    this.#cookies.delete(name);
  }

  async get(path: string): Promise<Response> {
    return this.#kept(await this.stage().http.get(path).set({ cookie: this.cookie, accept: 'text/html' }));
  }

  async form(path: string, fields: Readonly<Record<string, string>> = {}, from = path): Promise<Response> {
    const headers = {
      cookie: this.cookie,
      accept: 'text/html',
      referer: `http://study.example${from}`,
      ...(this.client === '' ? {} : { 'user-agent': this.client }),
    };
    const sent = { csrf: this.#csrf, ...fields };
    return this.#kept(await this.stage().http.post(path).set(headers).type('form').send(sent));
  }

  async json(path: string, body: object): Promise<Response> {
    const headers = { cookie: this.cookie, 'x-csrf-token': this.#csrf };
    return this.#kept(await this.stage().http.post(path).set(headers).send(body));
  }

  logIn(email: string, password: string): Promise<Response> {
    return this.form(`/${this.door}/login?lang=en`, { email, password });
  }

  /** The code of an app right now, or some steps ago. */
  codeNow(seed: string, stepsAgo = 0): string {
    return codeOf(seed, stepOf(this.now()) - stepsAgo);
  }

  /** Sets an app up on the page of one's own security. */
  async setUpApp(): Promise<{ readonly seed: string; readonly codes: readonly string[] }> {
    await this.get(`/${this.door}/security?lang=en`);
    const begun = await this.form(`/${this.door}/security/app?lang=en`);
    const seed = seedIn(begun.text);
    const done = await this.form(`/${this.door}/security/app/code?lang=en`, { code: this.codeNow(seed) });
    return { seed, codes: codesIn(done.text) };
  }

  #kept(answer: Response): Response {
    const set = (answer.headers['set-cookie'] ?? []) as unknown as readonly string[];
    for (const line of set) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const json = answer.body as { csrfToken?: string };
    this.#csrf = /name="csrf" value="([^"]+)"/.exec(answer.text)?.[1] ?? json.csrfToken ?? this.#csrf;
    return answer;
  }
}

export const seedIn = (html: string): string =>
  (/<code class="code">([A-Z2-7 ]+)<\/code>/.exec(html)?.[1] ?? '').replaceAll(' ', '');

export const codesIn = (html: string): string[] =>
  [...html.matchAll(/<li><code>([^<]+)<\/code>/g)].map(([, code = '']) => code);
