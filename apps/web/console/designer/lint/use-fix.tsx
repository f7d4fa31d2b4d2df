import { useCallback } from 'react';
import { useTexts } from '../../i18n/locale.js';
import { useNotify } from '../../parts/notify.js';
import type { ReviewFinding } from '../draft/draft-api.js';
import { useDraftTools } from '../draft-context.js';
import { useEdit } from '../use-edit.js';
import { lintTexts } from './lint.messages.js';

/** Mends a finding with one click, and offers the way back. */
export function useFix(): (finding: ReviewFinding) => void {
  const { store } = useDraftTools();
  const edit = useEdit();
  const notify = useNotify();
  const texts = useTexts(lintTexts);
  return useCallback(
    ({ fix, message }) => {
      if (!fix) return;
      const { refused } = edit.run({ kind: 'all', operations: fix.operations });
      if (!refused) notify.done(`${texts.fixed}: ${message}`, store.undo);
    },
    [store, edit, notify, texts],
  );
}
