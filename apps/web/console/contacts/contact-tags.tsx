import { Button, Group, Pill, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../api/sentence-of.js';
import { useCan } from '../api/session.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { ContactPart } from './contact-part.js';
import { addTag, type ContactDetail, CONTACTS_KEY, removeTag } from './contact-requests.js';
import { contactsTexts } from './contacts.messages.js';

/** Words that the team sorts contacts by. */
export function ContactTags({ contact: { id, tags } }: { readonly contact: ContactDetail }) {
  const texts = useTexts(contactsTexts);
  const queries = useQueryClient();
  const mayWrite = useCan('contacts.write');
  const { run, error, isSaving } = useSaving();
  const change = (act: () => Promise<void>) =>
    run(async () => {
      await act();
      await queries.invalidateQueries({ queryKey: CONTACTS_KEY });
    });
  return (
    <ContactPart title={texts.tags}>
      <Group gap={6} mb="xs">
        {tags.length === 0 && <Text c="dimmed">{texts.noTags}</Text>}
        {tags.map((tag) => (
          <Pill
            key={tag}
            size="md"
            withRemoveButton={mayWrite}
            removeButtonProps={{ 'aria-label': texts.removeTag(tag), 'aria-hidden': false, tabIndex: 0 }}
            onRemove={() => void change(() => removeTag(id, tag))}
          >
            <bdi>{tag}</bdi>
          </Pill>
        ))}
      </Group>
      {mayWrite && <NewTag error={error} isSaving={isSaving} onAdd={(tag) => change(() => addTag(id, tag))} />}
      <Refusal error={error} shown={['/tag']} />
    </ContactPart>
  );
}

interface NewTagProps {
  readonly error: unknown;
  readonly isSaving: boolean;
  readonly onAdd: (tag: string) => Promise<boolean>;
}

function NewTag({ error, isSaving, onAdd }: NewTagProps) {
  const texts = useTexts(contactsTexts);
  const { locale } = useLocale();
  const [text, setText] = useState('');
  const add = async (tag: string) => {
    if (tag !== '' && (await onAdd(tag))) setText('');
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void add(text.trim());
  };
  return (
    <form onSubmit={onSubmit}>
      <Group align="flex-end" gap="xs">
        <TextInput
          label={texts.addTag}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          error={fieldError(error, '/tag', locale)}
          maxLength={40}
        />
        <Button type="submit" variant="default" loading={isSaving}>
          {texts.add}
        </Button>
      </Group>
    </form>
  );
}
