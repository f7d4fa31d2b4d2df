import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { Problem } from '../api/problem.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { type Answer, ANSWERS_KEY, type Decision, rule } from './answer-requests.js';
import { answersTexts, decisionKey } from './answers.messages.js';
import { LEAST_REASON, ReasonField } from './reason-field.js';
import { reviewTexts } from './review.messages.js';

/** Says what is decided, and offers the way back. */
function useRuling(answer: Answer) {
  const texts = useTexts(answersTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const saving = useSaving();
  const before: Decision = answer.ruling === 'withdraw' ? null : answer.ruling;
  const refresh = () => queries.invalidateQueries({ queryKey: ANSWERS_KEY });
  const put = async (ruling: Decision, reason: string) => {
    const ruled = await rule(answer, ruling, reason);
    await refresh();
    const undo = async () => {
      await rule(ruled, before, texts.undoReason);
      await refresh();
      notify.done(texts.decided[decisionKey(before)]);
    };
    notify.done(texts.decided[decisionKey(ruling)], () => {
      undo().catch((error: unknown) => notify.failed(texts.undone, error));
    });
  };
  const decide = async (ruling: Decision, reason: string) => {
    const isDone = await saving.run(() => put(ruling, reason));
    // Somebody else was faster: what they decided has to be seen before it is overruled.
    if (!isDone) await refresh();
    return isDone;
  };
  return { ...saving, decide };
}

interface RulingFormProps {
  readonly answer: Answer;
  readonly hasKeys: boolean;
}

/** e and c say what is to be decided and go to the reason; Ctrl and Enter decide. */
function useDecisionKeys(hasKeys: boolean, act: (ruling: Decision) => void): void {
  useEffect(() => {
    if (!hasKeys) return undefined;
    const press = (event: globalThis.KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key !== 'e' && event.key !== 'c') return;
      event.preventDefault();
      act(event.key === 'e' ? 'exclude' : 'keep');
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

/** A decision on its way: what is meant, why, and whether it may be made yet. */
function useDraft(answer: Answer, hasKeys: boolean, field: RefObject<HTMLTextAreaElement | null>) {
  const [reason, setReason] = useState('');
  const [meant, setMeant] = useState<Decision>();
  const { error, isSaving, decide } = useRuling(answer);
  const press = async (ruling: Decision) => {
    if (await decide(ruling, reason.trim())) setReason('');
  };
  useDecisionKeys(hasKeys, (ruling) => {
    setMeant(ruling);
    field.current?.focus();
  });
  const mayDecide = (ruling: Decision) => reason.trim().length >= LEAST_REASON && answer.ruling !== ruling;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || meant === undefined || !mayDecide(meant)) return;
    event.preventDefault();
    void press(meant);
  };
  return { reason, setReason, meant, error, isSaving, press, mayDecide, onKeyDown };
}

type Draft = ReturnType<typeof useDraft>;

export function RulingForm({ answer, hasKeys }: RulingFormProps) {
  const texts = useTexts(answersTexts);
  const review = useTexts(reviewTexts);
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(answer, hasKeys, field);
  const { error, meant } = draft;
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
      <ReasonField
        ref={field}
        value={draft.reason}
        onChange={draft.setReason}
        error={error}
        onKeyDown={draft.onKeyDown}
      />
      {meant !== undefined && hasKeys && (
        <Text size="sm" c="dimmed">
          {review.press(meant === 'exclude' ? texts.exclude : texts.keep)}
        </Text>
      )}
      {error instanceof Problem && error.status === 412 && <Text size="sm">{review.otherWasFaster}</Text>}
      <Refusal error={error} shown={['/reason']} />
      <Group gap="xs">
        <DecisionButton draft={draft} ruling="exclude" label={texts.exclude} />
        <DecisionButton draft={draft} ruling="keep" label={texts.keep} />
        {answer.ruling !== null && <DecisionButton draft={draft} ruling={null} label={texts.toRules} />}
      </Group>
    </Stack>
  );
}

interface DecisionButtonProps {
  readonly draft: Draft;
  readonly ruling: Decision;
  readonly label: string;
}

function DecisionButton({ draft, ruling, label }: DecisionButtonProps) {
  const emphasis = draft.meant === ruling ? 'filled' : 'light';
  return (
    <Button
      variant={ruling === null ? 'default' : emphasis}
      {...(ruling === 'exclude' ? { color: 'red' } : {})}
      loading={draft.isSaving}
      disabled={!draft.mayDecide(ruling)}
      onClick={() => void draft.press(ruling)}
    >
      {label}
    </Button>
  );
}
