import { Modal, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { LOCALES } from '#kernel';
import { VENDORS_KEY } from '../api/catalogue.js';
import { useTexts } from '../i18n/locale.js';
import { Conflict } from '../parts/conflict.js';
import { FormButtons } from '../parts/form-buttons.js';
import { LocalizedInputs } from '../parts/localized-inputs.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useVersionedSave } from '../parts/use-versioned-save.js';
import { changeVendor, readVendor, type Vendor } from './vendor-requests.js';
import { vendorsTexts } from './vendors.messages.js';

interface RenameVendorDialogProps {
  readonly vendor: Vendor;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function RenameVendorDialog({ vendor, opened, onClose }: RenameVendorDialogProps) {
  const texts = useTexts(vendorsTexts);
  return (
    <Modal opened={opened} onClose={onClose} title={texts.rename} closeButtonProps={{ 'aria-label': texts.cancel }}>
      <RenameForm vendor={vendor} onClose={onClose} />
    </Modal>
  );
}

/** What the dialog was opened on; a newer state that arrives meanwhile is found when it is saved. */
function useRename(vendor: Vendor, onClose: () => void) {
  const texts = useTexts(vendorsTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const [base] = useState(vendor);
  const [name, setName] = useState(vendor.name);
  const saving = useVersionedSave<Vendor>({
    base,
    read: () => readVendor(vendor.id),
    write: (version) => changeVendor(vendor.id, version, { name }),
    onSaved: async () => {
      await queries.invalidateQueries({ queryKey: VENDORS_KEY });
      notify.done(texts.saved);
      onClose();
    },
  });
  return { name, setName, saving };
}

function RenameForm({ vendor, onClose }: Omit<RenameVendorDialogProps, 'opened'>) {
  const texts = useTexts(vendorsTexts);
  const { name, setName, saving } = useRename(vendor, onClose);
  const { error, isSaving, newer } = saving;
  const take = () => {
    if (newer) setName(newer.name);
    saving.takeNewer();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void saving.save();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <LocalizedInputs labels={texts.names} value={name} onChange={setName} error={error} pointer="/name" hasFocus />
        {newer ? (
          <Conflict
            fields={LOCALES.map((locale) => ({
              label: texts.names[locale],
              mine: name[locale],
              theirs: newer.name[locale],
            }))}
            onKeepMine={() => void saving.saveOver()}
            onTakeTheirs={take}
          />
        ) : (
          <Refusal error={error} shown={['/name']} />
        )}
        <FormButtons
          submit={texts.save}
          isSaving={isSaving}
          isDisabled={newer !== undefined}
          cancel={texts.cancel}
          onCancel={onClose}
        />
      </Stack>
    </form>
  );
}
