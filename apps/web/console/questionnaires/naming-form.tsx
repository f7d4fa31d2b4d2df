import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { LocalizedText } from '#kernel';
import { useStudies } from '../api/catalogue.js';
import { QUESTIONNAIRES_KEY } from '../api/questionnaires.js';
import { faultsBeside, fieldError, sentenceOf, sentenceOfFault } from '../api/sentence-of.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { type Beginning, type BeginningKind, SLUG, slugFrom } from './beginning.js';
import { createQuestionnaire } from './create-questionnaire.js';
import { newQuestionnaireTexts } from './new-questionnaire.messages.js';

interface NamingFormProps {
  readonly kind: BeginningKind;
  readonly beginning: Beginning | undefined;
  readonly studyId: string | undefined;
  readonly onStudy: (id: string | undefined) => void;
}

/** What was typed; undefined where nothing was, so that a suggestion may stand there. */
interface Typed {
  readonly zh?: string;
  readonly en?: string;
  readonly slug?: string;
}

function namesOf(typed: Typed, suggested: LocalizedText | undefined) {
  const zh = typed.zh ?? suggested?.['zh-CN'] ?? '';
  const en = typed.en ?? suggested?.en ?? '';
  return { zh, en, slug: typed.slug ?? slugFrom(en) };
}

/** The name of a new questionnaire and the study it belongs to; then it is made. */
export function NamingForm({ kind, beginning, studyId, onStudy }: NamingFormProps) {
  const texts = useTexts(newQuestionnaireTexts);
  const { locale } = useLocale();
  const { text } = useFormat();
  const studies = useStudies().data ?? [];
  const [typed, setTyped] = useState<Typed>({});
  const { zh, en, slug } = namesOf(typed, beginning?.title);
  const { create, error, isSending } = useCreate();
  const isReady = kind === 'blank' || beginning !== undefined;
  const study = studyId ?? (studies.length === 1 ? studies[0]?.id : undefined);
  const slugError = slug !== '' && !SLUG.test(slug) ? texts.slugForm : fieldError(error, '/slug', locale);
  const isSlugTaken = error !== undefined && slugError === undefined && isTaken(error);

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || study === undefined || !SLUG.test(slug)) return;
    void create({ studyId: study, slug, title: { 'zh-CN': zh, en }, beginning: beginning ?? {} });
  };
  return (
    <form onSubmit={onSubmit} aria-labelledby="naming">
      <Title order={2} id="naming" mb="xs">
        {texts.naming}
      </Title>
      <Stack gap="sm">
        <NativeSelect
          label={texts.study}
          value={study ?? ''}
          onChange={({ currentTarget: { value } }) => onStudy(value === '' ? undefined : value)}
          data={[
            { value: '', label: texts.chooseStudy, disabled: true },
            ...studies.map(({ id, title }) => ({ value: id, label: text(title) })),
          ]}
          error={fieldError(error, '/studyId', locale)}
          required
        />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <TextInput
            label={texts.titleZh}
            lang="zh-CN"
            value={zh}
            onChange={({ currentTarget: { value } }) => setTyped((now) => ({ ...now, zh: value }))}
            error={fieldError(error, '/title/zh-CN', locale)}
            maxLength={200}
            required
          />
          <TextInput
            label={texts.titleEn}
            lang="en"
            value={en}
            onChange={({ currentTarget: { value } }) => setTyped((now) => ({ ...now, en: value }))}
            error={fieldError(error, '/title/en', locale)}
            maxLength={200}
            required
          />
        </SimpleGrid>
        <TextInput
          label={texts.slug}
          description={texts.slugHint}
          value={slug}
          onChange={({ currentTarget: { value } }) => setTyped((now) => ({ ...now, slug: value }))}
          error={isSlugTaken ? sentenceOf(error, locale) : slugError}
          maxLength={63}
          spellCheck={false}
          maw={420}
          required
        />
        {error !== undefined && !isSlugTaken && <Refusal error={error} />}
        {!isReady && (
          <Text size="sm" c="dimmed">
            {texts.chooseBeginning}
          </Text>
        )}
        <Group>
          <Button type="submit" loading={isSending} disabled={!isReady}>
            {texts.create}
          </Button>
          <Button variant="default" component={Link} href="/questionnaires">
            {texts.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const SHOWN = ['/studyId', '/slug', '/title'];

/** Why nothing was made, with every fault that no field shows. */
function Refusal({ error }: { readonly error: unknown }) {
  const { locale } = useLocale();
  const others = faultsBeside(error, SHOWN);
  return (
    <div role="alert">
      <Text c="var(--mantine-color-error)">{sentenceOf(error, locale)}</Text>
      {others.length > 0 && (
        <ul>
          {others.map((fault) => (
            <li key={`${fault.pointer} ${fault.code}`}>
              <code>{fault.pointer}</code> {sentenceOfFault(fault, locale)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function isTaken(error: unknown): boolean {
  return (error as { readonly code?: string }).code === 'slug-taken';
}

interface NewQuestionnaire {
  readonly studyId: string;
  readonly slug: string;
  readonly title: LocalizedText;
  readonly beginning: Beginning;
}

function useCreate() {
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
