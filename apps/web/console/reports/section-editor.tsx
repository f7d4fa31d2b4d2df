import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Problem } from '../api/problem.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import {
  checkText,
  type ReportFault,
  type ReportPlace,
  REPORTS_KEY,
  type ReportSection,
  saveText,
} from './report-requests.js';
import { reportsTexts } from './reports.messages.js';

interface SectionEditorProps {
  readonly place: ReportPlace;
  readonly section: ReportSection;
  readonly name: string;
  readonly onClose: () => void;
}

const PAUSE = 400;

/** What the text says too much, asked whenever typing pauses. */
function useFaults(place: ReportPlace, section: string, text: string) {
  const [settled] = useDebouncedValue(text, PAUSE);
  const { data, isFetching } = useQuery({
    queryKey: ['report-check', place, section, settled],
    queryFn: () => checkText(place, section, settled),
  });
  return { faults: data, isChecked: data !== undefined && !isFetching && settled === text };
}

/** Saves a section's text and says so, or why not. */
function useEdit({ place, section, onClose }: SectionEditorProps) {
  const notify = useNotify();
  const queries = useQueryClient();
  const { error, isSaving, run } = useSaving();
  const put = async (text: string, sentence: string) => {
    const isDone = await run(() => saveText(place, section, text));
    if (!isDone) return;
    await queries.invalidateQueries({ queryKey: REPORTS_KEY });
    notify.done(sentence);
    onClose();
  };
  return { error, isSaving, put };
}

/** A section's text with what stands against it. What is refused here is refused by the server, too. */
export function SectionEditor(props: SectionEditorProps) {
  const { place, section, name, onClose } = props;
  const texts = useTexts(reportsTexts);
  const { error, isSaving, put } = useEdit(props);
  const [text, setText] = useState(section.text ?? section.generated);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { faults, isChecked } = useFaults(place, section.id, text);
  const maySave = isChecked && faults?.length === 0 && text.trim() !== '';
  return (
    <Stack gap="sm" mt="sm">
      <Textarea
        ref={field}
        label={texts.text}
        aria-label={`${name}: ${texts.text}`}
        description={texts.textHint}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={4}
        maxRows={24}
        classNames={{ input: 'fm-mono' }}
      />
      <Verdict faults={faults} isChecked={isChecked} />
      <SaveRefusal error={error} />
      <Group gap="xs">
        <Button loading={isSaving} disabled={!maySave} onClick={() => void put(text, texts.saved)}>
          {texts.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {texts.cancel}
        </Button>
        {section.text !== null && (
          <Button variant="subtle" loading={isSaving} onClick={() => void put('', texts.takenBack)}>
            {texts.takeBack}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function SaveRefusal({ error }: { readonly error: unknown }) {
  const texts = useTexts(reportsTexts);
  if (!(error instanceof Problem) || error.status !== 412) return <Refusal error={error} />;
  return (
    <Text role="alert" c="var(--mantine-color-error)">
      {texts.otherWasFaster}
    </Text>
  );
}

interface VerdictProps {
  readonly faults: readonly ReportFault[] | undefined;
  readonly isChecked: boolean;
}

function Verdict({ faults, isChecked }: VerdictProps) {
  const texts = useTexts(reportsTexts);
  if (!isChecked || faults === undefined)
    return (
      <Text component="output" display="block" c="dimmed">
        {texts.checking}
      </Text>
    );
  return (
    <output>
      <Text {...(faults.length > 0 ? { c: 'var(--mantine-color-error)' } : {})}>
        {faults.length === 0 ? texts.fine : texts.faults(faults.length)}
      </Text>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ code, paragraph, words, reason }, at) => (
            <li key={at}>
              {texts.inParagraph(paragraph + 1)}: <q>{words}</q> {texts.fault[code] ?? code}
              {reason !== null && reason !== '' && ` (${reason})`}
            </li>
          ))}
        </ul>
      )}
    </output>
  );
}
