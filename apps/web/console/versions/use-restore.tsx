import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useQueryClient } from '@tanstack/react-query';
import { questionnairePath, QUESTIONNAIRES_KEY } from '../api/questionnaires.js';
import { request } from '../api/request.js';
import type { RevisionContent } from '../api/versions.js';
import { useDraftTools } from '../designer/draft-context.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { versionsTexts } from './versions.messages.js';
import { readDraft } from '../designer/draft/draft-api.js';
import type { DraftContent } from '../designer/draft/draft-content.js';

interface Restore {
  /** A published version becomes the draft, after asking. */
  readonly version: (number: number) => void;
  /** Something that was saved becomes the draft, after asking. */
  readonly revision: (revision: number) => void;
}

/** Brings earlier content back as the draft, with the way back to what it was. */
export function useRestore(): Restore {
  const texts = useTexts(versionsTexts);
  const { head, store, saver } = useDraftTools();
  const notify = useNotify();
  const queries = useQueryClient();
  const confirmed = (name: string, restore: () => Promise<void>) =>
    modals.openConfirmModal({
      title: texts.restoreTitle(name),
      children: <Text>{texts.restoreHint}</Text>,
      labels: { confirm: texts.restoreYes, cancel: texts.cancel },
      closeButtonProps: { 'aria-label': texts.cancel },
      onConfirm: () =>
        void restore().then(
          () => queries.invalidateQueries({ queryKey: [...QUESTIONNAIRES_KEY, head.id, 'revisions'] }),
          (error: unknown) => notify.failed(texts.notRestored, error),
        ),
    });
  const backTo = (content: DraftContent) => () => store.replace(content);

  const version = async (number: number) => {
    await saver.save();
    const { content, revision } = store.state;
    const path = questionnairePath(head.id, `/versions/${number}/restore`);
    await request(path, { method: 'POST', etag: `"r${revision}"` });
    store.take(await readDraft(head.id));
    notify.done(texts.restored(number), backTo(content));
  };
  const revision = async (saved: number) => {
    const { content } = store.state;
    const path = questionnairePath(head.id, `/draft/revisions/${saved}`);
    const { definition, rubricVersionId, scenarios } = (await request<RevisionContent>(path)).body;
    store.replace({ definition, rubricVersionId, scenarios: scenarios as DraftContent['scenarios'] });
    await saver.save();
    notify.done(texts.revisionRestored(saved), backTo(content));
  };
  return {
    version: (number) => confirmed(texts.version(number), () => version(number)),
    revision: (saved) => confirmed(texts.revision(saved), () => revision(saved)),
  };
}
