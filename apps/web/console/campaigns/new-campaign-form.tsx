import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { momentAt, wallTime } from '#study/core';
import { fieldError } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { addCampaign, CAMPAIGNS_KEY } from './campaign-requests.js';
import { campaignsTexts } from './campaigns.messages.js';
import { useCampaignChoices } from './use-campaign-choices.js';

const SHOWN = ['/name', '/waveId', '/versionId', '/closesAt'];

/** Name, study, wave, version and end: what a campaign cannot be without. */
export function NewCampaignForm({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts(campaignsTexts);
  const { error, isSaving, create } = useCreating();
  const [name, setName] = useState('');
  const choices = useCampaignChoices();
  const closing = useClosing(choices.wave);
  const { wave, version } = choices;
  const ready =
    wave && version && closing.closesAt !== undefined && name.trim() !== ''
      ? { waveId: wave.id, versionId: version.value, name: name.trim(), closesAt: closing.closesAt }
      : undefined;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) void create(ready);
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <NameInput value={name} onChange={setName} error={error} />
        <Choices {...choices} error={error} />
        <ClosingInput {...closing} zone={wave?.timeZone} error={error} />
        <Refusal error={error} shown={SHOWN} />
        <FormButtons
          submit={texts.create}
          isSaving={isSaving}
          isDisabled={!ready}
          cancel={texts.cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

function useCreating() {
  const texts = useTexts(campaignsTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const { run, error, isSaving } = useSaving();
  const create = (campaign: Parameters<typeof addCampaign>[0]) =>
    run(async () => {
      const { id } = await addCampaign(campaign);
      await queries.invalidateQueries({ queryKey: CAMPAIGNS_KEY });
      notify.done(texts.created);
      go(`/campaigns/${id}/audience`);
    });
  return { error, isSaving, create };
}

interface InputProps {
  readonly error: unknown;
}

function NameInput({ value, onChange, error }: InputProps & { value: string; onChange: (name: string) => void }) {
  const texts = useTexts(campaignsTexts);
  const { locale } = useLocale();
  return (
    <TextInput
      label={texts.name}
      description={texts.nameHint}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={fieldError(error, '/name', locale)}
      maxLength={200}
      required
      data-autofocus
    />
  );
}

type ChoicesProps = InputProps & ReturnType<typeof useCampaignChoices>;

/** Each list as soon as the choice before it is made. */
function Choices({
  studies,
  study,
  setStudy,
  waves,
  wave,
  setWave,
  versions,
  version,
  setVersion,
  error,
}: ChoicesProps) {
  const texts = useTexts(campaignsTexts);
  const { locale } = useLocale();
  const isMissing = (list: readonly unknown[] | undefined) => study !== undefined && list?.length === 0;
  return (
    <>
      <NativeSelect
        label={texts.study}
        value={study ?? ''}
        onChange={({ currentTarget }) => setStudy(currentTarget.value)}
        data={[{ value: '', label: texts.choose, disabled: true }, ...studies]}
        required
      />
      <NativeSelect
        label={texts.wave}
        value={wave?.id ?? ''}
        onChange={({ currentTarget }) => setWave(currentTarget.value)}
        data={(waves ?? []).map(({ id, slug }) => ({ value: id, label: slug }))}
        error={isMissing(waves) ? texts.noWave : fieldError(error, '/waveId', locale)}
        disabled={!wave}
        required
      />
      <NativeSelect
        label={texts.version}
        value={version?.value ?? ''}
        onChange={({ currentTarget }) => setVersion(currentTarget.value)}
        data={versions ?? []}
        error={isMissing(versions) ? texts.noVersion : fieldError(error, '/versionId', locale)}
        disabled={!version}
        required
      />
    </>
  );
}

/** It closes with its wave unless somebody says otherwise; typed as the clocks of the wave’s zone show it. */
function useClosing(wave: { readonly closesAt: string; readonly timeZone: string } | undefined) {
  const [chosen, setTyped] = useState<string>();
  const typed = chosen ?? (wave ? wallTime(new Date(wave.closesAt), wave.timeZone) : '');
  const moment = wave && typed !== '' ? momentAt(typed, wave.timeZone) : undefined;
  return { typed, setTyped, closesAt: moment?.toISOString() };
}

type ClosingInputProps = InputProps & ReturnType<typeof useClosing> & { readonly zone: string | undefined };

function ClosingInput({ typed, setTyped, zone, error }: ClosingInputProps) {
  const texts = useTexts(campaignsTexts);
  const { locale } = useLocale();
  return (
    <TextInput
      type="datetime-local"
      label={texts.closes}
      description={zone}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      error={fieldError(error, '/closesAt', locale)}
      required
    />
  );
}
