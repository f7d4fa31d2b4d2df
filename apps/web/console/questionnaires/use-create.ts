import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { QUESTIONNAIRES_KEY } from '../api/questionnaires.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { createQuestionnaire, type NewQuestionnaire } from './create-questionnaire.js';
import { newQuestionnaireTexts } from './new-questionnaire.messages.js';

/** Makes the draft and goes there; a refusal stays on the page with everything that was typed. */
export function useCreate() {
  const texts = useTexts(newQuestionnaireTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const [error, setError] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const create = async (added: NewQuestionnaire) => {
    setSending(true);
    setError(undefined);
    try {
      const id = await createQuestionnaire(added);
      await queries.invalidateQueries({ queryKey: QUESTIONNAIRES_KEY });
      notify.done(texts.created);
      go(`/questionnaires/${id}`);
    } catch (refusal) {
      setError(refusal);
      setSending(false);
    }
  };
  return { create, error, isSending };
}
