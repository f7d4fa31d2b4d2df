import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { LEAST_REASON, QuarantineReason } from './quarantine-reason.js';
import { decide, QUARANTINE_KEY, type QuarantineDecision, type QuarantinedAnswer } from './quarantine-requests.js';
import { useTakeBack } from './take-back-button.js';
import { quarantineTexts } from './quarantine.messages.js';

/** Lets one in or leaves it out, with a reason. */
export function QuarantineDecisionForm({ answer }: { readonly answer: QuarantinedAnswer }) {
  const texts = useTexts(quarantineTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const back = useTakeBack();
  const { error, isSaving, run } = useSaving();
  const [reason, setReason] = useState('');
  const isGiven = reason.trim().length >= LEAST_REASON;
  const put = (decision: QuarantineDecision) =>
    run(async () => {
      await decide(answer, decision, reason.trim());
      await queries.invalidateQueries({ queryKey: QUARANTINE_KEY });
      if (decision === 'release') notify.done(texts.released);
      else notify.done(texts.discarded, () => back([answer]));
    });
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        {texts.decide}
      </Title>
      <Text size="sm" c="dimmed">
        {texts.decideHint}
      </Text>
      <QuarantineReason value={reason} onChange={setReason} error={error} />
      <Refusal error={error} shown={['/reason']} />
      <Group gap="xs">
        {answer.isKept && (
          <Button loading={isSaving} disabled={!isGiven} onClick={() => void put('release')}>
            {texts.release}
          </Button>
        )}
        <Button variant="default" loading={isSaving} disabled={!isGiven} onClick={() => void put('discard')}>
          {texts.discard}
        </Button>
      </Group>
    </Stack>
  );
}
