import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { LOCALES, type LocalizedText } from '#kernel';
import { STUDIES_KEY } from '../api/catalogue.js';
import { fieldError } from '../api/sentence-of.js';
import { useCan } from '../api/session.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { Conflict, type Difference } from '../parts/conflict.js';
import { LocalizedInputs } from '../parts/localized-inputs.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { useVersionedSave } from '../parts/use-versioned-save.js';
import { studyTexts } from './study.messages.js';
import { changeStudy, readStudy, type Study } from './study-requests.js';

const NOTHING: LocalizedText = { 'zh-CN': '', en: '' };

interface Typed {
  readonly title: LocalizedText;
  readonly sponsor: LocalizedText;
  readonly description: LocalizedText;
  readonly contact: string;
}

const typedOf = ({ title, sponsor, description, contact }: Study): Typed => ({
  title,
  sponsor,
  description: description ?? NOTHING,
  contact: contact ?? '',
});

const isEmpty = (text: LocalizedText) => LOCALES.every((locale) => text[locale].trim() === '');

/** What a study says of itself. */
export function AboutTab({ study }: { readonly study: Study }) {
  const texts = useTexts(studyTexts);
  const mayWrite = useCan('studies.write');
  const { typed, setTyped, isChanged, saving, takeTheirs, fields } = useAbout(study);
  const { error, isSaving, newer } = saving;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void saving.save();
  };
  return (
    <form onSubmit={onSubmit}>
      <fieldset className="fm-plain" disabled={!mayWrite}>
        <Fields typed={typed} error={error} onChange={(change) => setTyped((now) => ({ ...now, ...change }))} />
      </fieldset>
      <Stack gap="sm" maw={880} mt="md">
        {newer ? (
          <Conflict fields={fields} onKeepMine={() => void saving.saveOver()} onTakeTheirs={takeTheirs} />
        ) : (
          <Refusal error={error} shown={['/title', '/sponsor', '/description', '/contact']} />
        )}
        {mayWrite ? (
          <Group>
            <Button type="submit" loading={isSaving} disabled={!isChanged || newer !== undefined}>
              {texts.save}
            </Button>
            {isChanged && <Text c="var(--fm-attention)">{texts.unsaved}</Text>}
          </Group>
        ) : (
          <Text c="dimmed">{texts.readOnly}</Text>
        )}
      </Stack>
    </form>
  );
}

interface FieldsProps {
  readonly typed: Typed;
  readonly error: unknown;
  readonly onChange: (change: Partial<Typed>) => void;
}

function Fields({ typed, error, onChange: set }: FieldsProps) {
  const texts = useTexts(studyTexts);
  const { locale } = useLocale();
  return (
    <Stack gap="sm" maw={880}>
      <LocalizedInputs
        labels={texts.titles}
        value={typed.title}
        onChange={(title) => set({ title })}
        error={error}
        pointer="/title"
      />
      <LocalizedInputs
        labels={texts.sponsors}
        value={typed.sponsor}
        onChange={(sponsor) => set({ sponsor })}
        error={error}
        pointer="/sponsor"
      />
      <Text size="sm" c="dimmed">
        {texts.sponsorHint}
      </Text>
      <LocalizedInputs
        labels={texts.descriptions}
        value={typed.description}
        onChange={(description) => set({ description })}
        error={error}
        pointer="/description"
        maxLength={4_000}
        isLong
        isOptional
      />
      <TextInput
        type="email"
        label={texts.contact}
        description={texts.contactHint}
        value={typed.contact}
        onChange={({ currentTarget }) => set({ contact: currentTarget.value })}
        error={fieldError(error, '/contact', locale)}
        maxLength={254}
        maw={420}
      />
    </Stack>
  );
}

function useAbout(study: Study) {
  const [base, setBase] = useState(study);
  const [typed, setTyped] = useState(() => typedOf(study));
  const isChanged = JSON.stringify(typed) !== JSON.stringify(typedOf(base));
  const fill = (next: Study) => {
    setBase(next);
    setTyped(typedOf(next));
  };
  // A newer state fills the form only while nobody has typed into it.
  if (study.version > base.version && !isChanged) fill(study);
  const texts = useTexts(studyTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: STUDIES_KEY });
  const { title, sponsor, contact } = typed;
  const description = isEmpty(typed.description) ? null : typed.description;
  const saving = useVersionedSave<Study>({
    base,
    read: () => readStudy(study.id),
    write: (version) =>
      changeStudy(study.id, version, { title, sponsor, description, contact: contact.trim() === '' ? null : contact }),
    onSaved: async (saved) => {
      fill(saved);
      await renew();
      notify.done(texts.saved);
    },
  });
  const takeTheirs = () => {
    if (saving.newer) fill(saving.newer);
    saving.takeNewer();
    void renew();
  };
  const theirs = saving.newer && typedOf(saving.newer);
  const fields: Difference[] = [
    ...(['title', 'sponsor', 'description'] as const).flatMap((field) =>
      LOCALES.map((locale) => ({
        label: { title: texts.titles, sponsor: texts.sponsors, description: texts.descriptions }[field][locale],
        mine: typed[field][locale],
        theirs: theirs?.[field][locale] ?? '',
      })),
    ),
    { label: texts.contact, mine: typed.contact, theirs: theirs?.contact ?? '' },
  ];
  return { typed, setTyped, isChanged, saving, takeTheirs, fields };
}
