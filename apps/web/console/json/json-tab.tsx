import { Alert, Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Definition } from '#questionnaire/core/design';
import { lintDraft } from '#questionnaire/core/design';
import { useDraft } from '../designer/draft-context.js';
import { propertyTexts } from '../designer/properties/property.messages.js';
import { typeTexts } from '../designer/question-type-look.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { JsonEditor, type JsonEditorHandle } from './json-editor.js';
import { jsonTexts } from './json-tab.messages.js';
import { type ReadJson, readJson } from './lint-json.js';
import { findUnapplied, forgetUnapplied, keepUnapplied } from './unapplied.js';

const written = (definition: Definition): string => JSON.stringify(definition, null, 2);

/** The draft as JSON. What is typed changes the draft only when it is applied. */
export function JsonTab() {
  const texts = useTexts(jsonTexts);
  const { id, definition, rubric, readOnly, replace, undo } = useDraft();
  const notify = useNotify();
  const editor = useRef<JsonEditorHandle>(null);
  const now = useMemo(() => written(definition), [definition]);
  const [kept] = useState(() => findUnapplied(id));
  const [text, setText] = useState(kept ?? now);
  /** What the draft was when the text last agreed with it. */
  const [base, setBase] = useState(now);
  const isChanged = text !== now;
  const [read, setRead] = useState<ReadJson>({ kind: 'draft', definition });

  // As long as nothing is typed here, the text follows the draft.
  if (base !== now && text === base) {
    setText(now);
    setBase(now);
  }
  useEffect(() => {
    if (editor.current?.state()?.doc.toString() !== text) editor.current?.show(text);
  }, [text]);
  useEffect(() => {
    if (isChanged) keepUnapplied(id, text);
    else forgetUnapplied(id);
  }, [id, isChanged, text]);

  const change = (next: string) => {
    setText(next);
    const state = editor.current?.state();
    if (state) setRead(readJson(state));
  };
  const apply = () => {
    const state = editor.current?.state();
    const present = state && readJson(state);
    if (present?.kind !== 'draft' || readOnly || !isChanged) return;
    replace({ definition: present.definition });
    const next = written(present.definition);
    setText(next);
    setBase(next);
    notify.done(texts.applied, undo);
  };
  const discard = () => {
    setText(now);
    setBase(now);
    setRead({ kind: 'draft', definition });
  };
  return (
    <section aria-labelledby="json">
      <Title order={2} id="json">
        {texts.title}
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        {readOnly ? texts.readOnly : texts.hint}
      </Text>
      {isChanged && (base !== now || text === kept) && (
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} mb="sm" role="status">
          {text === kept ? texts.restored : texts.movedOn}
        </Alert>
      )}
      <Group justify="space-between" gap="sm" mb="sm" mih={36}>
        <State isChanged={isChanged} read={read} editor={() => editor.current} />
        {isChanged && !readOnly && (
          <Group gap="xs">
            <Button variant="default" onClick={discard}>
              {texts.discard}
            </Button>
            <Button onClick={apply} disabled={read.kind !== 'draft'}>
              {texts.apply}
            </Button>
          </Group>
        )}
      </Group>
      <JsonEditor
        text={text}
        label={texts.editor}
        readOnly={readOnly}
        rubric={rubric}
        words={useEditorWords()}
        onChange={change}
        onApply={apply}
        handle={editor}
      />
    </section>
  );
}

interface StateProps {
  readonly isChanged: boolean;
  readonly read: ReadJson;
  readonly editor: () => JsonEditorHandle | null;
}

/** Whether the text is the draft, could become it, or cannot yet and why. */
function State({ isChanged, read, editor }: StateProps) {
  const texts = useTexts(jsonTexts);
  const { rubric } = useDraft();
  const errors = useMemo(
    () => (isChanged && read.kind === 'draft' && rubric ? lintDraft(read.definition, rubric).errors : 0),
    [isChanged, read, rubric],
  );
  if (!isChanged)
    return (
      <Text role="status" c="dimmed">
        <IconCheck size={16} aria-hidden className="fm-inline" /> {texts.same}
      </Text>
    );
  if (read.kind === 'broken') {
    const line = editor()?.state()?.doc.lineAt(read.at);
    return (
      <Text role="status" c="var(--mantine-color-error)">
        <IconAlertTriangle size={16} aria-hidden className="fm-inline" /> {texts.broken}{' '}
        {line && (
          <Anchor component="button" type="button" onClick={() => editor()?.goTo(read.at)}>
            {texts.brokenAt(line.number, read.at - line.from + 1)}
          </Anchor>
        )}
      </Text>
    );
  }
  if (read.kind === 'no-draft')
    return (
      <Text role="status" c="var(--mantine-color-error)">
        <IconAlertTriangle size={16} aria-hidden className="fm-inline" /> {texts.notADraft}
      </Text>
    );
  return (
    <Text role="status" c="var(--fm-attention)">
      {texts.unapplied} {errors > 0 && texts.errors(errors)}
    </Text>
  );
}

/** What completion and marks say, in the reader's language. */
function useEditorWords() {
  const texts = useTexts(jsonTexts);
  const { labels } = useTexts(propertyTexts);
  const types = useTexts(typeTexts);
  const { locale } = useLocale();
  const { text } = useFormat();
  const { rubric } = useDraft();
  return useMemo(() => {
    const dimensions = rubric?.dimensions ?? [];
    const named = (one: { readonly id: string; readonly name: Parameters<typeof text>[0] }) => ({
      id: one.id,
      label: text(one.name),
    });
    return {
      locale,
      broken: texts.broken,
      phrases: texts.phrases,
      labelOf: (property: string) => labels[property] ?? '',
      typeLabelOf: (type: string) => (Object.hasOwn(types, type) ? types[type as keyof typeof types].name : ''),
      criteria: dimensions.flatMap(({ criteria }) => criteria.map(named)),
      dimensions: dimensions.map(named),
    };
  }, [texts, labels, types, locale, text, rubric]);
}
