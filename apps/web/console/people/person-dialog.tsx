import { Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { Conflict } from '../parts/conflict.js';
import { FormButtons } from '../parts/form-buttons.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useVersionedSave } from '../parts/use-versioned-save.js';
import { changePerson, type Invited, nameOf, PEOPLE_KEY, type Person, readPerson } from './people-requests.js';
import { peopleTexts } from './people.messages.js';
import { PersonActs } from './person-acts.js';
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

type FormProps = Omit<PersonDialogProps, 'person'> & { readonly person: Person };

function usePersonForm({ person, onClose }: FormProps) {
  const texts = useTexts(peopleTexts);
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
  const take = () => {
    setName(saving.newer?.name ?? name);
    setRole(saving.newer?.role ?? role);
    saving.takeNewer();
  };
  return { name, setName, role, setRole, saving, done, take };
}

function PersonForm(props: FormProps) {
  const { person, onInvited } = props;
  const texts = useTexts(peopleTexts);
  const { locale } = useLocale();
  const { name, setName, role, setRole, saving, done, take } = usePersonForm(props);
  const { error, isSaving, newer } = saving;
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
        <FormButtons submit={texts.save} isSaving={isSaving} isDisabled={newer !== undefined}>
          <PersonActs person={person} onInvited={onInvited} onDone={done} />
        </FormButtons>
      </Stack>
    </form>
  );
}
