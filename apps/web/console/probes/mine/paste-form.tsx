import { NativeSelect, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ProbeEventKind } from '#evidence/core/design';
import { fieldError } from '../../api/sentence-of.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { FormButtons } from '../../parts/form-buttons.js';
import { Refusal } from '../../parts/refusal.js';
import { useSaving } from '../../parts/use-saving.js';
import type { MyProbe } from '../probe-types.js';
import { messagesTexts } from './messages.messages.js';
import { mineTexts } from './mine.messages.js';
import { useProbeActs } from './mine-requests.js';
import { useServerNow } from './server-now.js';
import { standing } from './standing-events.js';
import { WhenChoice } from './when-choice.js';

type Direction = 'in' | 'out';
type NotedKind = Exclude<ProbeEventKind, 'sent'>;

/** What a message of either side may be the trace of. */
const EVENTS: Readonly<Record<Direction, readonly NotedKind[]>> = {
  in: ['automatic-reply', 'template-reply', 'human-reply', 'escalated', 'solved'],
  out: ['follow-up'],
};
const LONGEST = 20_000;

interface Typed {
  readonly direction: Direction;
  readonly text: string;
  readonly hide: string;
  readonly event: NotedKind | '';
}

const EMPTY: Typed = { direction: 'in', text: '', hide: '', event: '' };

const wordsOf = (hide: string): readonly string[] =>
  hide
    .split(/[,，、]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

function usePaste(probe: MyProbe) {
  const [isKept, setKept] = useState(false);
  const acts = useProbeActs(probe.id);
  const saving = useSaving();
  const now = useServerNow(probe.now);
  const [typed, setTyped] = useState(EMPTY);
  const [at, setAt] = useState<string>();
  const set = (part: Partial<Typed>) => {
    setKept(false);
    setTyped((old) => ({ ...old, ...part }));
  };
  const keep = () =>
    saving.run(async () => {
      const { direction, text, hide, event } = typed;
      const message = { direction, text, at: at ?? new Date(now).toISOString(), hide: wordsOf(hide) };
      await acts.paste(event === '' ? message : { ...message, event });
      setTyped(EMPTY);
      setAt(undefined);
      setKept(true);
    });
  return { typed, set, at, setAt, now, keep, isKept, saving };
}

/** A message is pasted as it stands, with what it was. */
export function PasteForm({ probe }: { readonly probe: MyProbe }) {
  const texts = useTexts(messagesTexts);
  const { typed, set, at, setAt, now, keep, isKept, saving } = usePaste(probe);
  const isSolved = standing(probe.events).at(-1)?.kind === 'solved';
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void keep();
  };
  return (
    <details className="fm-paste">
      <summary className="fm-summary">{texts.paste}</summary>
      <form onSubmit={onSubmit} noValidate>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {texts.pasteHint}
          </Text>
          <SegmentedControl
            aria-label={texts.direction}
            data={(['in', 'out'] as const).map((value) => ({ value, label: texts.directions[value] }))}
            value={typed.direction}
            onChange={(direction) => set({ direction, event: '' })}
          />
          <TextFields typed={typed} set={set} error={saving.error} />
          {!isSolved && <EventSelect typed={typed} set={set} />}
          <WhenChoice at={at} now={now} onChange={setAt} />
          <output>{isKept && texts.kept}</output>
          <Refusal error={saving.error} shown={['/text']} />
          <FormButtons
            submit={texts.keep}
            isSaving={saving.isSaving}
            isDisabled={typed.text.trim() === '' || at === ''}
          />
        </Stack>
      </form>
    </details>
  );
}

interface TextFieldsProps {
  readonly typed: Typed;
  readonly set: (part: Partial<Typed>) => void;
  readonly error: unknown;
}

function TextFields({ typed, set, error }: TextFieldsProps) {
  const texts = useTexts(messagesTexts);
  const { locale } = useLocale();
  return (
    <>
      <Textarea
        label={texts.text}
        value={typed.text}
        onChange={({ currentTarget }) => set({ text: currentTarget.value })}
        error={fieldError(error, '/text', locale)}
        maxLength={LONGEST}
        autosize
        minRows={4}
        maxRows={16}
        required
      />
      <TextInput
        label={texts.hide}
        description={texts.hideHint}
        value={typed.hide}
        onChange={({ currentTarget }) => set({ hide: currentTarget.value })}
      />
    </>
  );
}

function EventSelect({ typed, set }: { readonly typed: Typed; readonly set: (part: Partial<Typed>) => void }) {
  const texts = useTexts(messagesTexts);
  const { acts } = useTexts(mineTexts);
  return (
    <NativeSelect
      label={texts.event}
      data={[
        { value: '', label: texts.noEvent },
        ...EVENTS[typed.direction].map((kind) => ({ value: kind as string, label: acts[kind] })),
      ]}
      value={typed.event}
      onChange={({ currentTarget }) => set({ event: currentTarget.value as Typed['event'] })}
    />
  );
}
