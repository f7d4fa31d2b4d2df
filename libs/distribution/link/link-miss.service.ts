import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, isUnavailable, Keyring, networkOf, rows, TokenBuckets, uuidV8 } from '#platform';

const MINUTE = 60_000;
const MOST_A_MINUTE = 20;

/**
 * Counts links that lead nowhere by the network that tries them. Whoever has a link is not counted, so nobody is kept
 * from a survey by a neighbour who guesses.
 */
@Injectable()
export class LinkMissService {
  /** What one process sees alone; who is over it is not counted any further. */
  readonly #own = new TokenBuckets({ burst: MOST_A_MINUTE, perMinute: MOST_A_MINUTE });
  #tidiedAt = 0;

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  /** Null while the network may go on trying; otherwise the whole seconds until it may again. */
  async count(address: string): Promise<number | null> {
    const now = this.clock.now().getTime();
    const network = networkOf(address);
    const wait = this.#own.take(network, now);
    if (wait !== null) return wait;
    const minute = Math.floor(now / MINUTE);
    const tries = await this.#together(network, minute);
    return tries > MOST_A_MINUTE ? Math.ceil(((minute + 1) * MINUTE - now) / 1_000) : null;
  }

  /** How often all processes saw the network in this minute. The row names it to nobody, and not for the next one. */
  async #together(network: string, minute: number): Promise<number> {
    const id = uuidV8(this.keyring.mac('network', `${network} ${minute}`));
    try {
      const [seen] = await rows<{ tries: number }>(
        this.db.manager,
        `insert into link_miss as m (network_id, tries, until) values ($1, 1, $2)
         on conflict (network_id) do update set tries = m.tries + 1 returning tries`,
        [id, new Date((minute + 1) * MINUTE)],
      );
      await this.#tidyUp(minute);
      return seen?.tries ?? 1;
    } catch (error) {
      // A link that cannot be one is told so without the database, and goes on being told so.
      if (isUnavailable(error)) return 1;
      throw error;
    }
  }

  async #tidyUp(minute: number): Promise<void> {
    if (this.#tidiedAt === minute) return;
    this.#tidiedAt = minute;
    await this.db.query('delete from link_miss where until < $1', [new Date(minute * MINUTE)]);
  }
}
