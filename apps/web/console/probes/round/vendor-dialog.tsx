import { Checkbox, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { LOCALES, type Locale } from '#kernel';
import { fieldError } from '../../api/sentence-of.js';
import { useFormat } from '../../i18n/format.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { FormButtons } from '../../parts/form-buttons.js';
import { useNotify } from '../../parts/notify.js';
import { Refusal } from '../../parts/refusal.js';
import { useSaving } from '../../parts/use-saving.js';
import { type RoundKey, setVendor, waveKey } from '../probe-requests.js';
import type { RoundVendor, VendorConsent } from '../probe-types.js';
import { probeWords } from '../probe-words.messages.js';
import { roundTexts } from './round.messages.js';

interface VendorDialogProps {
  /** Undefined: closed. */
  readonly vendor: RoundVendor | undefined;
  readonly at: RoundKey;
  readonly onClose: () => void;
}

export function VendorDialog({ vendor, at, onClose }: VendorDialogProps) {
  const { text } = useFormat();
  const { close } = useTexts(probeWords);
  return (
    <Modal
      opened={vendor !== undefined}
      onClose={onClose}
      title={text(vendor?.name)}
      closeButtonProps={{ 'aria-label': close }}
    >
      {vendor && <VendorForm vendor={vendor} at={at} onClose={onClose} />}
    </Modal>
  );
}

const NO_CONSENT: VendorConsent = { agreedBy: '', agreedOn: '', note: '' };

interface Typed {
  readonly locale: Locale;
  readonly address: string;
  readonly hasConsent: boolean;
  readonly consent: VendorConsent;
}

const typedOf = ({ locale, supportAddress, consent }: RoundVendor): Typed => ({
  locale,
  address: supportAddress ?? '',
  hasConsent: consent !== null,
  consent: consent ?? NO_CONSENT,
});

const isWhole = ({ hasConsent, consent }: Typed): boolean =>
  !hasConsent || Object.values(consent).every((value: string) => value.trim() !== '');

function useVendorForm({ vendor, at, onClose }: VendorDialogProps & { readonly vendor: RoundVendor }) {
  const texts = useTexts(roundTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const [typed, setTyped] = useState(() => typedOf(vendor));
  const set = (part: Partial<Typed>) => setTyped((old) => ({ ...old, ...part }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { locale, address, hasConsent, consent } = typed;
    const facts = {
      locale,
      supportAddress: address.trim() === '' ? null : address.trim(),
      consent: hasConsent ? consent : null,
    };
    void saving.run(async () => {
      await setVendor(at, vendor.slug, facts);
      await queries.invalidateQueries({ queryKey: waveKey(at.waveId) });
      notify.done(texts.saved);
      onClose();
    });
  };
  return { typed, set, send, saving };
}

function VendorForm(props: VendorDialogProps & { readonly vendor: RoundVendor }) {
  const texts = useTexts(roundTexts);
  const { cancel } = useTexts(probeWords);
  const { locale } = useLocale();
  const { typed, set, send, saving } = useVendorForm(props);
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm">
        <NativeSelect
          label={texts.locale}
          data={LOCALES.map((value) => ({ value, label: texts.locales[value] }))}
          value={typed.locale}
          onChange={({ currentTarget }) => set({ locale: currentTarget.value as Locale })}
        />
        <TextInput
          type="email"
          label={texts.address}
          description={texts.addressHint}
          value={typed.address}
          onChange={({ currentTarget }) => set({ address: currentTarget.value })}
          error={fieldError(saving.error, '/supportAddress', locale)}
          maxLength={254}
        />
        <Checkbox
          label={texts.consent}
          description={texts.consentHint}
          checked={typed.hasConsent}
          onChange={({ currentTarget }) => set({ hasConsent: currentTarget.checked })}
        />
        {typed.hasConsent && (
          <ConsentFields
            consent={typed.consent}
            error={saving.error}
            onChange={(part) => set({ consent: { ...typed.consent, ...part } })}
          />
        )}
        <Refusal error={saving.error} shown={['/supportAddress', '/consent']} />
        <FormButtons
          submit={texts.save}
          isSaving={saving.isSaving}
          isDisabled={!isWhole(typed)}
          cancel={cancel}
          onCancel={props.onClose}
        />
      </Stack>
    </form>
  );
}

interface ConsentFieldsProps {
  readonly consent: VendorConsent;
  readonly error: unknown;
  readonly onChange: (part: Partial<VendorConsent>) => void;
}

function ConsentFields({ consent, error, onChange }: ConsentFieldsProps) {
  const texts = useTexts(roundTexts);
  const { locale } = useLocale();
  const field = (name: keyof VendorConsent) => ({
    label: texts[name],
    value: consent[name],
    error: fieldError(error, `/consent/${name}`, locale),
    required: true,
  });
  return (
    <>
      <TextInput
        {...field('agreedBy')}
        maxLength={200}
        onChange={({ currentTarget }) => onChange({ agreedBy: currentTarget.value })}
      />
      <TextInput
        {...field('agreedOn')}
        type="date"
        onChange={({ currentTarget }) => onChange({ agreedOn: currentTarget.value })}
      />
      <Textarea
        {...field('note')}
        description={texts.noteHint}
        autosize
        minRows={2}
        maxLength={1000}
        onChange={({ currentTarget }) => onChange({ note: currentTarget.value })}
      />
    </>
  );
}
