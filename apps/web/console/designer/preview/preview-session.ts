import type { Locale } from '#kernel';
import type { DraftContent } from '../draft/draft-content.js';
import type { DraftState } from '../draft/draft-state.js';
import { Store } from '../draft/store.js';
import { Problem } from '../../api/problem.js';
import {
  type Fields,
  type PreviewAction,
  type PreviewBody,
  type PreviewPage,
  readPreview,
  type Unchecked,
} from './preview-api.js';

export interface PreviewState {
  readonly page: PreviewPage | undefined;
  readonly problem: Problem | undefined;
  readonly locale: Locale;
  readonly isDark: boolean;
  readonly isPhone: boolean;
  /** The name that stands for {vendor}; empty for a sample. */
  readonly vendor: string;
}

const AFTER_TYPING = 220;
const TRY_AGAIN = 4_000;

const BEGINNING = { answers: {}, step: 0 };
/** Beyond the steps of any questionnaire. */
const LAST_LOOK = 1_000;

interface Walk {
  readonly action?: PreviewAction;
  readonly fields?: Fields;
  /** Shows the screen of this question. */
  readonly question?: string;
  readonly seed?: number;
  readonly isNew?: boolean;
  readonly step?: number;
  readonly answers?: Unchecked;
}

/** One walk through the draft as it is now, screen by screen as the server renders them for respondents. */
export class PreviewSession extends Store<PreviewState> {
  #readFields: () => Fields | undefined = () => undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: AbortController | undefined;
  #shown: DraftContent | undefined;
  /** Where somebody wanted to go when the draft changed once more: still the way to go. */
  #unfinished: Walk = {};

  constructor(
    private readonly id: string,
    private readonly draft: Store<DraftState>,
    locale: Locale,
  ) {
    super({ page: undefined, problem: undefined, locale, isDark: false, isPhone: true, vendor: '' });
  }

  /** Says how to read what the form on the screen says but nobody has sent yet; what is given ends it. */
  listenTo(readFields: () => Fields | undefined): () => void {
    this.#readFields = readFields;
    return () => {
      this.#readFields = () => undefined;
    };
  }

  /** Follows the draft for as long as the preview is looked at. */
  start(): () => void {
    const unsubscribe = this.draft.subscribe(() => this.#follow());
    if (this.#shown !== this.draft.state.content) void this.walk();
    return () => {
      unsubscribe();
      clearTimeout(this.#timer);
    };
  }

  changeLanguage(): void {
    this.change({ locale: this.state.locale === 'en' ? 'zh-CN' : 'en' });
  }

  goToStep(step: number): void {
    void this.walk({ step });
  }

  /** These answers instead of those so far, at the last look over all of them. */
  showAnswers(answers: Unchecked): void {
    void this.walk({ answers, step: LAST_LOOK, isNew: true });
  }

  restart(): Promise<void> {
    return this.walk({ isNew: true });
  }

  change(look: Partial<Pick<PreviewState, 'locale' | 'vendor'>>): void {
    this.set(look);
    void this.walk();
  }

  /** Goes on from where the walk stands. Of several at once the last one counts. */
  async walk(asked: Walk = {}): Promise<void> {
    clearTimeout(this.#timer);
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#shown = this.draft.state.content;
    const walk = Object.keys(asked).length === 0 ? this.#unfinished : asked;
    this.#unfinished = walk;
    try {
      this.set({ page: await readPreview(this.id, this.#bodyOf(walk), running.signal), problem: undefined });
      this.#unfinished = {};
    } catch (error) {
      if (running.signal.aborted) return;
      if (!(error instanceof Problem)) throw error;
      this.set({ problem: error });
      // A check that took too long, or a server that is busy, may well do it the next time.
      this.#timer = setTimeout(() => void this.walk(walk), TRY_AGAIN);
    }
  }

  #bodyOf({ isNew = false, fields = this.#readFields(), ...walk }: Walk): PreviewBody {
    const { definition, rubricVersionId } = this.draft.state.content;
    const { page, locale, vendor } = this.state;
    const place = isNew ? BEGINNING : { ...BEGINNING, ...(page && { answers: page.answers, step: page.step }) };
    return {
      definition,
      rubricVersionId,
      locale,
      action: 'show',
      ...place,
      ...walk,
      ...(vendor !== '' && { vendor }),
      ...(fields && !isNew && { fields }),
    };
  }

  #follow(): void {
    const { content } = this.draft.state;
    const isSame =
      content.definition === this.#shown?.definition && content.rubricVersionId === this.#shown.rubricVersionId;
    if (isSame) return;
    this.#shown = content;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.walk(), AFTER_TYPING);
  }
}
