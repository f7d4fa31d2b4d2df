import { notifications } from '@mantine/notifications';
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { LocalizedText } from '#kernel';
import { type Definition, type Edited, type Operation, pointerOfName, type Scenario } from '#questionnaire/core/design';
import type { Rubric } from '#scoring';
import { Problem } from '../api/problem.js';
import { useCan, useSession } from '../api/session.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { type DraftLock, type QuestionnaireHead, readDraft, type ReviewFinding, takeLock } from './draft/draft-api.js';
import { draftTexts } from './draft/draft.messages.js';
import { DraftReviewer } from './draft/draft-reviewer.js';
import { DraftSaver } from './draft/draft-saver.js';
import type { DraftContent } from './draft/draft-content.js';
import type { DraftConflict, DraftState, SaveState } from './draft/draft-state.js';
import { DraftStore, firstState } from './draft/draft-store.js';
import { DraftWatch } from './draft/draft-watch.js';
import { findLocally } from './draft/local-copy.js';
import { readHead, readRubric, readRubrics, rubricQuery, type RubricVersion } from './draft/questionnaire-api.js';
import { useStore } from './draft/store.js';
import { PreviewSession } from './preview/preview-session.js';

interface DraftTools {
  readonly head: QuestionnaireHead;
  readonly rubrics: readonly RubricVersion[];
  readonly store: DraftStore;
  readonly saver: DraftSaver;
  readonly watch: DraftWatch;
  readonly preview: PreviewSession;
}

const DraftContext = createContext<DraftTools | undefined>(undefined);

export function useDraftTools(): DraftTools {
  const tools = useContext(DraftContext);
  if (!tools) throw new Error('Used outside of a draft');
  return tools;
}

/** A part of the draft; the component is drawn again only when that part changes. */
export function useDraftPart<Part>(select: (state: DraftState) => Part): Part {
  return useStore(useDraftTools().store, select);
}

export interface DraftView {
  readonly id: string;
  readonly title: LocalizedText;
  readonly head: QuestionnaireHead;
  readonly definition: Definition;
  readonly rubric: Rubric | undefined;
  readonly rubricVersionId: string | null;
  readonly rubrics: readonly RubricVersion[];
  readonly scenarios: readonly Scenario[];
  readonly revision: number;
  readonly saveState: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly findings: readonly ReviewFinding[];
  readonly checking: boolean;
  /** JSON Pointer of what is at hand. */
  readonly selected: string;
  readonly readOnly: boolean;
  readonly lock: DraftLock | undefined;
  readonly conflict: DraftConflict | undefined;
  /** Changes with the same key in quick succession are undone together. */
  apply(operation: Operation, coalesceKey?: string): Edited;
  /** Exchanges parts of the draft as a whole. */
  replace(change: Partial<DraftContent>, coalesceKey?: string): void;
  undo(): void;
  redo(): void;
  /** A pointer, or the name of a question or panel. */
  select(target: string): void;
  /** Saves at once; resolves when the api has answered. */
  save(): Promise<void>;
  /** What others saved, or a restored version, takes the place of what is here. */
  reload(): Promise<void>;
}

const NO_FINDINGS: readonly ReviewFinding[] = [];

/** All of the draft. Whoever uses it is drawn again with every change: for parts, see `useDraftPart`. */
export function useDraft(): DraftView {
  const { head, rubrics, store, saver } = useDraftTools();
  const state = useStore(store, (all) => all);
  const rubric = useRubric();
  return {
    id: head.id,
    title: head.title,
    head,
    ...state.content,
    rubric,
    rubrics,
    revision: state.revision,
    saveState: state.saveState,
    canUndo: state.past.length > 0,
    canRedo: state.future.length > 0,
    findings: state.review?.findings ?? NO_FINDINGS,
    checking: state.checking,
    selected: state.selected,
    readOnly: state.readOnly,
    lock: state.lock,
    conflict: state.conflict,
    apply: (operation, coalesceKey) => store.apply(operation, coalesceKey),
    replace: (change, coalesceKey) => store.replace(change, coalesceKey),
    undo: store.undo,
    redo: store.redo,
    select: (target) =>
      store.select(target.startsWith('/') ? target : (pointerOfName(state.content.definition, target) ?? '')),
    save: () => saver.save(),
    reload: async () => store.take(await readDraft(head.id)),
  };
}

/** The rubric that the draft is mapped to. */
export function useRubric(): Rubric | undefined {
  return useQuery(rubricQuery(useDraftPart(({ content }) => content.rubricVersionId))).data;
}

interface DraftProviderProps {
  readonly id: string;
  readonly children: ReactNode;
}

async function openDraft(queries: QueryClient, id: string, mayEdit: boolean) {
  const head = await readHead(id);
  const [lock, rubrics] = await Promise.all([mayEdit ? tryLock(id) : undefined, readRubrics(head.studyId)]);
  const draft = await readDraft(id);
  await readRubric(queries, draft.rubricVersionId);
  return { head, rubrics, draft, isMine: lock === true };
}

/** False when somebody else has it. */
async function tryLock(id: string): Promise<boolean> {
  try {
    await takeLock(id);
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === 'draft-locked') return false;
    throw error;
  }
}

/** Opens the draft and keeps it saved, checked and up to date for as long as it is shown. */
export function DraftProvider({ id, children }: DraftProviderProps) {
  const mayEdit = useCan('questionnaires.write');
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['draft', id],
    queryFn: () => openDraft(queries, id, mayEdit),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (error) return <ErrorState level={1} error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  return (
    <OpenDraft key={id} {...data}>
      {children}
    </OpenDraft>
  );
}

type OpenDraftProps = Awaited<ReturnType<typeof openDraft>> & { readonly children: ReactNode };

function OpenDraft({ head, rubrics, draft, isMine, children }: OpenDraftProps) {
  const { csrfToken } = useSession();
  const { locale } = useLocale();
  const texts = useTexts(draftTexts);
  const [tools] = useState<DraftTools>(() => {
    const store = new DraftStore(firstState(draft, !isMine));
    const copy = findLocally(head.id);
    if (copy && isMine) store.set({ leftBehind: copy.content });
    const watch = new DraftWatch(head.id, store, (by) => notifications.show({ message: texts.updatedBy(by) }));
    const preview = new PreviewSession(head.id, store, locale);
    return { head, rubrics, store, saver: new DraftSaver(head.id, store, csrfToken), watch, preview };
  });
  useEffect(() => tools.saver.start(), [tools]);
  useEffect(() => tools.watch.start(), [tools]);
  useEffect(() => new DraftReviewer(head.id, tools.store, locale).start(), [head.id, tools, locale]);
  return <DraftContext.Provider value={tools}>{children}</DraftContext.Provider>;
}
