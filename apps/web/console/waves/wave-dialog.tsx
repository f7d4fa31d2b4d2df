import { Modal, NativeSelect, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { STUDIES_KEY } from '../api/catalogue.js';
import { fieldError } from '../api/sentence-of.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { Conflict } from '../parts/conflict.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { SlugInput } from '../parts/slug-input.js';
import { LoadingState } from '../parts/states.js';
import { useVersionedSave } from '../parts/use-versioned-save.js';
import { SLUG } from '../questionnaires/beginning.js';
import { type RubricRecord, useStudyRubric } from '../rubrics/rubric-requests.js';
import type { Study } from '../studies/study-requests.js';
import { readWave as readForm, suggestedWave, type TypedWave, typedOf } from './wave-form.js';
import { addWave, changeWave, readWave, type Wave } from './wave-requests.js';
import { wavesTexts } from './waves.messages.js';

interface WaveDialogProps {
  readonly study: Study;
  readonly edited: Wave | 'new' | undefined;
  readonly onClose: () => void;
}

export function WaveDialog({ study, edited, onClose }: WaveDialogProps) {
  const texts = useTexts(wavesTexts);
  const rubrics = useStudyRubric(study.id).data?.history;
  const title = edited === undefined || edited === 'new' ? texts.add : texts.edit(edited.slug);
  return (
    <Modal
      opened={edited !== undefined}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      {rubrics && edited !== undefined ? (
        <WaveForm study={study} wave={edited === 'new' ? undefined : edited} rubrics={rubrics} onClose={onClose} />
      ) : (
        <LoadingState />
      )}
    </Modal>
  );
}

interface WaveFormProps {
  readonly study: Study;
  readonly wave: Wave | undefined;
  readonly rubrics: readonly RubricRecord[];
  readonly onClose: () => void;
}

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

function useWaveForm({ study, wave, rubrics, onClose }: WaveFormProps) {
  const texts = useTexts(wavesTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<TypedWave>(() =>
    wave ? typedOf(wave) : suggestedWave(new Date(), ownZone(), rubrics[0]?.id ?? ''),
  );
  const { facts, faults } = readForm(typed);
  const saving = useVersionedSave<Wave>({
    base: wave ?? ({ version: 0 } as Wave),
    read: () => readWave(wave?.id ?? ''),
    write: async (version) => {
      if (!facts) throw new Error('The form is not complete');
      return wave ? changeWave(wave.id, version, facts) : addWave(study.id, typed.slug, facts);
    },
    onSaved: async () => {
      await queries.invalidateQueries({ queryKey: STUDIES_KEY });
      notify.done(wave ? texts.saved : texts.created);
      onClose();
    },
  });
  const set = (change: Partial<TypedWave>) => setTyped((now) => ({ ...now, ...change }));
  return { typed, set, setTyped, facts, faults, saving };
}

function WaveForm(props: WaveFormProps) {
  const { wave, rubrics, onClose } = props;
  const texts = useTexts(wavesTexts);
  const { locale } = useLocale();
  const form = useWaveForm(props);
  const { typed, set, facts, saving } = form;
  const { error, isSaving, newer } = saving;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (facts && (wave || SLUG.test(typed.slug))) void saving.save();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        {!wave && (
          <SlugInput texts={texts} value={typed.slug} onChange={(slug) => set({ slug })} error={error} hasFocus />
        )}
        <Times {...form} />
        <NativeSelect
          label={texts.rubric}
          value={typed.rubricVersionId}
          onChange={({ currentTarget }) => set({ rubricVersionId: currentTarget.value })}
          data={rubrics.map(({ id, number, reason }) => ({
            value: id,
            label: [texts.version(number), reason ?? ''].filter((part) => part !== '').join(' · '),
          }))}
          error={fieldError(error, '/rubricVersionId', locale)}
        />
        {newer ? <WaveConflict {...form} rubrics={rubrics} /> : <Refusal error={error} shown={SHOWN} />}
        <FormButtons
          submit={wave ? texts.save : texts.create}
          isSaving={isSaving}
          isDisabled={newer !== undefined || facts === undefined}
          cancel={texts.cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

const SHOWN = ['/slug', '/opensAt', '/closesAt', '/timeZone', '/rubricVersionId'];

type Form = ReturnType<typeof useWaveForm>;

function Times({ typed, set, facts, faults, saving: { error } }: Form) {
  const texts = useTexts(wavesTexts);
  const { locale } = useLocale();
  const { moment } = useFormat();
  const isElsewhere = typed.timeZone !== ownZone();
  const fault = (name: 'opens' | 'closes') => {
    const own = faults[name];
    return own ? texts[own] : fieldError(error, `/${name}At`, locale);
  };
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {(['opens', 'closes'] as const).map((name) => (
          <TextInput
            key={name}
            type="datetime-local"
            label={name === 'opens' ? texts.opensAt : texts.closesAt}
            value={typed[name]}
            onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
            error={fault(name)}
            required
          />
        ))}
      </SimpleGrid>
      <Select
        label={texts.timeZone}
        description={texts.timeZoneHint}
        data={zonesWith(typed.timeZone)}
        value={typed.timeZone}
        onChange={(timeZone) => timeZone !== null && set({ timeZone })}
        error={fieldError(error, '/timeZone', locale)}
        searchable
        allowDeselect={false}
        limit={50}
      />
      {isElsewhere && facts && (
        <Text size="sm" c="dimmed">
          {texts.yours(`${moment(facts.opensAt)} – ${moment(facts.closesAt)}`)}
        </Text>
      )}
    </>
  );
}

/** Every zone the browser knows, and the one that is chosen, whatever it is called. */
function zonesWith(chosen: string): string[] {
  return [...new Set([chosen, ownZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])];
}

function WaveConflict({ typed, setTyped, saving, rubrics }: Form & Pick<WaveFormProps, 'rubrics'>) {
  const texts = useTexts(wavesTexts);
  const { newer } = saving;
  if (!newer) return null;
  const theirs = typedOf(newer);
  const nameOf = (id: string) => {
    const number = rubrics.find((rubric) => rubric.id === id)?.number;
    return number === undefined ? '' : texts.version(number);
  };
  const take = () => {
    setTyped(theirs);
    saving.takeNewer();
  };
  return (
    <Conflict
      fields={[
        { label: texts.opensAt, mine: typed.opens.replace('T', ' '), theirs: theirs.opens.replace('T', ' ') },
        { label: texts.closesAt, mine: typed.closes.replace('T', ' '), theirs: theirs.closes.replace('T', ' ') },
        { label: texts.timeZone, mine: typed.timeZone, theirs: theirs.timeZone },
        { label: texts.rubric, mine: nameOf(typed.rubricVersionId), theirs: nameOf(theirs.rubricVersionId) },
      ]}
      onKeepMine={() => void saving.saveOver()}
      onTakeTheirs={take}
    />
  );
}
