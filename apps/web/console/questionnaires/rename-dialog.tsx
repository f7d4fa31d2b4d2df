import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { LOCALES, type Locale } from '#kernel';
import { changeQuestionnaire, QUESTIONNAIRES_KEY, type QuestionnaireSummary } from '../api/questionnaires.js';
import { fieldError, sentenceOf } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { questionnairesTexts } from './questionnaires.messages.js';

interface RenameDialogProps {
  readonly questionnaire: QuestionnaireSummary;
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function RenameDialog({ questionnaire, opened, onClose }: RenameDialogProps) {
  const texts = useTexts(questionnairesTexts);
  return (
    <Modal opened={opened} onClose={onClose} title={texts.rename} closeButtonProps={{ 'aria-label': texts.cancel }}>
      <RenameForm questionnaire={questionnaire} onClose={onClose} />
    </Modal>
  );
}

function RenameForm({ questionnaire, onClose }: Omit<RenameDialogProps, 'opened'>) {
  const texts = useTexts(questionnairesTexts);
  const { locale } = useLocale();
  const notify = useNotify();
  const queries = useQueryClient();
  const [title, setTitle] = useState(questionnaire.title);
  const [error, setError] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const labels: Record<Locale, string> = { 'zh-CN': texts.titleZh, en: texts.titleEn };

  const save = async () => {
    setSaving(true);
    try {
      await changeQuestionnaire(questionnaire.id, { title });
      await queries.invalidateQueries({ queryKey: QUESTIONNAIRES_KEY });
      notify.done(texts.renamedDone);
      onClose();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setSaving(false);
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        {LOCALES.map((language) => (
          <TextInput
            key={language}
            label={labels[language]}
            value={title[language]}
            onChange={({ currentTarget: { value } }) => setTitle((now) => ({ ...now, [language]: value }))}
            error={fieldError(error, `/title/${language}`, locale)}
            lang={language}
            maxLength={200}
            required
            data-autofocus={language === locale || undefined}
          />
        ))}
        {error !== undefined && (
          <Text role="alert" c="var(--mantine-color-error)">
            {sentenceOf(error, locale)}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button type="submit" loading={isSaving}>
            {texts.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
