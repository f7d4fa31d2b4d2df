import { Problem } from '../../api/problem.js';
import { putDraft, readDraft } from './draft-api.js';
import type { DraftContent } from './draft-content.js';
import { contentOf, type DraftStore } from './draft-store.js';
import { forgetLocally, keepLocally } from './local-copy.js';

const AFTER_TYPING = 800;
const KEEP_AFTER = 250;
/** How long to wait before it is tried again, the last for good. */
const PATIENCE = [2_000, 5_000, 15_000, 30_000];
/** Browsers send no more than this from a page that is being left. */
const MOST_ON_LEAVING = 60_000;

/** Saves the draft by itself, one revision after the other; until the api has it, a copy stays on this machine. */
export class DraftSaver {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #sending: DraftContent | undefined;
  #failures = 0;
  #seen: DraftContent;

  constructor(
    private readonly id: string,
    private readonly store: DraftStore,
    private readonly csrfToken: string,
  ) {
    this.#seen = store.state.content;
  }

  /** Begins to look on; what is given ends it, after a last attempt to save. */
  start(): () => void {
    const unsubscribe = this.store.subscribe(() => this.#look());
    const leave = () => this.#leave();
    const online = () => void this.save();
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', online);
    return () => {
      unsubscribe();
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', online);
      clearTimeout(this.#timer);
      this.#leave();
    };
  }

  /** Saves what is there now; what is on its way is waited for first. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    const { content, saved, revision, conflict, readOnly } = this.store.state;
    if (this.#sending || conflict || readOnly || content === saved) return;
    this.#sending = content;
    this.store.set({ saveState: 'saving' });
    try {
      const { body } = await putDraft(this.id, content, revision);
      this.#acknowledged(content, body);
    } catch (error) {
      await this.#failed(error);
    } finally {
      this.#sending = undefined;
    }
    if (this.store.state.saveState === 'unsaved') this.#schedule(AFTER_TYPING);
  }

  #look(): void {
    const { content, saved, saveState } = this.store.state;
    if (content === this.#seen) return;
    this.#seen = content;
    if (content === saved) return this.#settled();
    this.#keepSoon();
    if (saveState === 'conflict') return;
    if (!this.#sending && saveState !== 'unsaved') this.store.set({ saveState: 'unsaved' });
    this.#schedule(AFTER_TYPING);
  }

  #settled(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#keepTimer);
    forgetLocally(this.id);
    if (!this.#sending) this.store.set({ saveState: 'saved' });
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), delay);
  }

  #keepSoon(): void {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => this.#keep(), KEEP_AFTER);
  }

  #keep(): void {
    const { content, saved, revision } = this.store.state;
    if (content !== saved) keepLocally(this.id, { revision, content });
  }

  #acknowledged(sent: DraftContent, { revision, updatedAt }: { revision: number; updatedAt: string }): void {
    this.#failures = 0;
    const isAll = this.store.state.content === sent;
    if (isAll) {
      clearTimeout(this.#keepTimer);
      forgetLocally(this.id);
    }
    this.store.set({
      saved: sent,
      revision,
      savedAt: updatedAt,
      savedBy: undefined,
      problem: undefined,
      saveState: isAll ? 'saved' : 'unsaved',
    });
    if (!isAll) this.#keepSoon();
  }

  async #failed(error: unknown): Promise<void> {
    if (!(error instanceof Problem)) throw error;
    this.#keep();
    if (error.code === 'draft-changed') return this.#collided();
    if (error.status !== 0 && error.status < 500 && error.status !== 429)
      return this.store.set({ saveState: 'refused', problem: error });
    this.store.set({ saveState: 'offline', problem: error });
    this.#schedule(PATIENCE[Math.min(this.#failures, PATIENCE.length - 1)] ?? 0);
    this.#failures += 1;
  }

  async #collided(): Promise<void> {
    try {
      const draft = await readDraft(this.id);
      const { saved } = this.store.state;
      this.store.set({
        saveState: 'conflict',
        conflict: {
          base: saved,
          theirs: contentOf(draft),
          revision: draft.revision,
          by: draft.updatedBy ?? undefined,
          at: draft.updatedAt,
        },
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.store.set({ saveState: 'offline', problem: error });
      this.#schedule(PATIENCE[0] ?? 0);
    }
  }

  /** The page goes: the copy on this machine is certain, sending is tried. */
  #leave(): void {
    const { content, saved, revision, conflict, readOnly } = this.store.state;
    if (content === saved || readOnly) return;
    this.#keep();
    if (conflict || this.#sending) return;
    const body = JSON.stringify(content);
    void fetch(`/v1/admin/questionnaires/${this.id}/draft`, {
      method: 'PUT',
      body,
      keepalive: body.length * 3 < MOST_ON_LEAVING,
      headers: { 'content-type': 'application/json', 'if-match': `"r${revision}"`, 'x-csrf-token': this.csrfToken },
    }).then(
      (response) => response.ok && forgetLocally(this.id),
      () => undefined,
    );
  }
}
