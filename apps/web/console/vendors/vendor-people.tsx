import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { InviteVendorDialog } from './invite-vendor-dialog.js';
import {
  type InvitedVendorPerson,
  inviteVendorPersonAgain,
  removeVendorPerson,
  useVendorPeople,
  vendorPeopleKey,
  type VendorPerson,
} from './vendor-people-requests.js';
import { vendorPeopleTexts } from './vendor-people.messages.js';

/** Who logs in for a vendor; for those of the staff who may know. */
export function VendorPeople({ vendorId }: { readonly vendorId: string }) {
  return useCan('people.read') ? <People vendorId={vendorId} /> : null;
}

function People({ vendorId }: { readonly vendorId: string }) {
  const texts = useTexts(vendorPeopleTexts);
  const { data: people = [] } = useVendorPeople(vendorId);
  const mayWrite = useCan('people.write');
  const [isInviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<InvitedVendorPerson>();
  const show = (made: InvitedVendorPerson) => {
    setInvited(made);
    setInviting(true);
  };
  const close = () => {
    setInviting(false);
    setInvited(undefined);
  };
  return (
    <Stack component="section" gap="sm" mt="xl">
      <Title order={2}>{texts.title}</Title>
      <Text c="dimmed">{texts.hint}</Text>
      <PeopleTable vendorId={vendorId} people={people} onLink={mayWrite ? show : undefined} />
      {mayWrite && (
        <Group>
          <Button onClick={() => setInviting(true)}>{texts.invite}</Button>
        </Group>
      )}
      <InviteVendorDialog
        vendorId={vendorId}
        opened={isInviting}
        invited={invited}
        onInvited={setInvited}
        onClose={close}
      />
    </Stack>
  );
}

interface PeopleTableProps extends Pick<RowProps, 'vendorId' | 'onLink'> {
  readonly people: readonly VendorPerson[];
}

function PeopleTable({ vendorId, people, onLink }: PeopleTableProps) {
  const texts = useTexts(vendorPeopleTexts);
  if (people.length === 0) return <Text>{texts.empty}</Text>;
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.title}>
        <thead>
          <tr>
            {[texts.person, texts.role, texts.state, texts.acts].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <Row key={person.id} vendorId={vendorId} person={person} onLink={onLink} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly vendorId: string;
  readonly person: VendorPerson;
  readonly onLink: ((made: InvitedVendorPerson) => void) | undefined;
}

function Row({ vendorId, person, onLink }: RowProps) {
  const texts = useTexts(vendorPeopleTexts);
  const { moment } = useFormat();
  const acts = usePersonActs(vendorId, person, onLink);
  return (
    <tr>
      <th scope="row">
        {person.name} <Text size="sm">{person.email}</Text>
      </th>
      <td data-label={texts.role}>{texts.roles[person.role]}</td>
      <td data-label={texts.state}>
        {person.state === 'active' ? texts.active : texts.until(moment(person.invitationExpiresAt ?? ''))}
      </td>
      <td>
        {onLink && (
          <Group gap="xs">
            {person.state === 'invited' && (
              <Button variant="default" size="xs" onClick={() => void acts.again()}>
                {texts.again}
              </Button>
            )}
            <Button variant="default" size="xs" onClick={acts.ask}>
              {texts.remove}
            </Button>
          </Group>
        )}
      </td>
    </tr>
  );
}

function usePersonActs(vendorId: string, { id, name }: VendorPerson, onLink: RowProps['onLink']) {
  const texts = useTexts(vendorPeopleTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const trying = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      notify.failed(texts.notDone, error);
    }
    await queries.invalidateQueries({ queryKey: vendorPeopleKey(vendorId) });
  };
  const again = () => trying(async () => onLink?.(await inviteVendorPersonAgain(vendorId, id)));
  const remove = () =>
    trying(async () => {
      await removeVendorPerson(vendorId, id);
      notify.done(texts.removed(name));
    });
  const ask = () =>
    modals.openConfirmModal({
      title: texts.removeAsk(name),
      children: <Text>{texts.removeHint}</Text>,
      labels: { confirm: texts.remove, cancel: texts.cancel },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': texts.cancel },
      onConfirm: () => void remove(),
    });
  return { again, ask };
}
