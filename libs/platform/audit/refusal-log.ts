import { type Acting, acting } from './acting.js';
import type { AuditAction } from './audit-action.js';
import type { AuditEntry } from './audit-log.js';

export interface Refusal {
  readonly action: Extract<AuditAction, 'access.refused' | 'key.refused' | 'rate.refused'>;
  /** Method and pattern of the route: the address itself may hold a secret. */
  readonly route: string;
  readonly code: string;
  readonly network: string;
}

interface Repeated {
  readonly acting: Acting;
  readonly refusal: Refusal;
  more: number;
  /** Of those that followed; `*` where there were several. */
  network: string;
}

const WINDOW = 60_000;
/** Different refusals in one minute; what comes beyond is counted together. */
const MOST_DIFFERENT = 200;

/**
 * What somebody may not do: the first time in a minute as a row of its own, what follows of the same kind as one row
 * with its count. However often somebody knocks, the log grows by two rows a minute.
 */
export class RefusalLog {
  #open = new Map<string, Repeated>();
  #timer: NodeJS.Timeout | undefined;
  readonly #writing = new Set<Promise<void>>();

  constructor(
    private readonly write: (entry: AuditEntry) => Promise<void>,
    private readonly onError: (error: unknown) => void,
  ) {}

  async note(who: Acting, refusal: Refusal): Promise<void> {
    const own = [who.actor, refusal.action, refusal.route, refusal.code].join(' ');
    const isFull = !this.#open.has(own) && this.#open.size >= MOST_DIFFERENT;
    const key = isFull ? refusal.action : own;
    const told = isFull ? { ...refusal, route: '*', code: '*', network: '*' } : refusal;
    const known = this.#open.get(key);
    if (known) {
      known.network = known.more > 0 && known.network !== told.network ? '*' : told.network;
      known.more += 1;
      return;
    }
    const actor = isFull ? ({ actor: 'anonymous', requestId: null } as const) : { ...who };
    this.#open.set(key, { acting: actor, refusal: told, more: 0, network: told.network });
    this.#timer ??= setTimeout(() => void this.flush(), WINDOW).unref();
    await this.#write(actor, told, 1);
  }

  /** Ends the minute: what was counted is written, and so is, when it comes back, all that had begun to be. */
  async flush(): Promise<void> {
    const ended = this.#open;
    this.#open = new Map();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const {
      acting: { actor },
      refusal,
      more,
      network,
    } of ended.values())
      if (more > 0) await this.#write({ actor, requestId: null }, { ...refusal, network }, more);
    await Promise.all(this.#writing);
  }

  /** A refusal is one whether it could be written down or not. */
  async #write(who: Acting, { action, route, code, network }: Refusal, times: number): Promise<void> {
    const entry = { action, object: `route:${route}`, details: { code, network, times } };
    const written = acting.run(who, () => this.write(entry)).catch(this.onError);
    this.#writing.add(written);
    await written;
    this.#writing.delete(written);
  }
}
