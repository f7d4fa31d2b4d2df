import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { Conflict } from '../parts/conflict.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useVersionedSave } from '../parts/use-versioned-save.js';
import { changePerson, inviteAgain, type Invited, PEOPLE_KEY, type Person, readPerson } from './people-requests.js';
import { peopleTexts } from './people.messages.js';
import { RoleSelect } from './role-select.js';

interface PersonDialogProps {
  readonly person: Person | undefined;
  readonly onInvited: (invited: Invited) => void;
  readonly onClose: () => void;
}

export function PersonDialog({ person, onInvited, onClose }: PersonDialogProps) {
  const texts = useTexts(peopleTexts);
  return (
    <Modal
      opened={person !== undefined}
      onClose={onClose}
      title={person && texts.editOne(nameOf(person))}
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      {person && <PersonForm person={person} onInvited={onInvited} onClose={onClose} />}
    </Modal>
  );
}

const nameOf = ({ name, email }: Person): string => (name === '' ? email : name);

type FormProps = Omit<PersonDialogProps, 'person'> & { readonly person: Person };

function PersonForm({ person, onInvited, onClose }: FormProps) {
  const texts = useTexts(peopleTexts);
  const { locale } = useLocale();
  const notify = useNotify();
  const queries = useQueryClient();
  const [name, setName] = useState(person.name);
  const [role, setRole] = useState(person.role);
  const done = async (sentence: string) => {
    await queries.invalidateQueries({ queryKey: PEOPLE_KEY });
    notify.done(sentence);
    onClose();
  };
  const saving = useVersionedSave<Person>({
    base: person,
    read: () => readPerson(person.id),
    write: (version) => changePerson(person.id, version, { role, ...(name === person.name ? {} : { name }) }),
    onSaved: () => done(texts.saved),
  });
  const { error, isSaving, newer } = saving;
  const take = () => {
    setName(newer?.name ?? name);
    setRole(newer?.role ?? role);
    saving.takeNewer();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void saving.save();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <Text c="dimmed">{person.email}</Text>
        <TextInput
          label={texts.name}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={fieldError(error, '/name', locale)}
          maxLength={200}
          data-autofocus
        />
        <RoleSelect value={role} onChange={setRole} />
        {role !== person.role && (
          <Text size="sm" c="var(--fm-attention)">
            {texts.endsSessions}
          </Text>
        )}
        {newer ? (
          <Conflict
            fields={[
              { label: texts.name, mine: name, theirs: newer.name },
              { label: texts.role, mine: texts.roles[role].name, theirs: texts.roles[newer.role].name },
              { label: texts.state, mine: texts.states[person.state], theirs: texts.states[newer.state] },
            ]}
            onKeepMine={() => void saving.saveOver()}
            onTakeTheirs={take}
          />
        ) : (
          <Refusal error={error} shown={['/name']} />
        )}
        <Group justify="space-between">
          <PersonActs person={person} onInvited={onInvited} onDone={done} />
          <Button type="submit" loading={isSaving} disabled={newer !== undefined}>
            {texts.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface PersonActsProps {
  readonly person: Person;
  readonly onInvited: (invited: Invited) => void;
  readonly onDone: (sentence: string) => Promise<void>;
}

/** Another link, out, or in again. */
function PersonActs({ person, onInvited, onDone }: PersonActsProps) {
  const texts = useTexts(peopleTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const act = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      notify.failed(texts.notDone, error);
      await queries.invalidateQueries({ queryKey: PEOPLE_KEY });
    }
  };
  const setActive = (isActive: boolean) =>
    act(async () => {
      await changePerson(person.id, person.version, { isActive });
      await onDone(isActive ? texts.reactivated(nameOf(person)) : texts.deactivated(nameOf(person)));
    });
  const again = () =>
    act(async () => {
      const invited = await inviteAgain(person.id);
      await queries.invalidateQueries({ queryKey: PEOPLE_KEY });
      onInvited(invited);
    });
  const ask = () =>
    modals.openConfirmModal({
      title: texts.deactivateAsk(nameOf(person)),
      children: <Text>{texts.deactivateHint}</Text>,
      labels: { confirm: texts.deactivate, cancel: texts.cancel },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': texts.cancel },
      onConfirm: () => void setActive(false),
    });
  return (
    <Group gap="xs">
      {person.state === 'invited' && (
        <Button variant="default" onClick={() => void again()}>
          {texts.inviteAgain}
        </Button>
      )}
      {person.state === 'deactivated' ? (
        <Button variant="default" onClick={() => void setActive(true)}>
          {texts.reactivate}
        </Button>
      ) : (
        <Button variant="subtle" color="red" onClick={ask}>
          {texts.deactivate}
        </Button>
      )}
    </Group>
  );
}
