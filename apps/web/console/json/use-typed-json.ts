import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { Definition } from '#questionnaire/core/design';
import { useDraft } from '../designer/draft-context.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import type { JsonEditorHandle } from './json-editor.js';
import { jsonTexts } from './json-tab.messages.js';
import { type ReadJson, readJson } from './lint-json.js';
import { findUnapplied, forgetUnapplied, keepUnapplied } from './unapplied.js';

const written = (definition: Definition): string => JSON.stringify(definition, null, 2);

interface TypedJson {
  readonly text: string;
  /** The text says something else than the draft. */
  readonly isChanged: boolean;
  /** What could become of the text. */
  readonly read: ReadJson;
  /** What whoever looks at it should know besides. */
  readonly notice: 'restored' | 'movedOn' | undefined;
  readonly change: (text: string) => void;
  readonly apply: () => void;
  readonly discard: () => void;
}

/** The text in the editor beside the draft: it follows the draft until somebody types, and goes its own way then. */
export function useTypedJson(editor: RefObject<JsonEditorHandle | null>): TypedJson {
  const texts = useTexts(jsonTexts);
  const notify = useNotify();
  const draft = useDraft();
  const { id, definition } = draft;
  const now = useMemo(() => written(definition), [definition]);
  const [kept] = useState(() => findUnapplied(id));
  const [text, setText] = useState(kept ?? now);
  /** What the draft was when the text last agreed with it. */
  const [base, setBase] = useState(now);
  const read = useMemo(() => readJson(text), [text]);
  const isChanged = text !== now;
  const agree = (next: string) => {
    setText(next);
    setBase(next);
  };
  if (base !== now && text === base) agree(now);

  useEffect(() => {
    const state = editor.current?.state();
    if (state && state.doc.toString() !== text) editor.current?.show(text);
  }, [editor, text]);
  useEffect(() => {
    if (isChanged) keepUnapplied(id, text);
    else forgetUnapplied(id);
  }, [id, isChanged, text]);

  const apply = () => {
    if (read.kind !== 'draft' || draft.readOnly || !isChanged) return;
    draft.replace({ definition: read.definition });
    agree(written(read.definition));
    notify.done(texts.applied, () => draft.undo());
  };
  return {
    text,
    isChanged,
    read,
    notice: noticeOf({ isChanged, isKept: text === kept, hasMoved: base !== now }),
    change: setText,
    apply,
    discard: () => agree(now),
  };
}

interface Standing {
  readonly isChanged: boolean;
  readonly isKept: boolean;
  readonly hasMoved: boolean;
}

function noticeOf({ isChanged, isKept, hasMoved }: Standing): TypedJson['notice'] {
  if (!isChanged) return undefined;
  if (isKept) return 'restored';
  return hasMoved ? 'movedOn' : undefined;
}
