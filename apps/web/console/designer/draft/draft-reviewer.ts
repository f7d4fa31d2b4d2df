import type { Locale } from '#kernel';
import { Problem } from '../../api/problem.js';
import { checkDraft } from './draft-api.js';
import type { DraftContent } from './draft-content.js';
import type { DraftStore } from './draft-store.js';

const AFTER_TYPING = 500;
const TRY_AGAIN = 6_000;

/** Has the draft checked a moment after each change; of several checks the last one counts. */
export class DraftReviewer {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | undefined;
  #seen: DraftContent | undefined;

  constructor(
    private readonly id: string,
    private readonly store: DraftStore,
    private readonly locale: Locale,
  ) {}

  start(): () => void {
    const unsubscribe = this.store.subscribe(() => this.#look(AFTER_TYPING));
    this.#look(0);
    return () => {
      unsubscribe();
      clearTimeout(this.#timer);
      this.#running?.abort();
    };
  }

  #look(delay: number): void {
    const { content } = this.store.state;
    const isSame =
      content.definition === this.#seen?.definition && content.rubricVersionId === this.#seen.rubricVersionId;
    if (isSame) return;
    this.#seen = content;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(), delay);
    if (!this.store.state.checking) this.store.set({ checking: true });
  }

  async #check(): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    const { definition, rubricVersionId } = this.store.state.content;
    try {
      const body = { definition, rubricVersionId, locale: this.locale };
      this.store.set({ review: await checkDraft(this.id, body, running.signal), checking: false });
    } catch (error) {
      if (running.signal.aborted) return;
      if (!(error instanceof Problem)) throw error;
      this.store.set({ checking: false });
      this.#timer = setTimeout(() => void this.#check(), TRY_AGAIN);
    }
  }
}
