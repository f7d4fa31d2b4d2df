import { Modal, NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useVendors } from '../api/catalogue.js';
import { fieldError } from '../api/sentence-of.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { Conflict } from '../parts/conflict.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useVersionedSave } from '../parts/use-versioned-save.js';
import { addOpenLink, changeOpenLink, linksKey, type OpenLink, readOpenLink } from './link-requests.js';
import { linksTexts } from './links.messages.js';
import {
  type FormFault,
  readOpenLinkForm,
  suggestedOpenLink,
  typedOpenLink,
  type TypedOpenLink,
} from './open-link-form.js';

interface OpenLinkDialogProps {
  readonly campaignId: string;
  readonly edited: OpenLink | 'new' | undefined;
  readonly onClose: () => void;
}

export function OpenLinkDialog({ campaignId, edited, onClose }: OpenLinkDialogProps) {
  const texts = useTexts(linksTexts);
  const title = edited === undefined || edited === 'new' ? texts.add : texts.editOne(edited.name);
  return (
    <Modal
      opened={edited !== undefined}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      {edited !== undefined && (
        <OpenLinkForm campaignId={campaignId} link={edited === 'new' ? undefined : edited} onClose={onClose} />
      )}
    </Modal>
  );
}

interface FormProps {
  readonly campaignId: string;
  readonly link: OpenLink | undefined;
  readonly onClose: () => void;
}

function useOpenLinkForm({ campaignId, link, onClose }: FormProps) {
  const texts = useTexts(linksTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<TypedOpenLink>(() =>
    link ? typedOpenLink(link) : suggestedOpenLink(new Date(), ''),
  );
  const [wasSent, setSent] = useState(false);
  const { facts, faults } = readOpenLinkForm(typed);
  const saving = useVersionedSave<OpenLink>({
    base: link ?? ({ version: 0 } as OpenLink),
    read: () => readOpenLink(link?.id ?? ''),
    write: (version) => {
      if (!facts) throw new Error('The form is not complete');
      return link ? changeOpenLink(link.id, version, facts) : addOpenLink(campaignId, typed.vendorId, facts);
    },
    onSaved: async () => {
      await queries.invalidateQueries({ queryKey: linksKey(campaignId) });
      notify.done(link ? texts.saved : texts.created);
      onClose();
    },
  });
  const set = (change: Partial<TypedOpenLink>) => setTyped((now) => ({ ...now, ...change }));
  const send = () => {
    setSent(true);
    if (facts) void saving.save();
  };
  const faultOf = (...names: readonly FormFault[]) => {
    const fault = wasSent ? faults.find((one) => names.includes(one)) : undefined;
    return fault && texts.faults[fault];
  };
  return { typed, set, send, faultOf, saving };
}

const SHOWN = ['/name', '/opensAt', '/closesAt', '/quota', '/organisationQuota', '/origins', '/vendorId'];

function OpenLinkForm(props: FormProps) {
  const { link, onClose } = props;
  const texts = useTexts(linksTexts);
  const form = useOpenLinkForm(props);
  const { typed, set, saving } = form;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    form.send();
  };
  return (
    <form onSubmit={onSubmit} noValidate>
      <Stack gap="sm">
        {!link && <VendorField value={typed.vendorId} onChange={(vendorId) => set({ vendorId })} />}
        <Fields {...form} />
        {saving.newer ? <NewerLink form={form} /> : <Refusal error={saving.error} shown={SHOWN} />}
        <FormButtons
          submit={link ? texts.save : texts.create}
          isSaving={saving.isSaving}
          isDisabled={saving.newer !== undefined || (!link && typed.vendorId === '')}
          cancel={texts.cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}

function VendorField({ value, onChange }: { readonly value: string; readonly onChange: (id: string) => void }) {
  const texts = useTexts(linksTexts);
  const { text } = useFormat();
  const { data: vendors = [] } = useVendors();
  return (
    <NativeSelect
      label={texts.vendor}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={[{ value: '', label: '—' }, ...vendors.map(({ id, name }) => ({ value: id, label: text(name) }))]}
      required
      data-autofocus
    />
  );
}

const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

function Fields({ typed, set, faultOf, saving: { error } }: ReturnType<typeof useOpenLinkForm>) {
  const texts = useTexts(linksTexts);
  const { locale } = useLocale();
  const field = (name: 'name' | 'opensAt' | 'closesAt' | 'quota' | 'organisationQuota', ...faults: FormFault[]) => ({
    value: typed[name],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => set({ [name]: currentTarget.value }),
    error: faultOf(name, ...faults) ?? fieldError(error, `/${name}`, locale),
    required: true,
  });
  return (
    <>
      <TextInput label={texts.name} description={texts.nameHint} maxLength={200} {...field('name')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput type="datetime-local" label={texts.opens} {...field('opensAt')} />
        <TextInput type="datetime-local" label={texts.closes} {...field('closesAt', 'order')} />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {texts.zone(ownZone())}
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <TextInput inputMode="numeric" label={texts.quota} {...field('quota')} />
        <TextInput inputMode="numeric" label={texts.organisationQuota} {...field('organisationQuota')} />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {texts.organisationQuotaHint}
      </Text>
      <Textarea
        label={texts.origins}
        description={texts.originsHint}
        value={typed.origins}
        onChange={({ currentTarget }) => set({ origins: currentTarget.value })}
        error={fieldError(error, '/origins', locale)}
        autosize
        minRows={2}
        className="fm-mono"
      />
    </>
  );
}

function NewerLink({ form: { typed, set, saving } }: { readonly form: ReturnType<typeof useOpenLinkForm> }) {
  const texts = useTexts(linksTexts);
  if (!saving.newer) return null;
  const theirs = typedOpenLink(saving.newer);
  const take = () => {
    set(theirs);
    saving.takeNewer();
  };
  const labels = {
    name: texts.name,
    opensAt: texts.opens,
    closesAt: texts.closes,
    quota: texts.quota,
    organisationQuota: texts.organisationQuota,
    origins: texts.origins,
  } as const;
  const fields = (Object.keys(labels) as (keyof typeof labels)[]).map((name) => ({
    label: labels[name],
    mine: typed[name],
    theirs: theirs[name],
  }));
  return <Conflict fields={fields} onKeepMine={() => void saving.saveOver()} onTakeTheirs={take} />;
}
