import { Modal, NativeSelect, NumberInput, SimpleGrid, Stack, TagsInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { momentAt, wallTime } from '#study/core';
import { fieldError } from '../../api/sentence-of.js';
import { useFormat } from '../../i18n/format.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { FormButtons } from '../../parts/form-buttons.js';
import { useNotify } from '../../parts/notify.js';
import { Refusal } from '../../parts/refusal.js';
import { useSaving } from '../../parts/use-saving.js';
import { useParticipants } from '../../studies/study-requests.js';
import type { Campaign } from '../campaign-requests.js';
import { ownZone } from '../timing/typed-timing.js';
import { linksTexts } from './links.messages.js';
import { addOpenLink, openLinksKey } from './open-link-requests.js';

interface NewOpenLinkDialogProps {
  readonly campaign: Campaign;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function NewOpenLinkDialog({ campaign, opened, onClose }: NewOpenLinkDialogProps) {
  const texts = useTexts(linksTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.add}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      <NewOpenLinkForm campaign={campaign} onClose={onClose} />
    </Modal>
  );
}

interface Typed {
  readonly name: string;
  readonly vendorId: string;
  readonly opens: string;
  readonly closes: string;
  readonly quota: number;
  readonly organisationQuota: number;
  readonly origins: readonly string[];
}

const QUOTA = 200;
const EACH = 3;
const MOST = 100_000;
const SHOWN = ['/name', '/vendorId', '/opensAt', '/closesAt', '/quota', '/organisationQuota', '/origins'];

function useTyped({ studyId, timing }: Campaign) {
  const { data: vendors = [] } = useParticipants(studyId);
  const zone = ownZone();
  const [typed, setTyped] = useState<Typed>(() => ({
    name: '',
    vendorId: '',
    opens: wallTime(new Date(), zone),
    closes: wallTime(new Date(timing.closesAt), zone),
    quota: QUOTA,
    organisationQuota: EACH,
    origins: [],
  }));
  const set = (change: Partial<Typed>) => setTyped((now) => ({ ...now, ...change }));
  const vendorId = typed.vendorId === '' ? (vendors[0]?.vendorId ?? '') : typed.vendorId;
  const [opensAt, closesAt] = [momentAt(typed.opens, zone), momentAt(typed.closes, zone)];
  return { typed, set, vendors, vendorId, zone, opensAt, closesAt };
}

function NewOpenLinkForm({ campaign, onClose }: Omit<NewOpenLinkDialogProps, 'opened'>) {
  const texts = useTexts(linksTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const { run, error, isSaving } = useSaving();
  const form = useTyped(campaign);
  const { typed, vendorId, opensAt, closesAt } = form;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!opensAt || !closesAt) return;
    const { name, quota, organisationQuota, origins } = typed;
    const window = { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() };
    void run(async () => {
      await addOpenLink(campaign.id, { vendorId, name: name.trim(), quota, organisationQuota, origins, ...window });
      await queries.invalidateQueries({ queryKey: openLinksKey(campaign.id) });
      notify.done(texts.created);
      onClose();
    });
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <Fields {...form} error={error} />
        <Refusal error={error} shown={SHOWN} />
        <FormButtons
          submit={texts.create}
          isSaving={isSaving}
          isDisabled={typed.name.trim() === '' || vendorId === '' || !opensAt || !closesAt}
          cancel={texts.cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

type FieldsProps = ReturnType<typeof useTyped> & { readonly error: unknown };

function Fields({ typed, set, vendors, vendorId, zone, opensAt, closesAt, error }: FieldsProps) {
  const texts = useTexts(linksTexts);
  const { locale } = useLocale();
  const { text } = useFormat();
  const fault = (pointer: string) => fieldError(error, pointer, locale);
  const times = [
    { key: 'opens', label: texts.opens, moment: opensAt, pointer: '/opensAt' },
    { key: 'closes', label: texts.closes, moment: closesAt, pointer: '/closesAt' },
  ] as const;
  const numbers = [
    { key: 'quota', label: texts.quota },
    { key: 'organisationQuota', label: texts.organisationQuota },
  ] as const;
  return (
    <>
      <TextInput
        label={texts.name}
        description={texts.nameHint}
        value={typed.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        error={fault('/name')}
        maxLength={200}
        required
        data-autofocus
      />
      <NativeSelect
        label={texts.vendor}
        value={vendorId}
        data={vendors.map((vendor) => ({ value: vendor.vendorId, label: text(vendor.name) }))}
        onChange={({ currentTarget }) => set({ vendorId: currentTarget.value })}
        error={fault('/vendorId')}
        required
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {times.map(({ key, label, moment, pointer }) => (
          <TextInput
            key={key}
            type="datetime-local"
            label={label}
            description={texts.zoneHint(zone)}
            value={typed[key]}
            onChange={({ currentTarget }) => set({ [key]: currentTarget.value })}
            error={typed[key] !== '' && !moment ? texts.skipped : fault(pointer)}
            required
          />
        ))}
        {numbers.map(({ key, label }) => (
          <NumberInput
            key={key}
            label={label}
            value={typed[key]}
            min={1}
            max={MOST}
            allowDecimal={false}
            onChange={(value) => typeof value === 'number' && set({ [key]: value })}
            error={fault(`/${key}`)}
            required
          />
        ))}
      </SimpleGrid>
      <TagsInput
        label={texts.origins}
        description={texts.originsHint}
        value={[...typed.origins]}
        onChange={(origins) => set({ origins })}
        error={fault('/origins')}
      />
    </>
  );
}
