import { Button, CopyButton, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/sentence-of.js';
import type { StaffRole } from '../api/session-type.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { invite, type Invited, nameOf, PEOPLE_KEY } from './people-requests.js';
import { peopleTexts } from './people.messages.js';
import { RoleSelect } from './role-select.js';

interface InviteDialogProps {
  readonly opened: boolean;
  /** Present once there is a link to hand over. */
  readonly invited: Invited | undefined;
  readonly onInvited: (invited: Invited) => void;
  readonly onClose: () => void;
}

export function InviteDialog({ opened, invited, onInvited, onClose }: InviteDialogProps) {
  const texts = useTexts(peopleTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={invited ? texts.link : texts.invite}
      closeOnClickOutside={invited === undefined}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {invited ? (
        <HandOver invited={invited} onClose={onClose} />
      ) : (
        <InviteForm onInvited={onInvited} onClose={onClose} />
      )}
    </Modal>
  );
}

function InviteForm({ onInvited, onClose }: Pick<InviteDialogProps, 'onInvited' | 'onClose'>) {
  const texts = useTexts(peopleTexts);
  const { locale } = useLocale();
  const queries = useQueryClient();
  const { run, error, isSaving } = useSaving();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<StaffRole>('viewer');
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const made = await invite({ email: email.trim(), name: name.trim(), role });
      await queries.invalidateQueries({ queryKey: PEOPLE_KEY });
      onInvited(made);
    });
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <TextInput
          type="email"
          label={texts.email}
          value={email}
          onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          error={fieldError(error, '/email', locale)}
          maxLength={254}
          required
          data-autofocus
        />
        <TextInput
          label={texts.name}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={fieldError(error, '/name', locale)}
          maxLength={200}
          required
        />
        <RoleSelect value={role} onChange={setRole} />
        <Refusal error={error} shown={['/email', '/name']} />
        <FormButtons submit={texts.send} isSaving={isSaving} cancel={texts.cancel} onCancel={onClose} />
      </Stack>
    </form>
  );
}

/** The link, once. */
function HandOver({ invited: { person, link }, onClose }: { readonly invited: Invited; readonly onClose: () => void }) {
  const texts = useTexts(peopleTexts);
  return (
    <Stack gap="sm">
      <Text>{texts.linkHint(nameOf(person))}</Text>
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
