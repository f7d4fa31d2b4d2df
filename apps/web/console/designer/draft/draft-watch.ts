import { Problem } from '../../api/problem.js';
import { type DraftLock, giveLockBack, readDraft, takeLock } from './draft-api.js';
import type { DraftStore } from './draft-store.js';

const EVERY = 15_000;

/** Keeps the lock while the page is open, and notices what others save. */
export class DraftWatch {
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly id: string,
    private readonly store: DraftStore,
    private readonly onNews: (by: string) => void,
  ) {}

  start(): () => void {
    const look = () => {
      if (document.visibilityState === 'visible') void this.look();
    };
    this.#timer = setInterval(look, EVERY);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(this.#timer);
      document.removeEventListener('visibilitychange', look);
      if (!this.store.state.readOnly) void giveLockBack(this.id).catch(() => undefined);
    };
  }

  async look(): Promise<void> {
    try {
      if (!this.store.state.readOnly) await this.#holdOn();
      await this.#readNews();
    } catch (error) {
      // Saving says that the api cannot be reached; looking may wait.
      if (!(error instanceof Problem)) throw error;
    }
  }

  /** From now on it is edited here; whoever had it sees so. */
  async takeOver(): Promise<void> {
    const lock = await takeLock(this.id, true);
    this.store.set({ lock, readOnly: false });
    await this.#readNews();
  }

  async #holdOn(): Promise<void> {
    try {
      this.store.set({ lock: await takeLock(this.id) });
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'draft-locked') throw error;
      this.#lost(error);
    }
  }

  /** Somebody took over: what is unsaved here stays and can be saved against theirs. */
  #lost(problem: Problem): void {
    const lock = problem.body['lock'] as DraftLock | undefined;
    const isSaved = this.store.state.content === this.store.state.saved;
    this.store.set({ ...(lock && { lock }), ...(isSaved && { readOnly: true }) });
  }

  async #readNews(): Promise<void> {
    const draft = await readDraft(this.id);
    const { revision, content, saved, saveState, readOnly } = this.store.state;
    if (readOnly) this.store.set({ lock: draft.lock ?? undefined });
    const isNewer = draft.revision > revision;
    if (!isNewer || saveState === 'saving' || content !== saved) return;
    this.store.take(draft);
    this.onNews(draft.updatedBy ?? '');
  }
}
