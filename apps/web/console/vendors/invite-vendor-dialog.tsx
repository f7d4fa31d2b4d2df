import { Button, CopyButton, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import {
  type InvitedVendorPerson,
  inviteVendorPerson,
  VENDOR_ROLES,
  vendorPeopleKey,
  type VendorRole,
} from './vendor-people-requests.js';
import { vendorPeopleTexts } from './vendor-people.messages.js';

interface InviteVendorDialogProps {
  readonly vendorId: string;
  readonly opened: boolean;
  /** Present once there is a link to hand over. */
  readonly invited: InvitedVendorPerson | undefined;
  readonly onInvited: (invited: InvitedVendorPerson) => void;
  readonly onClose: () => void;
}

export function InviteVendorDialog({ opened, invited, onClose, ...form }: InviteVendorDialogProps) {
  const texts = useTexts(vendorPeopleTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={invited ? texts.link : texts.invite}
      closeOnClickOutside={invited === undefined}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {invited ? <HandOver invited={invited} onClose={onClose} /> : <InviteForm {...form} onClose={onClose} />}
    </Modal>
  );
}

type InviteFormProps = Pick<InviteVendorDialogProps, 'vendorId' | 'onInvited' | 'onClose'>;

function InviteForm({ vendorId, onInvited, onClose }: InviteFormProps) {
  const texts = useTexts(vendorPeopleTexts);
  const { locale } = useLocale();
  const queries = useQueryClient();
  const { run, error, isSaving } = useSaving();
  const [person, setPerson] = useState({ email: '', name: '', title: '', role: 'vendor_owner' as VendorRole });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const made = await inviteVendorPerson(vendorId, {
        email: person.email.trim(),
        name: person.name.trim(),
        title: person.title.trim(),
        role: person.role,
      });
      await queries.invalidateQueries({ queryKey: vendorPeopleKey(vendorId) });
      onInvited(made);
    });
  };
  const field = (key: 'email' | 'name' | 'title') => ({
    value: person[key],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setPerson((typed) => ({ ...typed, [key]: value })),
    error: fieldError(error, `/${key}`, locale),
    maxLength: key === 'email' ? 254 : 200,
  });
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <TextInput type="email" label={texts.email} {...field('email')} required data-autofocus />
        <TextInput label={texts.name} {...field('name')} required />
        <TextInput label={texts.personTitle} {...field('title')} />
        <NativeSelect
          label={texts.role}
          value={person.role}
          onChange={({ currentTarget: { value } }) => setPerson((typed) => ({ ...typed, role: value as VendorRole }))}
          data={VENDOR_ROLES.map((value) => ({ value, label: texts.roles[value] }))}
        />
        <Refusal error={error} shown={['/email', '/name', '/title']} />
        <FormButtons submit={texts.send} isSaving={isSaving} cancel={texts.cancel} onCancel={onClose} />
      </Stack>
    </form>
  );
}

/** The link, once. */
function HandOver({
  invited: { person, link },
  onClose,
}: {
  readonly invited: InvitedVendorPerson;
  readonly onClose: () => void;
}) {
  const texts = useTexts(vendorPeopleTexts);
  return (
    <Stack gap="sm">
      <Text>{texts.linkHint(person.name)}</Text>
      <TextInput
        label={texts.link}
        value={link}
        readOnly
        onFocus={({ currentTarget }) => currentTarget.select()}
        className="fm-mono"
      />
      <Group justify="flex-end">
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button onClick={copy} data-autofocus>
              {copied ? texts.copied : texts.copy}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          {texts.close}
        </Button>
      </Group>
    </Stack>
  );
}
