import '../studies/studies.css';
import { Badge, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useCan, useSession } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { PageHeading } from '../parts/page-heading.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { InviteDialog } from './invite-dialog.js';
import { type Invited, nameOf, type Person, usePeople } from './people-requests.js';
import { peopleTexts } from './people.messages.js';
import { PersonDialog } from './person-dialog.js';
import { SignOnPanel } from './sign-on-panel.js';
import { TableHead } from '../parts/table-head.js';

/** Who works here, and as what. */
export function PeoplePage() {
  const texts = useTexts(peopleTexts);
  const mayWrite = useCan('people.write');
  const { data, error, refetch } = usePeople();
  const [edited, setEdited] = useState<Person>();
  const [isInviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<Invited>();
  const show = (made: Invited) => {
    setEdited(undefined);
    setInvited(made);
    setInviting(true);
  };
  const close = () => {
    setInviting(false);
    setInvited(undefined);
  };
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint}>
        {mayWrite && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setInviting(true)}>
            {texts.invite}
          </Button>
        )}
      </PageHeading>
      <SignOnPanel />
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data && <PeopleTable people={data} onEdit={mayWrite ? setEdited : undefined} />}
      <InviteDialog opened={isInviting} invited={invited} onInvited={setInvited} onClose={close} />
      <PersonDialog person={edited} onInvited={show} onClose={() => setEdited(undefined)} />
    </>
  );
}

interface PeopleTableProps {
  readonly people: readonly Person[];
  readonly onEdit: ((person: Person) => void) | undefined;
}

function PeopleTable({ people, onEdit }: PeopleTableProps) {
  const texts = useTexts(peopleTexts);
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.title}>
        <TableHead columns={[texts.person, texts.role, texts.state]} act={texts.edit} />
        <tbody>
          {people.map((person) => (
            <Row key={person.id} person={person} onEdit={onEdit} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ person, onEdit }: { readonly person: Person; readonly onEdit: PeopleTableProps['onEdit'] }) {
  const texts = useTexts(peopleTexts);
  const me = useSession().email;
  const { email, name, role } = person;
  return (
    <tr>
      <th scope="row">
        <b>{nameOf(person)}</b> {email === me && <Badge variant="default">{texts.you}</Badge>}
        {name !== '' && (
          <Text component="span" display="block" size="sm" c="dimmed">
            {email}
          </Text>
        )}
      </th>
      <td data-label={texts.role}>
        <span>{texts.roles[role].name}</span>
        <Text component="span" display="block" size="sm" c="dimmed">
          {texts.roles[role].hint}
        </Text>
      </td>
      <td data-label={texts.state}>
        <State person={person} />
      </td>
      <td className="fm-end">
        {onEdit && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={texts.editOne(nameOf(person))}
            onClick={() => onEdit(person)}
          >
            {texts.edit}
          </Button>
        )}
      </td>
    </tr>
  );
}

function State({ person: { state, invitationExpiresAt } }: { readonly person: Person }) {
  const texts = useTexts(peopleTexts);
  const { moment } = useFormat();
  const [now] = useState(() => new Date());
  const isExpired = invitationExpiresAt !== null && new Date(invitationExpiresAt) < now;
  return (
    <>
      <span>{texts.states[state]}</span>
      {state === 'invited' && invitationExpiresAt !== null && (
        <Text component="span" display="block" size="sm" c={isExpired ? 'var(--fm-attention)' : 'dimmed'}>
          {isExpired ? texts.expired : texts.until(moment(invitationExpiresAt))}
        </Text>
      )}
    </>
  );
}
