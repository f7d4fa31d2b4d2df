import { Inject, Injectable } from '@nestjs/common';
import {
  checkTarget,
  CONFIG,
  type Config,
  type EgressAnswer,
  type Message,
  type NameLookup,
  post,
  publicAddresses,
  serverLookup,
} from '#platform';
import { urlForbidden } from './core/errors.js';

const CONNECT_MS = 3_000;
const TOTAL_MS = 15_000;
const LARGEST_BYTES = 65_536;
const NOT_PUBLIC = 'EPRIVATE';

/** The way to addresses that vendors have named: it leads to the public net and nowhere else. */
@Injectable()
export class WebhookTarget {
  readonly #lookup: NameLookup;
  readonly #rules: { readonly hosts: 'any'; readonly sinks: readonly string[] };

  constructor(@Inject(CONFIG) { webhookNameServers, webhookSinks }: Config) {
    this.#lookup = serverLookup(webhookNameServers);
    this.#rules = { hosts: 'any', sinks: webhookSinks };
  }

  /**
   * The host of an address that may be asked now; throws where it may not. What a name leads to can change, so every
   * message is checked again. A name that leads nowhere yet is taken.
   */
  async check(url: string): Promise<{ readonly url: string; readonly host: string }> {
    const target = checkTarget(url, this.#rules);
    if (!target.isAllowed) throw urlForbidden(target.fault);
    const { href, host, hostname } = target.url;
    if (!target.isSink) await this.#checkName(hostname);
    return { url: href, host };
  }

  send(url: string, message: Message): Promise<EgressAnswer> {
    return post(url, message, {
      rules: this.#rules,
      lookup: this.#lookup,
      connectTimeout: CONNECT_MS,
      timeout: TOTAL_MS,
      largest: LARGEST_BYTES,
      // The status says whether a message arrived; nobody waits for the rest of the answer.
      excess: 'is-cut',
    });
  }

  async #checkName(hostname: string): Promise<void> {
    try {
      await publicAddresses(this.#lookup, hostname);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === NOT_PUBLIC) throw urlForbidden('not-public');
    }
  }
}
