import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** Somebody as the issuer knows them. */
export interface Known {
  readonly subject: string;
  readonly email: string;
  readonly isVerified?: boolean;
  readonly amr?: readonly string[];
}

type Parts = Readonly<Record<string, unknown>>;
/** What the issuer says instead of the truth. */
export type Tampering = (claims: Parts, tools: Tools) => string;

interface Tools {
  /** Signed by the issuer's own key. */
  readonly signed: (claims: Parts) => string;
  /** Signed by a key that the issuer does not publish. */
  readonly signedByAnother: (claims: Parts) => string;
  readonly unsigned: (claims: Parts) => string;
  /** Signed with the secret of the client, which is known to both. */
  readonly signedBySecret: (claims: Parts) => string;
}

/** A real issuer of single sign-on, on this machine. Whoever comes is `person`, without being asked. */
export interface Issuer {
  readonly url: string;
  readonly env: Readonly<Record<string, string>>;
  person: Known;
  tamper: Tampering | undefined;
  /** Shows a page with a button before it lets anybody in. */
  asks: boolean;
  /** Takes it away, and brings it back at the same address. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Follows an address of the issuer as a browser does, until it leads back to `home`; the path and query there. */
  walk(address: string, home: string): Promise<string>;
}

const CLIENT = { id: 'fairmark', secret: 'the secret of the client at the issuer' };
const SCOPE = 'openid email profile';

const encoded = (part: Parts): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const claimsIn = (token: string): Parts =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Parts;

function toolsOf(own: KeyObject, other: KeyObject): Tools {
  const by = (key: KeyObject) => (claims: Parts) => {
    const text = `${encoded({ alg: 'RS256', kid: 'own', typ: 'JWT' })}.${encoded(claims)}`;
    return `${text}.${createSign('sha256').update(text).sign(key, 'base64url')}`;
  };
  const withSecret = (claims: Parts) => {
    const text = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`;
    return `${text}.${createHmac('sha256', CLIENT.secret).update(text).digest('base64url')}`;
  };
  return {
    signed: by(own),
    signedByAnother: by(other),
    unsigned: (claims) => `${encoded({ alg: 'none' })}.${encoded(claims)}.`,
    signedBySecret: withSecret,
  };
}

const rsaKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;

class LocalIssuer implements Issuer {
  person: Known = { subject: 'nobody', email: 'nobody@example.com' };
  tamper: Tampering | undefined;
  asks = false;
  readonly #own = rsaKey();
  readonly #tools = toolsOf(this.#own, rsaKey());
  #server: Server | undefined;
  #port = 0;
  #provider: Provider | undefined;

  constructor(private readonly homes: readonly string[]) {}

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get env() {
    return {
      OIDC_ISSUER: this.url,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_LABEL: 'Acme ID',
    };
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => void this.#answer(request, response));
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
    this.#provider ??= this.#newProvider();
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
  }

  async walk(address: string, home: string): Promise<string> {
    const cookies = new Map<string, string>();
    for (let next = address, steps = 0; steps < 10; steps += 1) {
      if (next.startsWith(home)) return next.slice(home.length);
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const set of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
        cookies.set(name, value);
      }
      const location = answer.headers.get('location');
      if (location === null) throw new Error(`the issuer answers ${answer.status}: ${await answer.text()}`);
      next = new URL(location, next).href;
    }
    throw new Error('the issuer leads in a circle');
  }

  #newProvider(): Provider {
    const jwk = { ...this.#own.export({ format: 'jwk' }), kid: 'own', alg: 'RS256', use: 'sig' };
    const provider = new Provider(this.url, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          token_endpoint_auth_method: 'client_secret_post',
          redirect_uris: this.homes.map((home) => `${home}/v1/auth/oidc/callback`),
          post_logout_redirect_uris: this.homes.map((home) => `${home}/admin/login`),
        },
      ],
      jwks: { keys: [jwk] },
      cookies: { keys: ['a key of the issuer alone'] },
      claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'], profile: ['name'] },
      features: {
        devInteractions: { enabled: false },
        rpInitiatedLogout: { logoutSource: (ctx, form) => void (ctx.body = `<!doctype html><h1>Acme ID</h1>${form}`) },
      },
      pkce: { required: () => true },
      ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, accountId) => ({ accountId, claims: () => this.#claims(accountId) }),
      loadExistingGrant: (ctx) => this.#granted(ctx.oidc.account?.accountId ?? ''),
    });
    provider.use(async (ctx, next) => {
      await next();
      const body = ctx.body as { id_token?: string } | undefined;
      if (ctx.path === '/token' && body?.id_token && this.tamper)
        body.id_token = this.tamper(claimsIn(body.id_token), this.#tools);
    });
    return provider;
  }

  #claims(sub: string) {
    const { email, isVerified = true } = this.person;
    return { sub, email, email_verified: isVerified, name: 'Somebody' };
  }

  async #granted(accountId: string) {
    const grant = new this.#provider!.Grant({ accountId, clientId: CLIENT.id });
    grant.addOIDCScope(SCOPE);
    await grant.save();
    return grant;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!request.url?.startsWith('/interaction/')) return this.#provider!.callback()(request, response);
    if (this.asks && request.method === 'GET') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(
        `<!doctype html><title>Acme ID</title><h1>Acme ID</h1><form method="post"><button>Sign in</button></form>`,
      );
      return;
    }
    const { subject, amr = [] } = this.person;
    await this.#provider!.interactionFinished(request, response, { login: { accountId: subject, amr: [...amr] } });
  }
}

/** An issuer that sends people back to one of these addresses. */
export async function startIssuer(...homes: readonly string[]): Promise<Issuer> {
  const issuer = new LocalIssuer(homes);
  await issuer.start();
  return issuer;
}
