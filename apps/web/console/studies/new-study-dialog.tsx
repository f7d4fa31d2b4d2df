import { Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { STUDIES_KEY } from '../api/catalogue.js';
import { useTexts } from '../i18n/locale.js';
import { FormButtons } from '../parts/form-buttons.js';
import { LocalizedInputs } from '../parts/localized-inputs.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { SlugInput } from '../parts/slug-input.js';
import { useSaving } from '../parts/use-saving.js';
import { SLUG, slugFrom } from '../questionnaires/beginning.js';
import { studiesTexts } from './studies.messages.js';
import { addStudy } from './study-requests.js';

interface NewStudyDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

const NOTHING = { 'zh-CN': '', en: '' };

export function NewStudyDialog({ opened, onClose }: NewStudyDialogProps) {
  const texts = useTexts(studiesTexts);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.add}
      size="lg"
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      <NewStudyForm onClose={onClose} />
    </Modal>
  );
}

function NewStudyForm({ onClose }: Pick<NewStudyDialogProps, 'onClose'>) {
  const texts = useTexts(studiesTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const { run, error, isSaving } = useSaving();
  const [title, setTitle] = useState(NOTHING);
  const [sponsor, setSponsor] = useState(NOTHING);
  const [typedSlug, setSlug] = useState<string>();
  const slug = typedSlug ?? slugFrom(title.en);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!SLUG.test(slug)) return;
    void run(async () => {
      const { id } = await addStudy({ slug, title, sponsor });
      await queries.invalidateQueries({ queryKey: STUDIES_KEY });
      notify.done(texts.created);
      go(`/studies/${id}`);
    });
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <LocalizedInputs
          labels={texts.titles}
          value={title}
          onChange={setTitle}
          error={error}
          pointer="/title"
          hasFocus
        />
        <SlugInput texts={texts} value={slug} onChange={setSlug} error={error} />
        <LocalizedInputs
          labels={texts.sponsors}
          value={sponsor}
          onChange={setSponsor}
          error={error}
          pointer="/sponsor"
        />
        <Text size="sm" c="dimmed">
          {texts.sponsorHint}
        </Text>
        <Refusal error={error} shown={['/title', '/sponsor', '/slug']} />
        <FormButtons submit={texts.create} isSaving={isSaving} cancel={texts.cancel} onCancel={onClose} />
      </Stack>
    </form>
  );
}
