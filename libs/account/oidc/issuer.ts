import * as oidc from 'openid-client';
import { egressFetch, type EgressRules, type SignOn } from '#platform';
import { signOnDeclined, signOnFailed, signOnUnavailable } from './errors.js';

/** What the browser keeps, sealed, until the issuer sends it back. */
export interface PendingLogin {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who came back, by the issuer's word. */
export interface Claims {
  readonly subject: string;
  /** In small letters; undefined where the issuer does not say or did not verify it. */
  readonly verifiedEmail: () => Promise<string | undefined>;
  readonly amr: unknown;
  readonly acr: unknown;
}

/** What keys may sign with. Others, `none` among them, are refused whatever an issuer offers. */
const ALGORITHMS: readonly string[] = ['RS256', 'ES256'];
const SCOPE = 'openid email profile';
const TIMEOUT_MS = 5_000;
const CONNECT_TIMEOUT_MS = 3_000;
const LARGEST = 262_144;
/** For how long what the issuer publishes of itself is believed; keys are asked for again when one is not known. */
const FRESH_MS = 3_600_000;
/** An issuer that did not answer is left alone for so long. */
const REST_MS = 5_000;
const CLOCK_TOLERANCE_SECONDS = 60;

/** The issuer of single sign-on, as the operator configured it. What it publishes is fetched when it is first needed. */
export class Issuer {
  #known: { readonly at: number; readonly configuration: Promise<oidc.Configuration> } | undefined;
  #failedAt = -REST_MS;

  constructor(
    private readonly signOn: SignOn,
    private readonly redirectUri: string,
    /** Whether http and private addresses are fine: on a desk and in tests. */
    private readonly isOnADesk: boolean,
    /** Hears why a login failed, in words for the operator, who alone can mend it. */
    private readonly say: (fault: string) => void,
  ) {}

  /** Where to send a browser, and what it has to bring back. */
  async begin(): Promise<{ readonly url: string; readonly pending: PendingLogin }> {
    const configuration = await this.#configuration();
    const pending = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: this.redirectUri,
      scope: SCOPE,
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, pending };
  }

  /** Who came back with this query. Throws for everything that is not this issuer's answer to this login. */
  async finish(query: string, { state, nonce, verifier }: PendingLogin): Promise<Claims> {
    const configuration = await this.#configuration();
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const address = new URL(`${this.redirectUri}?${query}`);
    const tokens = await oidc
      .authorizationCodeGrant(configuration, address, checks)
      .catch((error: unknown) => this.#refuse(error));
    const claims = tokens.claims();
    if (!claims) throw signOnFailed();
    const email = () => this.#verifiedEmail(configuration, tokens.access_token, claims);
    return { subject: claims.sub, verifiedEmail: email, amr: claims['amr'], acr: claims['acr'] };
  }

  /** Where the issuer ends its own session; undefined where it does not offer that, or is away. */
  async leaveUrl(backTo: string): Promise<string | undefined> {
    const configuration = await this.#configuration().catch(() => undefined);
    if (configuration?.serverMetadata().end_session_endpoint === undefined) return undefined;
    return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: backTo }).href;
  }

  /** An id token need not name the address: then the issuer is asked for it. */
  async #verifiedEmail(configuration: oidc.Configuration, accessToken: string, claims: oidc.IDToken) {
    const told = claims['email'] === undefined ? await this.#userInfo(configuration, accessToken, claims.sub) : claims;
    const { email, email_verified: isVerified } = told as { email?: unknown; email_verified?: unknown };
    return typeof email === 'string' && isVerified === true ? email.toLowerCase() : undefined;
  }

  #userInfo(configuration: oidc.Configuration, accessToken: string, subject: string) {
    if (configuration.serverMetadata().userinfo_endpoint === undefined) return Promise.resolve({});
    return oidc.fetchUserInfo(configuration, accessToken, subject).catch((error: unknown) => this.#refuse(error));
  }

  #configuration(): Promise<oidc.Configuration> {
    const now = performance.now();
    if (this.#known && now - this.#known.at < FRESH_MS) return this.#known.configuration;
    if (now - this.#failedAt < REST_MS) return Promise.reject(signOnUnavailable());
    const known = { at: now, configuration: this.#discover() };
    this.#known = known;
    known.configuration.catch(() => {
      this.#failedAt = performance.now();
      this.#known = undefined;
    });
    return known.configuration;
  }

  async #discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.signOn;
    const rules: EgressRules = { hosts: 'any', sinks: this.#isNear() ? [new URL(issuer).origin] : [] };
    const limits = { timeout: TIMEOUT_MS, connectTimeout: CONNECT_TIMEOUT_MS, largest: LARGEST };
    const fetch = egressFetch({ rules, ...limits }) as oidc.CustomFetch;
    const insecure = this.isOnADesk ? [oidc.allowInsecureRequests] : [];
    const found = await oidc
      .discovery(new URL(issuer), clientId, clientSecret, undefined, { [oidc.customFetch]: fetch, execute: insecure })
      .catch((error: unknown) => this.#unavailable(faultOf(error)));
    const server = found.serverMetadata();
    // Discovery compares the issuer as a URL; here it has to be the same to the letter.
    if (server.issuer !== issuer) return this.#unavailable('the issuer names itself otherwise than OIDC_ISSUER does');
    return this.#guarded(server, fetch, insecure);
  }

  /** The same issuer, held to the algorithms that we know and to signatures that are checked. */
  #guarded(
    server: oidc.ServerMetadata,
    fetch: oidc.CustomFetch,
    insecure: readonly ((configuration: oidc.Configuration) => void)[],
  ): oidc.Configuration {
    const { clientId, clientSecret } = this.signOn;
    const offered = (server.id_token_signing_alg_values_supported ?? ['RS256']).filter((one) =>
      ALGORITHMS.includes(one),
    );
    if (offered.length === 0) return this.#unavailable('the issuer signs with neither RS256 nor ES256');
    const held = { ...server, id_token_signing_alg_values_supported: offered };
    const metadata = { client_secret: clientSecret, [oidc.clockTolerance]: CLOCK_TOLERANCE_SECONDS };
    const configuration = new oidc.Configuration(held, clientId, metadata);
    configuration[oidc.customFetch] = fetch;
    configuration.timeout = TIMEOUT_MS / 1_000;
    oidc.enableNonRepudiationChecks(configuration);
    for (const allow of insecure) allow(configuration);
    return configuration;
  }

  #unavailable(fault: string): never {
    this.say(fault);
    throw signOnUnavailable();
  }

  #refuse(error: unknown): never {
    this.say(faultOf(error));
    refused(error);
  }

  #isNear(): boolean {
    return this.isOnADesk || this.signOn.isPrivate;
  }
}

/** The kind of a fault and of what is behind it; never a message that could hold what was sent. */
function faultOf(error: unknown): string {
  const { code, name, error: said, cause } = error as Readonly<Record<string, unknown>>;
  const inner = cause instanceof Error && cause.message.startsWith('no answer: ') ? cause.message : '';
  const own = error instanceof TypeError && error.message.startsWith('no answer: ') ? error.message : '';
  return [code ?? name, said, inner, own].filter((part) => typeof part === 'string' && part !== '').join(' ');
}

/** Says no more than a person can do something about: the issuer is away, said no, or the answer does not hold. */
function refused(error: unknown): never {
  if (error instanceof oidc.AuthorizationResponseError) throw signOnDeclined();
  if (error instanceof oidc.ResponseBodyError) throw error.status >= 500 ? signOnUnavailable() : signOnFailed();
  throw isAway(error) ? signOnUnavailable() : signOnFailed();
}

/** No answer at all, or one of a server that is not well. */
function isAway(error: unknown): boolean {
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  if (cause instanceof Response) return cause.status >= 500;
  if (code === 'OAUTH_TIMEOUT') return true;
  const inner = cause instanceof Error ? cause : error;
  return inner instanceof Error && inner.message.startsWith('no answer: ');
}
