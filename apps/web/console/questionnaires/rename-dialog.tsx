import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { LOCALES, type Locale, type LocalizedText } from '#kernel';
import { changeQuestionnaire, QUESTIONNAIRES_KEY, type QuestionnaireSummary } from '../api/questionnaires.js';
import { fieldError, sentenceOf } from '../api/sentence-of.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { questionnairesTexts } from './questionnaires.messages.js';

interface RenameFormProps {
  readonly questionnaire: QuestionnaireSummary;
  readonly onClose: () => void;
}

interface RenameDialogProps extends RenameFormProps {
  readonly opened: boolean;
}

export function RenameDialog({ questionnaire, opened, onClose }: RenameDialogProps) {
  const texts = useTexts(questionnairesTexts);
  return (
    <Modal opened={opened} onClose={onClose} title={texts.rename} closeButtonProps={{ 'aria-label': texts.cancel }}>
      <RenameForm questionnaire={questionnaire} onClose={onClose} />
    </Modal>
  );
}

function RenameForm({ questionnaire, onClose }: RenameFormProps) {
  const texts = useTexts(questionnairesTexts);
  const { locale } = useLocale();
  const [title, setTitle] = useState(questionnaire.title);
  const { rename, error, isSaving } = useRename(questionnaire.id, onClose);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void rename(title);
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <NameFields title={title} error={error} onChange={setTitle} />
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

interface NameFieldsProps {
  readonly title: LocalizedText;
  /** What the api said against it. */
  readonly error: unknown;
  readonly onChange: (title: LocalizedText) => void;
}

/** The name in each language, the reader's own first in hand. */
export function NameFields({ title, error, onChange }: NameFieldsProps) {
  const texts = useTexts(questionnairesTexts);
  const { locale } = useLocale();
  const labels: Record<Locale, string> = { 'zh-CN': texts.titleZh, en: texts.titleEn };
  return LOCALES.map((language) => (
    <TextInput
      key={language}
      label={labels[language]}
      value={title[language]}
      onChange={({ currentTarget: { value } }) => onChange({ ...title, [language]: value })}
      error={fieldError(error, `/title/${language}`, locale)}
      lang={language}
      maxLength={200}
      required
      data-autofocus={language === locale || undefined}
    />
  ));
}

function useRename(id: string, onDone: () => void) {
  const texts = useTexts(questionnairesTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const [error, setError] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const rename = async (title: LocalizedText) => {
    setSaving(true);
    try {
      await changeQuestionnaire(id, { title });
      await queries.invalidateQueries({ queryKey: QUESTIONNAIRES_KEY });
      notify.done(texts.renamedDone);
      onDone();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setSaving(false);
    }
  };
  return { rename, error, isSaving };
}
