import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldError } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { type Answer, ANSWERS_KEY, type Decision, rule } from './answer-requests.js';
import { answersTexts, decisionKey } from './answers.messages.js';

const LEAST_REASON = 3;

/** Says what is decided, and offers the way back. */
function useRuling(answer: Answer) {
  const texts = useTexts(answersTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const before: Decision = answer.ruling === 'withdraw' ? null : answer.ruling;
  const put = async (ruling: Decision, reason: string, undo?: () => void) => {
    await rule(answer.id, ruling, reason);
    await queries.invalidateQueries({ queryKey: ANSWERS_KEY });
    notify.done(texts.decided[decisionKey(ruling)], undo);
  };
  const undo = () => void put(before, texts.undoReason).catch((error: unknown) => notify.failed(texts.undone, error));
  const decide = (ruling: Decision, reason: string) => saving.run(() => put(ruling, reason, undo));
  return { ...saving, decide };
}

export function RulingForm({ answer }: { readonly answer: Answer }) {
  const texts = useTexts(answersTexts);
  const { locale } = useLocale();
  const [reason, setReason] = useState('');
  const { error, isSaving, decide } = useRuling(answer);
  const press = (ruling: Decision) => async () => {
    if (await decide(ruling, reason.trim())) setReason('');
  };
  const button = (ruling: Decision, label: string, color?: string) => (
    <Button
      key={label}
      variant={ruling === null ? 'default' : 'light'}
      {...(color === undefined ? {} : { color })}
      loading={isSaving}
      disabled={reason.trim().length < LEAST_REASON || answer.ruling === ruling}
      onClick={() => void press(ruling)()}
    >
      {label}
    </Button>
  );
  if (answer.ruling === 'withdraw') return <Text>{texts.withdrawn}</Text>;
  return (
    <Stack gap="sm">
      <div>
        <Title order={3} size="h4">
          {texts.decide}
        </Title>
        <Text size="sm" c="dimmed">
          {texts.decideHint}
        </Text>
      </div>
      <Textarea
        label={texts.reason}
        description={texts.reasonHint}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={fieldError(error, '/reason', locale)}
        maxLength={1_000}
        autosize
        minRows={2}
      />
      <Refusal error={error} shown={['/reason']} />
      <Group gap="xs">
        {button('exclude', texts.exclude, 'red')}
        {button('keep', texts.keep)}
        {answer.ruling !== null && button(null, texts.toRules)}
      </Group>
    </Stack>
  );
}
