import { Modal, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { VENDORS_KEY } from '../api/catalogue.js';
import { useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { LocalizedInputs } from '../parts/localized-inputs.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { SlugInput } from '../parts/slug-input.js';
import { useSaving } from '../parts/use-saving.js';
import { SLUG, slugFrom } from '../questionnaires/beginning.js';
import { addVendor } from './vendor-requests.js';
import { vendorsTexts } from './vendors.messages.js';

interface NewVendorDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function NewVendorDialog({ opened, onClose }: NewVendorDialogProps) {
  const texts = useTexts(vendorsTexts);
  return (
    <Modal opened={opened} onClose={onClose} title={texts.add} closeButtonProps={{ 'aria-label': texts.cancel }}>
      <NewVendorForm onClose={onClose} />
    </Modal>
  );
}

function NewVendorForm({ onClose }: Pick<NewVendorDialogProps, 'onClose'>) {
  const texts = useTexts(vendorsTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const { run, error, isSaving } = useSaving();
  const [name, setName] = useState({ 'zh-CN': '', en: '' });
  const [typedSlug, setSlug] = useState<string>();
  const slug = typedSlug ?? slugFrom(name.en);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!SLUG.test(slug)) return;
    void run(async () => {
      const { id } = await addVendor({ slug, name });
      await queries.invalidateQueries({ queryKey: VENDORS_KEY });
      notify.done(texts.created);
      go(`/vendors/${id}`);
    });
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <LocalizedInputs labels={texts.names} value={name} onChange={setName} error={error} pointer="/name" hasFocus />
        <SlugInput texts={texts} value={slug} onChange={setSlug} error={error} />
        <Refusal error={error} shown={['/name', '/slug']} />
        <FormButtons submit={texts.create} isSaving={isSaving} cancel={texts.cancel} onCancel={onClose} />
      </Stack>
    </form>
  );
}
