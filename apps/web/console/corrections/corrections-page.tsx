import '../studies/studies.css';
import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState } from '../parts/states.js';
import { AnswerDialog } from './answer-dialog.js';
import { type Correction, useCorrections } from './correction-requests.js';
import { correctionsTexts } from './corrections.messages.js';
import { VendorReplies } from './vendor-replies.js';

/** What vendors hold to be wrong, and what they say in public. */
export function CorrectionsPage() {
  const texts = useTexts(correctionsTexts);
  const [answering, setAnswering] = useState<Correction>();
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint} />
      <Listed query={useCorrections()} empty={<EmptyState title={texts.empty} hint={texts.emptyHint} />}>
        {(corrections) => (
          <Stack gap="sm">
            {corrections.map((correction) => (
              <Request key={correction.id} correction={correction} onAnswer={setAnswering} />
            ))}
          </Stack>
        )}
      </Listed>
      <VendorReplies />
      {answering && <AnswerDialog correction={answering} onClose={() => setAnswering(undefined)} />}
    </>
  );
}

interface RequestProps {
  readonly correction: Correction;
  readonly onAnswer: (correction: Correction) => void;
}

function Request({ correction, onAnswer }: RequestProps) {
  const texts = useTexts(correctionsTexts);
  const { moment } = useFormat();
  const mayAnswer = useCan('releases.publish');
  const { vendor, study, wave, revision, about, statement, evidence, requestedAt, state, answer, answeredAt } =
    correction;
  return (
    <article className="fm-card">
      <Stack gap="xs" p="md">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {vendor} · {texts.about[about]}
          </Title>
          <Badge variant={state === 'open' ? 'filled' : 'default'}>{texts.states[state]}</Badge>
        </Group>
        <Text style={{ whiteSpace: 'pre-wrap' }}>{statement}</Text>
        {evidence !== '' && (
          <Text c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
            {texts.evidence}: {evidence}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {texts.sent(`${study} ${wave}`, revision, moment(requestedAt))}
        </Text>
        {answer !== null && (
          <Text style={{ whiteSpace: 'pre-wrap' }}>
            {texts.answered(moment(answeredAt ?? requestedAt))}: {answer}
          </Text>
        )}
        {state === 'open' && mayAnswer && (
          <Group>
            <Button onClick={() => onAnswer(correction)}>{texts.answer}</Button>
          </Group>
        )}
      </Stack>
    </article>
  );
}
