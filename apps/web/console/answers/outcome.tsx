import { Badge } from '@mantine/core';
import { useTexts } from '../i18n/locale.js';
import type { AnswerSummary } from './answer-requests.js';
import { answersTexts } from './answers.messages.js';

/** Whether an answer counts, and if not why. */
export function Outcome({ answer: { excludedReason } }: { readonly answer: Pick<AnswerSummary, 'excludedReason'> }) {
  const texts = useTexts(answersTexts);
  if (excludedReason === null) return <Badge variant="default">{texts.counts}</Badge>;
  return <Badge color="red">{texts.reasons[excludedReason] ?? excludedReason}</Badge>;
}
