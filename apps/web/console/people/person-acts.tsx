import { Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useQueryClient } from '@tanstack/react-query';
import { useCan } from '../api/session.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import {
  changePerson,
  inviteAgain,
  type Invited,
  nameOf,
  PEOPLE_KEY,
  type Person,
  resetSecondFactor,
} from './people-requests.js';
import { peopleTexts } from './people.messages.js';

interface PersonActsProps {
  readonly person: Person;
  readonly onInvited: (invited: Invited) => void;
  readonly onDone: (sentence: string) => Promise<void>;
}

/** Another link, out, or in again. */
export function PersonActs({ person, onInvited, onDone }: PersonActsProps) {
  const texts = useTexts(peopleTexts);
  const { again, setActive, ask, askReset } = usePersonActs({ person, onInvited, onDone });
  const maySecure = useCan('security.write');
  return (
    <Group gap="xs">
      {person.state === 'invited' && (
        <Button variant="default" onClick={() => void again()}>
          {texts.inviteAgain}
        </Button>
      )}
      {person.state === 'active' && maySecure && (
        <Button variant="default" onClick={askReset}>
          {texts.resetFactor}
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

function usePersonActs({ person, onInvited, onDone }: PersonActsProps) {
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
  const reset = () =>
    act(async () => {
      await resetSecondFactor(person.id);
      await onDone(texts.factorReset(nameOf(person)));
    });
  const askReset = () =>
    modals.openConfirmModal({
      title: texts.resetFactorAsk(nameOf(person)),
      children: <Text>{texts.resetFactorHint}</Text>,
      labels: { confirm: texts.resetFactor, cancel: texts.cancel },
      closeButtonProps: { 'aria-label': texts.cancel },
      onConfirm: () => void reset(),
    });
  return { again, setActive, ask, askReset };
}
