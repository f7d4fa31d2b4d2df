import { Alert, Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { type Definition, lintDraft } from '#questionnaire/core/design';
import { useDraft } from '../designer/draft-context.js';
import { propertyTexts } from '../designer/properties/property.messages.js';
import { typeTexts } from '../designer/question-type-look.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { JsonEditor, type JsonEditorHandle } from './json-editor.js';
import { jsonTexts } from './json-tab.messages.js';
import { firstError, type ReadJson } from './lint-json.js';
import { useTypedJson } from './use-typed-json.js';

/** The draft as JSON. What is typed changes the draft only when it is applied. */
export function JsonTab() {
  const texts = useTexts(jsonTexts);
  const { rubric, readOnly } = useDraft();
  const editor = useRef<JsonEditorHandle>(null);
  const typed = useTypedJson(editor);
  const { text, isChanged, read } = typed;
  const words = useEditorWords();
  return (
    <section aria-labelledby="json">
      <Title order={2} id="json">
        {texts.title}
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        {readOnly ? texts.readOnly : texts.hint}
      </Text>
      {typed.notice && (
        <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} mb="sm" aria-live="polite">
          {texts[typed.notice]}
        </Alert>
      )}
      <Group justify="space-between" gap="sm" mb="sm" mih={36}>
        <State isChanged={isChanged} read={read} editor={() => editor.current} />
        {isChanged && !readOnly && (
          <Group gap="xs">
            <Button variant="default" onClick={typed.discard}>
              {texts.discard}
            </Button>
            <Button onClick={typed.apply} disabled={read.kind !== 'draft'}>
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
        words={words}
        onChange={typed.change}
        onApply={typed.apply}
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
  if (!isChanged)
    return (
      <Text component="output" c="dimmed">
        <IconCheck size={16} aria-hidden className="fm-inline" /> {texts.same}
      </Text>
    );
  if (read.kind === 'broken') return <Broken editor={editor} />;
  if (read.kind === 'no-draft')
    return (
      <Text component="output" c="var(--mantine-color-error)">
        <IconAlertTriangle size={16} aria-hidden className="fm-inline" /> {texts.notADraft}
      </Text>
    );
  return <Unapplied definition={read.definition} />;
}

function Broken({ editor }: Pick<StateProps, 'editor'>) {
  const texts = useTexts(jsonTexts);
  const state = editor()?.state();
  const at = state ? firstError(state) : 0;
  const line = state?.doc.lineAt(at);
  return (
    <Text component="output" c="var(--mantine-color-error)">
      <IconAlertTriangle size={16} aria-hidden className="fm-inline" /> {texts.broken}{' '}
      {line && (
        <Anchor component="button" type="button" onClick={() => editor()?.goTo(at)}>
          {texts.brokenAt(line.number, at - line.from + 1)}
        </Anchor>
      )}
    </Text>
  );
}

function Unapplied({ definition }: { readonly definition: Definition }) {
  const texts = useTexts(jsonTexts);
  const { rubric } = useDraft();
  const errors = useMemo(() => (rubric ? lintDraft(definition, rubric).errors : 0), [definition, rubric]);
  return (
    <Text component="output" c="var(--fm-attention)">
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
