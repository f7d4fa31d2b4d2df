import { Box, Button, Group, Stack, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useQueryClient } from '@tanstack/react-query';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { nameOf, PEOPLE_KEY } from './people-requests.js';
import { peopleTexts } from './people.messages.js';
import { decideSignOn, SIGN_ON_KEY, type SignOnRequest, useSignOn } from './sign-on-requests.js';
import { signOnTexts } from './sign-on.messages.js';

/** Who came by single sign-on for the first time and waits to be let in. Nothing, while nobody does. */
export function SignOnPanel() {
  const texts = useTexts(signOnTexts);
  const mayDecide = useCan('security.write');
  const { data } = useSignOn();
  if (!data || data.label === null || data.waiting.length === 0) return null;
  return (
    <Box component="section" className="fm-card" mb="md" aria-labelledby="sign-on-title">
      <Stack gap={4} p="md">
        <Title order={2} size="h4" id="sign-on-title">
          {texts.title}
        </Title>
        <Text c="dimmed">{texts.hint(data.label)}</Text>
      </Stack>
      {data.waiting.map((asked) => (
        <Waiting key={asked.id} asked={asked} mayDecide={mayDecide} />
      ))}
    </Box>
  );
}

interface WaitingProps {
  readonly asked: SignOnRequest;
  readonly mayDecide: boolean;
}

function Waiting({ asked, mayDecide }: WaitingProps) {
  const texts = useTexts(signOnTexts);
  const people = useTexts(peopleTexts);
  const { moment } = useFormat();
  const { approve, refuse } = useDecision(asked);
  const name = nameOf(asked);
  return (
    <Group className="fm-line" justify="space-between" p="md" gap="sm">
      <div>
        <b>{name}</b>
        <Text size="sm">
          {asked.email} · {people.roles[asked.role].name} · {moment(asked.askedAt)}
        </Text>
        <Text size="sm" c="dimmed">
          {texts.subject}: <bdi>{asked.subject}</bdi>
        </Text>
      </div>
      {mayDecide && (
        <Group gap="xs">
          <Button variant="subtle" color="red" aria-label={texts.refuseOne(name)} onClick={refuse}>
            {texts.refuse}
          </Button>
          <Button aria-label={texts.approveOne(name)} onClick={() => void approve()}>
            {texts.approve}
          </Button>
        </Group>
      )}
    </Group>
  );
}

function useDecision(asked: SignOnRequest) {
  const texts = useTexts(signOnTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const name = nameOf(asked);
  const decide = async (decision: 'approval' | 'refusal', sentence: string) => {
    try {
      await decideSignOn(asked.id, decision);
      notify.done(sentence);
    } catch (error) {
      notify.failed(texts.notDone, error);
    }
    await Promise.all([SIGN_ON_KEY, PEOPLE_KEY].map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
  const refuse = () =>
    modals.openConfirmModal({
      title: texts.refuseAsk(name),
      children: <Text>{texts.refuseHint}</Text>,
      labels: { confirm: texts.refuse, cancel: texts.cancel },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': texts.cancel },
      onConfirm: () => void decide('refusal', texts.refused),
    });
  return { approve: () => decide('approval', texts.approved(name)), refuse };
}
