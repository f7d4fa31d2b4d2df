import { Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { momentAt, wallTime } from '#study/core';
import { useStudies } from '../api/catalogue.js';
import { useQuestionnaires } from '../api/questionnaires.js';
import { fieldError } from '../api/sentence-of.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { useWaves } from '../waves/wave-requests.js';
import { addCampaign, CAMPAIGNS_KEY } from './campaign-requests.js';
import { campaignsTexts } from './campaigns.messages.js';

interface NewCampaignDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function NewCampaignDialog({ opened, onClose }: NewCampaignDialogProps) {
  const texts = useTexts(campaignsTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.add}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      <NewCampaignForm onClose={onClose} />
    </Modal>
  );
}

/** What can be chosen, each list as soon as the choice before it is made. */
function useChoices() {
  const { text } = useFormat();
  const texts = useTexts(campaignsTexts);
  const [studyId, setStudy] = useState('');
  const [waveId, setWave] = useState('');
  const [versionId, setVersion] = useState('');
  const studies = useStudies().data ?? [];
  const study = studies.find(({ id }) => id === studyId) ?? (studies.length === 1 ? studies[0] : undefined);
  const waves = useWaves(study?.id ?? '', study !== undefined).data?.filter(({ state }) => state !== 'frozen');
  const versions = useQuestionnaires()
    .data?.filter((one) => one.studyId === study?.id && one.latest !== null && one.archivedAt === null)
    .map(({ title, latest }) => ({
      value: latest?.id ?? '',
      label: texts.versionOf(text(title), latest?.number ?? 0),
    }));
  const wave = waves?.find(({ id }) => id === waveId) ?? waves?.at(-1);
  const version = versions?.find(({ value }) => value === versionId) ?? versions?.[0];
  return { studies, study, setStudy, waves, wave, setWave, versions, version, setVersion };
}

function NewCampaignForm({ onClose }: Pick<NewCampaignDialogProps, 'onClose'>) {
  const texts = useTexts(campaignsTexts);
  const { locale } = useLocale();
  const { text } = useFormat();
  const notify = useNotify();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const { run, error, isSaving } = useSaving();
  const [name, setName] = useState('');
  const choices = useChoices();
  const { studies, study, waves, wave, versions, version } = choices;
  const closing = useClosing(wave);
  const isReady = wave !== undefined && version !== undefined && closing.closesAt !== undefined && name.trim() !== '';
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!wave || !version || !closing.closesAt) return;
    const added = { waveId: wave.id, versionId: version.value, name: name.trim(), closesAt: closing.closesAt };
    void run(async () => {
      const { id } = await addCampaign(added);
      await queries.invalidateQueries({ queryKey: CAMPAIGNS_KEY });
      notify.done(texts.created);
      go(`/campaigns/${id}/audience`);
    });
  };
  const toChoose = { value: '', label: texts.choose, disabled: true };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <TextInput
          label={texts.name}
          description={texts.nameHint}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={fieldError(error, '/name', locale)}
          maxLength={200}
          required
          data-autofocus
        />
        <NativeSelect
          label={texts.study}
          value={study?.id ?? ''}
          onChange={({ currentTarget }) => choices.setStudy(currentTarget.value)}
          data={[toChoose, ...studies.map(({ id, title }) => ({ value: id, label: text(title) }))]}
          required
        />
        <NativeSelect
          label={texts.wave}
          value={wave?.id ?? ''}
          onChange={({ currentTarget }) => choices.setWave(currentTarget.value)}
          data={(waves ?? []).map(({ id, slug }) => ({ value: id, label: slug }))}
          error={study && waves?.length === 0 ? texts.noWave : fieldError(error, '/waveId', locale)}
          disabled={!waves || waves.length === 0}
          required
        />
        <NativeSelect
          label={texts.version}
          value={version?.value ?? ''}
          onChange={({ currentTarget }) => choices.setVersion(currentTarget.value)}
          data={versions ?? []}
          error={study && versions?.length === 0 ? texts.noVersion : fieldError(error, '/versionId', locale)}
          disabled={!versions || versions.length === 0}
          required
        />
        <TextInput
          type="datetime-local"
          label={texts.closes}
          description={wave?.timeZone}
          value={closing.typed}
          onChange={({ currentTarget }) => closing.setTyped(currentTarget.value)}
          error={fieldError(error, '/closesAt', locale)}
          required
        />
        <Refusal error={error} shown={['/name', '/waveId', '/versionId', '/closesAt']} />
        <FormButtons
          submit={texts.create}
          isSaving={isSaving}
          isDisabled={!isReady}
          cancel={texts.cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

/** It closes with its wave unless somebody says otherwise; typed as the clocks of the wave's zone show it. */
function useClosing(wave: { readonly closesAt: string; readonly timeZone: string } | undefined) {
  const [chosen, setTyped] = useState<string>();
  const typed = chosen ?? (wave ? wallTime(new Date(wave.closesAt), wave.timeZone) : '');
  const moment = wave && typed !== '' ? momentAt(typed, wave.timeZone) : undefined;
  return { typed, setTyped, closesAt: moment?.toISOString() };
}
