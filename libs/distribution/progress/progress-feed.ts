import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { CampaignProgress } from '../core/progress/index.js';
import { ProgressService } from './progress.service.js';

export interface ProgressListener {
  readonly changed: (progress: CampaignProgress) => void;
  /** It cannot be read any more, or the program ends: nothing more will come. */
  readonly ended: () => void;
}

interface Watch {
  readonly listeners: Set<ProgressListener>;
  last: CampaignProgress | undefined;
  failures: number;
  timer: NodeJS.Timeout | undefined;
}

/** Changes are gathered for so long, in milliseconds. */
const LOOK_EVERY = 1_000;
/** Looking takes at most this part of the time, so a large campaign is looked at less often. */
const REST = 9;
const MOST_FAILURES = 5;

/** Tells everybody who watches a campaign when something of it has changed. One look serves all of them. */
@Injectable()
export class ProgressFeed implements OnModuleDestroy {
  readonly #watches = new Map<string, Watch>();

  constructor(@Inject(ProgressService) private readonly progress: ProgressService) {}

  /** The listener hears of each change from now on, and at once of what is known. Returns how to stop. */
  subscribe(campaignId: string, listener: ProgressListener): () => void {
    const watch = this.#watches.get(campaignId) ?? this.#begin(campaignId);
    watch.listeners.add(listener);
    if (watch.last) listener.changed(watch.last);
    return () => {
      watch.listeners.delete(listener);
      if (watch.listeners.size === 0) this.#stop(campaignId, watch);
    };
  }

  onModuleDestroy(): void {
    for (const [campaignId, watch] of this.#watches) this.#end(campaignId, watch);
  }

  #begin(campaignId: string): Watch {
    const watch: Watch = { listeners: new Set(), last: undefined, failures: 0, timer: undefined };
    this.#watches.set(campaignId, watch);
    void this.#look(campaignId, watch);
    return watch;
  }

  async #look(campaignId: string, watch: Watch): Promise<void> {
    const started = performance.now();
    try {
      const progress = await this.progress.progress(campaignId);
      watch.failures = 0;
      if (progress.tag !== watch.last?.tag) {
        watch.last = progress;
        for (const { changed } of watch.listeners) changed(progress);
      }
    } catch {
      // A database that is away for a moment is no news; the streams' own requests would say what is wrong.
      watch.failures += 1;
      if (watch.failures >= MOST_FAILURES) this.#end(campaignId, watch);
    }
    if (this.#watches.get(campaignId) !== watch) return;
    const rest = Math.max(LOOK_EVERY, (performance.now() - started) * REST);
    watch.timer = setTimeout(() => void this.#look(campaignId, watch), rest).unref();
  }

  #end(campaignId: string, watch: Watch): void {
    const listeners = [...watch.listeners];
    this.#stop(campaignId, watch);
    for (const { ended } of listeners) ended();
  }

  #stop(campaignId: string, watch: Watch): void {
    clearTimeout(watch.timer);
    if (this.#watches.get(campaignId) === watch) this.#watches.delete(campaignId);
  }
}
