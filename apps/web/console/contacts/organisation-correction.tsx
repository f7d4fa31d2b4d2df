import { Modal, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/sentence-of.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { useSegmentWord } from '../parts/use-segment-word.js';
import { useSaving } from '../parts/use-saving.js';
import { CONTACTS_KEY, correctOrganisation, type Organisation, useOrganisation } from './contact-requests.js';
import { correctionTexts } from './correction.messages.js';

interface OrganisationCorrectionProps {
  readonly id: string;
  readonly name: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Corrects what is known of the company somebody works for. */
export function OrganisationCorrection({ id, name, opened, onClose }: OrganisationCorrectionProps) {
  const texts = useTexts(correctionTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.organisationTitle(name)}
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      <Whole id={id} onClose={onClose} />
    </Modal>
  );
}

function Whole({ id, onClose }: Pick<OrganisationCorrectionProps, 'id' | 'onClose'>) {
  const { data, error, refetch } = useOrganisation(id);
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />;
  return <Facts organisation={data} onClose={onClose} />;
}

interface FactsProps {
  readonly organisation: Organisation;
  readonly onClose: () => void;
}

function useFacts({ organisation, onClose }: FactsProps) {
  const texts = useTexts(correctionTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const [typed, setTyped] = useState({ name: organisation.name, size: organisation.size, region: organisation.region });
  const save = () =>
    saving.run(async () => {
      await correctOrganisation(organisation, typed);
      await queries.invalidateQueries({ queryKey: CONTACTS_KEY });
      notify.done(texts.saved);
      onClose();
    });
  return {
    typed,
    saving,
    save,
    set: (change: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...change })),
  };
}

function Facts(props: FactsProps) {
  const texts = useTexts(correctionTexts);
  const { locale } = useLocale();
  const word = useSegmentWord();
  const { typed, set, save, saving } = useFacts(props);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const options = (values: readonly string[]) => values.map((value) => ({ value, label: word(value) }));
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <Standing organisation={props.organisation} />
        <TextInput
          label={texts.organisation}
          description={texts.spellingHint}
          value={typed.name}
          onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          error={fieldError(saving.error, '/name', locale)}
          maxLength={200}
          required
        />
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
        <Refusal error={saving.error} shown={['/name']} />
        <FormButtons
          submit={texts.save}
          isSaving={saving.isSaving}
          isDisabled={typed.name.trim() === ''}
          cancel={texts.cancel}
          onCancel={props.onClose}
        />
      </Stack>
    </form>
  );
}

/** Who said what stands there. */
function Standing({ organisation: { isReported, changedBy, changedAt } }: Pick<FactsProps, 'organisation'>) {
  const texts = useTexts(correctionTexts);
  const { moment } = useFormat();
  return (
    <Text size="sm" c="dimmed">
      {texts.organisationFacts}
      {isReported && ` ${texts.reported}`}
      {changedBy !== null && changedAt !== null && ` ${texts.changedBy(changedBy, moment(changedAt))}`}
    </Text>
  );
}
