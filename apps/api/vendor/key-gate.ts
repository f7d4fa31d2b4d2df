import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { accountErrors, API_VERSIONS, ApiKeyService, type VendorActor } from '#account';
import { DomainError } from '#kernel';
import {
  type ClosableRateLimit,
  CONFIG,
  type Config,
  createRateLimit,
  type LimitRules,
  networkOf,
  queryErrors,
  standingText,
  TokenBuckets,
} from '#platform';
import { queryOf } from '../request.js';

/** Keys that are none, from one network: enough for a mistake, too few for a search. */
const WRONG = { burst: 30, perMinute: 30 } as const;
const CREDENTIAL_PARAMETERS = ['key', 'apikey', 'api_key', 'access_token', 'token'];

export type KeyActor = Extract<VendorActor, { via: 'key' }>;

/** What stands before everything that a key opens. */
@Injectable()
export class KeyGate implements OnModuleDestroy {
  /** Acts of one key a minute, over all processes where they have a place to count together. */
  readonly #rules: LimitRules;
  readonly #limit: ClosableRateLimit;
  readonly #wrong = new TokenBuckets(WRONG);

  constructor(
    @Inject(ApiKeyService) private readonly keys: ApiKeyService,
    @Inject(CONFIG) config: Config,
  ) {
    this.#rules = { name: 'key', perMinute: config.keyRate };
    this.#limit = createRateLimit(config, this.#rules);
  }

  onModuleDestroy(): void {
    this.#limit.close();
  }

  /** Whose key it is; the reply says how often it may be used, in which version it is answered and whether it ends. */
  async admit(text: string, request: FastifyRequest, reply: FastifyReply): Promise<KeyActor> {
    const actor = await this.#known(text, request);
    const standing = await this.#limit.take(actor.keyId);
    void reply
      .header('api-version', versionOf(request, actor))
      .header('ratelimit-policy', this.#limit.policy)
      .header('ratelimit', standingText(this.#rules, standing))
      .headers(endOf(actor));
    if (!standing.isAllowed) throw queryErrors.rateLimited(standing.retryAfter);
    return actor;
  }

  /** Refuses whatever was put where logs and histories keep it, and remembers a key that was: it is not safe any more. */
  async refuseInAddress(request: FastifyRequest): Promise<void> {
    const query = queryOf(request);
    const named = [...query].filter(([name]) => CREDENTIAL_PARAMETERS.includes(name.toLowerCase()));
    if (named.length === 0) return;
    for (const [, values] of named) await this.keys.noteExposure(values[0] ?? '');
    throw queryErrors.credentialsInUrl();
  }

  async #known(text: string, request: FastifyRequest): Promise<KeyActor> {
    if (countOf(request, 'authorization') > 1) throw accountErrors.unauthorized();
    const from = networkOf(request.ip);
    const now = performance.now();
    if (this.#wrong.left(from, now) < 1) throw accountErrors.tooManyFailures(2);
    try {
      return (await this.keys.actorOf(text)) as KeyActor;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'unauthenticated') this.#wrong.take(from, now);
      throw error;
    }
  }
}

/** Of two headers a server and what stands before it could each believe another one. */
function countOf({ raw }: FastifyRequest, name: string): number {
  return raw.rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === name).length;
}

/** The version that was asked for, or the one the key was made with. */
function versionOf({ headers }: FastifyRequest, { apiVersion }: KeyActor): string {
  const asked = headers['api-version'];
  if (asked === undefined) return apiVersion;
  const version = API_VERSIONS.find((one) => one === asked);
  if (version === undefined) throw queryErrors.versionUnknown();
  return version;
}

/** Of a key that another one takes the place of: since when, and until when it works (RFC 9745, RFC 8594). */
function endOf({ retiredAt, expiresAt }: KeyActor): Readonly<Record<string, string>> {
  if (retiredAt === null) return {};
  return { deprecation: `@${Math.floor(retiredAt.getTime() / 1_000)}`, sunset: expiresAt.toUTCString() };
}
