import { Modal, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/sentence-of.js';
import { Problem } from '../api/problem.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSegmentWord } from '../parts/use-segment-word.js';
import { useSaving } from '../parts/use-saving.js';
import { type ContactDetail, CONTACTS_KEY, correctContact, type TypedContact } from './contact-requests.js';
import { correctionTexts } from './correction.messages.js';

interface CorrectionProps {
  readonly contact: ContactDetail;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Corrects what a list said wrongly of one person. */
export function ContactCorrection({ opened, ...props }: CorrectionProps) {
  const texts = useTexts(correctionTexts);
  return (
    <Modal
      opened={opened}
      onClose={props.onClose}
      title={texts.title}
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      <CorrectionForm {...props} />
    </Modal>
  );
}

const isUnknownOrganisation = (error: unknown): boolean =>
  error instanceof Problem && error.violations.some(({ code }) => code === 'unknown-organisation');

function useCorrection({ contact, onClose }: Omit<CorrectionProps, 'opened'>) {
  const texts = useTexts(correctionTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const [isNew, setNew] = useState(false);
  const [typed, setTyped] = useState<TypedContact>({
    name: contact.name,
    organisation: contact.organisation,
    role: contact.role ?? '',
    locale: contact.locale,
    timeZone: contact.timeZone ?? '',
    size: contact.size,
    region: contact.region,
  });
  const save = () =>
    saving.run(async () => {
      try {
        await correctContact(contact, typed, isNew);
      } catch (error) {
        if (isUnknownOrganisation(error)) setNew(true);
        throw error;
      }
      await queries.invalidateQueries({ queryKey: CONTACTS_KEY });
      notify.done(texts.saved);
      onClose();
    });
  const set = (change: Partial<TypedContact>) => setTyped((before) => ({ ...before, ...change }));
  return { typed, set, save, saving, isNew, setNew };
}

type Form = ReturnType<typeof useCorrection>;
const SHOWN = ['/name', '/organisation', '/role', '/timeZone'];

function CorrectionForm(props: Omit<CorrectionProps, 'opened'>) {
  const texts = useTexts(correctionTexts);
  const form = useCorrection(props);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void form.save();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {texts.hint}
        </Text>
        <Field {...form} name="name" label={texts.name} isRequired />
        <Organisation {...form} />
        <Field {...form} name="role" label={texts.role} />
        <Languages {...form} />
        <Refusal error={form.saving.error} shown={SHOWN} />
        <FormButtons
          submit={texts.save}
          isSaving={form.saving.isSaving}
          isDisabled={form.typed.name.trim() === '' || form.typed.organisation.trim() === ''}
          cancel={texts.cancel}
          onCancel={props.onClose}
        />
      </Stack>
    </form>
  );
}

interface FieldProps extends Form {
  readonly name: 'name' | 'role' | 'timeZone';
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
}

function Field({ typed, set, saving: { error }, name, label, hint, isRequired = false }: FieldProps) {
  const { locale } = useLocale();
  return (
    <TextInput
      label={label}
      description={hint}
      value={typed[name]}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
      error={fieldError(error, `/${name}`, locale)}
      maxLength={200}
      required={isRequired}
    />
  );
}

function Organisation({ typed, set, setNew, isNew, saving: { error } }: Form) {
  const texts = useTexts(correctionTexts);
  const { locale } = useLocale();
  const word = useSegmentWord();
  const options = (values: readonly string[]) => values.map((value) => ({ value, label: word(value) }));
  return (
    <>
      <TextInput
        label={texts.organisation}
        description={isNew ? texts.newOrganisation : texts.organisationHint}
        value={typed.organisation}
        onChange={({ currentTarget }) => {
          set({ organisation: currentTarget.value });
          setNew(false);
        }}
        error={isNew ? undefined : fieldError(error, '/organisation', locale)}
        maxLength={200}
        required
      />
      {isNew && (
        <SimpleGrid cols={2} spacing="sm">
          <NativeSelect
            label={texts.size}
            value={typed.size}
            onChange={({ currentTarget }) => set({ size: currentTarget.value })}
            data={options(['S', 'M', 'L'])}
          />
          <NativeSelect
            label={texts.region}
            value={typed.region}
            onChange={({ currentTarget }) => set({ region: currentTarget.value })}
            data={options(['CN', 'INTL'])}
          />
        </SimpleGrid>
      )}
    </>
  );
}

function Languages(form: Form) {
  const texts = useTexts(correctionTexts);
  const word = useSegmentWord();
  return (
    <>
      <NativeSelect
        label={texts.locale}
        value={form.typed.locale}
        onChange={({ currentTarget }) => form.set({ locale: currentTarget.value })}
        data={['zh-CN', 'en'].map((value) => ({ value, label: word(value) }))}
      />
      <Field {...form} name="timeZone" label={texts.timeZone} hint={texts.timeZoneHint} />
    </>
  );
}
