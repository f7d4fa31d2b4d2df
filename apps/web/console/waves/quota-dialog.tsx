import { NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { REGIONS, SIZES, SOURCES } from '#distribution/core';
import { fieldError } from '../api/sentence-of.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { Conflict } from '../parts/conflict.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { useSegmentWord } from '../parts/use-segment-word.js';
import { useVersionedSave } from '../parts/use-versioned-save.js';
import { readPlaces } from './quota-form.js';
import { addQuota, type Quota, type QuotaKind, quotasKey, readQuota, resizeQuota } from './quota-requests.js';
import { quotasTexts } from './quotas.messages.js';
import type { QuotaWords } from './use-quota-words.js';

interface DialogProps {
  readonly waveId: string;
  readonly onClose: () => void;
}

const ANYBODY: QuotaKind = { campaignId: null, vendorId: null, size: null, region: null, source: null };
const TRAITS = ['vendorId', 'region', 'size', 'source', 'campaignId'] as const;
const LABELS = {
  vendorId: 'vendor',
  region: 'region',
  size: 'size',
  source: 'source',
  campaignId: 'campaign',
} as const;
const SHOWN = ['/places', '/vendorId', '/campaignId', '/size', '/region', '/source'];

export function AddQuota({ waveId, words, onClose }: DialogProps & { readonly words: QuotaWords }) {
  const texts = useTexts(quotasTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const [kind, setKind] = useState<QuotaKind>(ANYBODY);
  const [typed, setTyped] = useState('');
  const { error, isSaving, run } = useSaving();
  const places = readPlaces(typed);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (places === undefined) return;
    void run(async () => {
      await addQuota(waveId, { ...kind, places });
      await queries.invalidateQueries({ queryKey: quotasKey(waveId) });
      notify.done(texts.added);
      onClose();
    });
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <Kind kind={kind} setKind={setKind} words={words} error={error} />
        <Places typed={typed} setTyped={setTyped} error={error} />
        <Text size="sm" c="dimmed">
          {texts.counted}
        </Text>
        <Refusal error={error} shown={SHOWN} />
        <FormButtons
          submit={texts.create}
          isSaving={isSaving}
          isDisabled={places === undefined}
          cancel={texts.cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

interface KindProps {
  readonly kind: QuotaKind;
  readonly setKind: (kind: QuotaKind) => void;
  readonly words: QuotaWords;
  readonly error: unknown;
}

function Kind({ kind, setKind, words, error }: KindProps) {
  const texts = useTexts(quotasTexts);
  const { locale } = useLocale();
  const word = useSegmentWord();
  const named = (values: readonly string[]) => values.map((value) => ({ value, label: word(value) }));
  const choices = {
    vendorId: words.vendors,
    campaignId: words.campaigns,
    size: named(SIZES),
    region: named(REGIONS),
    source: named(SOURCES),
  };
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      {TRAITS.map((trait) => (
        <NativeSelect
          key={trait}
          label={texts[LABELS[trait]]}
          value={kind[trait] ?? ''}
          data={[{ value: '', label: texts.any }, ...choices[trait]]}
          onChange={({ currentTarget: { value } }) => setKind({ ...kind, [trait]: value === '' ? null : value })}
          error={fieldError(error, `/${trait}`, locale)}
        />
      ))}
    </SimpleGrid>
  );
}

interface PlacesProps {
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  readonly error: unknown;
}

function Places({ typed, setTyped, error }: PlacesProps) {
  const texts = useTexts(quotasTexts);
  const { locale } = useLocale();
  const own = typed !== '' && readPlaces(typed) === undefined ? texts.placesFault : undefined;
  return (
    <TextInput
      label={texts.places}
      description={texts.placesHint}
      inputMode="numeric"
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      error={own ?? fieldError(error, '/places', locale)}
      maxLength={8}
      required
      data-autofocus
    />
  );
}

/** What is typed as the new limit, and what becomes of it. */
function useResize({ waveId, quota, onClose }: DialogProps & { readonly quota: Quota }) {
  const texts = useTexts(quotasTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(String(quota.places));
  const places = readPlaces(typed);
  const saving = useVersionedSave<Quota>({
    base: quota,
    read: () => readQuota(waveId, quota.id),
    write: (version) => resizeQuota(quota.id, version, places ?? quota.places),
    onSaved: async () => {
      await queries.invalidateQueries({ queryKey: quotasKey(waveId) });
      notify.done(texts.changed);
      onClose();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (places !== undefined) void saving.save();
  };
  const takeTheirs = () => {
    setTyped(String(saving.newer?.places ?? typed));
    saving.takeNewer();
  };
  return { typed, setTyped, places, saving, onSubmit, takeTheirs };
}

/** More places, or fewer; what it is about stays. */
export function ResizeQuota(props: DialogProps & { readonly quota: Quota }) {
  const { quota, onClose } = props;
  const texts = useTexts(quotasTexts);
  const { number } = useFormat();
  const { typed, setTyped, places, saving, onSubmit, takeTheirs } = useResize(props);
  const { error, isSaving, newer } = saving;
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <Places typed={typed} setTyped={setTyped} error={error} />
        {places !== undefined && places < quota.used && <Text size="sm">{texts.fewer(number(quota.used))}</Text>}
        {newer ? (
          <Conflict
            fields={[{ label: texts.places, mine: typed, theirs: String(newer.places) }]}
            onKeepMine={() => void saving.saveOver()}
            onTakeTheirs={takeTheirs}
          />
        ) : (
          <Refusal error={error} shown={SHOWN} />
        )}
        <FormButtons
          submit={texts.save}
          isSaving={isSaving}
          isDisabled={newer !== undefined || places === undefined}
          cancel={texts.cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}
