import {
  applyOperation,
  type Definition,
  type Edited,
  elementAt,
  type Operation,
  renameInScenarios,
  valueAt,
} from '#questionnaire/core/design';
import type { DraftContent } from './draft-content.js';
import type { DraftConflict, DraftState, HistoryStep } from './draft-state.js';
import type { SavedDraft } from './draft-api.js';
import { Store } from './store.js';

const MOST_STEPS = 200;
/** Changes of one text in quick succession are one step back. */
const SAME_STEP_FOR = 2_000;
/** After these, what was changed is what one looks at. */
const MOVES_THE_LOOK: ReadonlySet<Operation['kind']> = new Set([
  'insert-question',
  'insert-elements',
  'duplicate',
  'move',
  'move-step',
  'remove',
  'change-type',
  'add-page',
  'move-page',
  'split-page',
  'join-page',
  'wrap-in-panel',
  'unwrap-panel',
]);

export function contentOf({ definition, rubricVersionId, scenarios }: DraftContent): DraftContent {
  return { definition, rubricVersionId, scenarios };
}

const ALONE: readonly string[] = [];

export function firstState(draft: SavedDraft, readOnly: boolean): DraftState {
  const content = contentOf(draft);
  return {
    content,
    saved: content,
    revision: draft.revision,
    savedAt: draft.updatedAt,
    savedBy: draft.updatedBy ?? undefined,
    saveState: 'saved',
    problem: undefined,
    conflict: undefined,
    past: [],
    future: [],
    selected: '/pages/0/elements/0',
    marked: ALONE,
    lock: draft.lock ?? undefined,
    readOnly,
    review: undefined,
    checking: false,
    leftBehind: undefined,
  };
}

/** The draft at hand: what can be done with it and undone. Saving and checking look on. */
export class DraftStore extends Store<DraftState> {
  #stepKey: string | undefined;
  #stepAt = 0;

  /** Changes with the same key in quick succession are undone together. */
  apply(operation: Operation, coalesceKey?: string): Edited {
    const { content, readOnly, selected } = this.state;
    if (readOnly) return { definition: content.definition, at: selected, lost: [], refused: 'not-possible-here' };
    const edited = applyOperation(content.definition, operation);
    if (edited.definition === content.definition) return edited;
    const look = movesTheLook(operation) ? edited.at : selected;
    const scenarios = scenariosAfter(content, operation);
    this.#change(
      { ...content, definition: edited.definition, scenarios },
      standing(edited.definition, look),
      coalesceKey,
    );
    return edited;
  }

  /** Exchanges parts of the draft as a whole: what was typed as JSON, another rubric, other scenarios. */
  replace(change: Partial<DraftContent>, coalesceKey?: string): void {
    if (this.state.readOnly) return;
    const content = { ...this.state.content, ...change };
    this.#change(content, standing(content.definition, this.state.selected), coalesceKey);
  }

  readonly undo = (): void => {
    const [step, ...past] = this.state.past;
    if (step) this.#travel(step, past, [this.#here(), ...this.state.future]);
  };

  readonly redo = (): void => {
    const [step, ...future] = this.state.future;
    if (step) this.#travel(step, [this.#here(), ...this.state.past], future);
  };

  readonly select = (pointer: string): void => {
    const { selected, marked } = this.state;
    if (pointer !== selected || marked.length > 0) this.set({ selected: pointer, marked: ALONE });
  };

  /** Several are at hand together; the first that was selected stays the selected one unless it is told. */
  readonly mark = (marked: readonly string[], selected = this.state.selected): void => {
    this.set({ selected, marked: marked.length > 1 ? marked : ALONE });
  };

  /** What somebody else saved takes the place of what is here; there is no way back over it. */
  take(draft: SavedDraft): void {
    const content = contentOf(draft);
    this.#stepKey = undefined;
    this.set({
      content,
      saved: content,
      revision: draft.revision,
      savedAt: draft.updatedAt,
      savedBy: draft.updatedBy ?? undefined,
      lock: draft.lock ?? undefined,
      saveState: 'saved',
      conflict: undefined,
      past: [],
      future: [],
      selected: standing(content.definition, this.state.selected),
      marked: ALONE,
    });
  }

  /** Ends a conflict: `content` is based on theirs from now on and saved next. */
  settle({ theirs, revision }: DraftConflict, content: DraftContent): void {
    this.set({ saved: theirs, revision, conflict: undefined, saveState: content === theirs ? 'saved' : 'unsaved' });
    this.#change(content, standing(content.definition, this.state.selected), undefined);
  }

  #here(): HistoryStep {
    return { content: this.state.content, selected: this.state.selected };
  }

  #travel({ content, selected }: HistoryStep, past: readonly HistoryStep[], future: readonly HistoryStep[]): void {
    this.#stepKey = undefined;
    this.set({ content, selected: standing(content.definition, selected), marked: ALONE, past, future });
  }

  #change(content: DraftContent, selected: string, key: string | undefined): void {
    const now = performance.now();
    const goesOn = key !== undefined && key === this.#stepKey && now - this.#stepAt < SAME_STEP_FOR;
    this.#stepKey = key;
    this.#stepAt = now;
    const past = goesOn ? this.state.past : [this.#here(), ...this.state.past].slice(0, MOST_STEPS);
    this.set({ content, selected, marked: ALONE, past, future: [] });
  }
}

function movesTheLook(operation: Operation): boolean {
  if (operation.kind === 'all') return operation.operations.every(movesTheLook);
  return MOVES_THE_LOOK.has(operation.kind);
}

/** Recorded walks know questions by their names. */
function scenariosAfter({ definition, scenarios }: DraftContent, operation: Operation): DraftContent['scenarios'] {
  if (operation.kind !== 'rename' || scenarios.length === 0) return scenarios;
  const before = valueAt(definition, `${operation.at}/name`);
  return typeof before === 'string' ? renameInScenarios(scenarios, before, operation.name) : scenarios;
}

/** The pointer, or what is left of it where nothing stands any more. */
function standing(definition: Definition, pointer: string): string {
  if (pointer === '') return '';
  const steps = pointer.split('/');
  const isPage = steps.length === 3;
  if (isPage && definition.pages[Number(steps[2])]) return pointer;
  if (!isPage && elementAt(definition, pointer)) return pointer;
  return standing(definition, steps.slice(0, -2).join('/'));
}
