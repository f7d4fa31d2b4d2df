import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useVendors } from '../api/catalogue.js';
import { Problem } from '../api/problem.js';
import { fieldError } from '../api/sentence-of.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { choicesOf } from '../parts/filter-select.js';
import { notifyTexts } from '../parts/notify.messages.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { findingsTexts } from './findings.messages.js';
import { importTexts } from './import.messages.js';
import { addFinding, refreshVoices } from './voice-requests.js';

const EMPTY = { vendor: '', kind: '', ground: '', source: '', url: '', day: '', consent: '', text: '' } as const;
type Field = keyof typeof EMPTY;
type Values = Readonly<Record<Field, string>>;
const FIELDS = Object.keys(EMPTY) as readonly Field[];
const POINTERS = FIELDS.map((field) => `/${field}`);

interface AddDialogProps {
  readonly waveId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** One finding, typed in. */
export function AddDialog({ waveId, opened, onClose }: AddDialogProps) {
  const texts = useTexts(findingsTexts);
  const { close } = useTexts(notifyTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.addTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': close }}
    >
      <AddForm waveId={waveId} onDone={onClose} />
    </Modal>
  );
}

function AddForm({ waveId, onDone }: { readonly waveId: string; readonly onDone: () => void }) {
  const texts = useTexts(findingsTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const [values, setValues] = useState<Values>(EMPTY);
  const { run, error, isSaving } = useSaving();
  const save = () =>
    run(async () => {
      const given = Object.entries(values).filter(
        ([name, value]) => value !== '' || !['url', 'consent'].includes(name),
      );
      await addFinding(waveId, Object.fromEntries(given));
      await refreshVoices(queries);
      notify.done(texts.added);
      onDone();
    });
  const change = (field: Field, value: string) => setValues({ ...values, [field]: value });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        <Choices values={values} change={change} error={error} />
        <Words values={values} change={change} error={error} />
        <Group>
          <Button type="submit" loading={isSaving}>
            {texts.add}
          </Button>
        </Group>
        <Refusal error={error} shown={POINTERS} />
      </Stack>
    </form>
  );
}

interface FieldsProps {
  readonly values: Values;
  readonly change: (field: Field, value: string) => void;
  readonly error: unknown;
}

/** What is wrong with a field, in the words of imports where they have one. */
function useFaultOf(error: unknown): (field: Field) => string | undefined {
  const { faults } = useTexts(importTexts);
  const { locale } = useLocale();
  return (field) => {
    const code = error instanceof Problem && error.violations.find(({ pointer }) => pointer === `/${field}`)?.code;
    return (code ? faults[code] : undefined) ?? fieldError(error, `/${field}`, locale);
  };
}

function Choices({ values, change, error }: FieldsProps) {
  const texts = useTexts(findingsTexts);
  const { text } = useFormat();
  const { data: vendors = [] } = useVendors();
  const faultOf = useFaultOf(error);
  const choices = {
    vendor: vendors.map(({ slug, name }) => ({ value: slug, label: text(name) })),
    kind: choicesOf(texts.kinds),
    ground: choicesOf(texts.grounds),
  };
  return (
    <Group gap="sm" align="flex-start">
      {(['vendor', 'kind', 'ground'] as const).map((field) => (
        <Select
          key={field}
          label={texts[field]}
          data={choices[field]}
          value={values[field] === '' ? null : values[field]}
          onChange={(next) => change(field, next ?? '')}
          error={faultOf(field)}
          required
          flex="1 1 160px"
        />
      ))}
    </Group>
  );
}

function Words({ values, change, error }: FieldsProps) {
  const texts = useTexts(findingsTexts);
  const faultOf = useFaultOf(error);
  const of = (field: Field) => ({
    value: values[field],
    error: faultOf(field),
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      change(field, currentTarget.value),
  });
  return (
    <>
      <TextInput label={texts.source} description={texts.sourceHint} required maxLength={200} {...of('source')} />
      <Group gap="sm" align="flex-start">
        <TextInput label={texts.url} type="url" maxLength={2_000} flex="2 1 240px" {...of('url')} />
        <TextInput label={texts.day} type="date" required flex="1 1 140px" {...of('day')} />
      </Group>
      <Textarea label={texts.consentNote} description={texts.consentHint} maxLength={500} autosize {...of('consent')} />
      <Textarea
        label={texts.text}
        description={texts.textHint}
        required
        maxLength={4_000}
        autosize
        minRows={4}
        {...of('text')}
      />
    </>
  );
}
