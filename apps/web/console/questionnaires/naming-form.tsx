import { Button, Group, NativeSelect, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { LocalizedText } from '#kernel';
import { useStudies } from '../api/catalogue.js';
import { Problem } from '../api/problem.js';
import { faultsBeside, fieldError, sentenceOf, sentenceOfFault } from '../api/sentence-of.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { type Beginning, type BeginningKind, SLUG, slugFrom } from './beginning.js';
import { newQuestionnaireTexts } from './new-questionnaire.messages.js';
import { NameFields } from './rename-dialog.js';
import { useCreate } from './use-create.js';

interface NamingFormProps {
  readonly kind: BeginningKind;
  readonly beginning: Beginning | undefined;
  readonly studyId: string | undefined;
  readonly onStudy: (id: string | undefined) => void;
}

/** What was typed; undefined where nothing was, so that a suggestion may stand there. */
interface Typed {
  readonly title?: LocalizedText;
  readonly slug?: string;
}

const NO_TITLE: LocalizedText = { 'zh-CN': '', en: '' };

/** The name of a new questionnaire and the study it belongs to; then it is made. */
export function NamingForm({ kind, beginning, studyId, onStudy }: NamingFormProps) {
  const texts = useTexts(newQuestionnaireTexts);
  const [typed, setTyped] = useState<Typed>({});
  const { create, error, isSending } = useCreate();
  const title = typed.title ?? beginning?.title ?? NO_TITLE;
  const slug = typed.slug ?? slugFrom(title.en);
  const isReady = kind === 'blank' || beginning !== undefined;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && studyId !== undefined && SLUG.test(slug))
      void create({ studyId, slug, title, beginning: beginning ?? {} });
  };
  return (
    <form onSubmit={onSubmit} aria-labelledby="naming">
      <Title order={2} id="naming" mb="xs">
        {texts.naming}
      </Title>
      <Stack gap="sm">
        <StudySelect studyId={studyId} error={error} onChange={onStudy} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <NameFields title={title} error={error} onChange={(next) => setTyped((now) => ({ ...now, title: next }))} />
        </SimpleGrid>
        <SlugField slug={slug} error={error} onChange={(next) => setTyped((now) => ({ ...now, slug: next }))} />
        {error !== undefined && !isTaken(error) && <Refusal error={error} />}
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

interface FieldProps {
  /** What the api said against it. */
  readonly error: unknown;
}

interface StudySelectProps extends FieldProps {
  readonly studyId: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

function StudySelect({ studyId, error, onChange }: StudySelectProps) {
  const texts = useTexts(newQuestionnaireTexts);
  const { locale } = useLocale();
  const { text } = useFormat();
  const studies = useStudies().data ?? [];
  return (
    <NativeSelect
      label={texts.study}
      value={studyId ?? ''}
      onChange={({ currentTarget: { value } }) => onChange(value === '' ? undefined : value)}
      data={[
        { value: '', label: texts.chooseStudy, disabled: true },
        ...studies.map(({ id, title }) => ({ value: id, label: text(title) })),
      ]}
      error={fieldError(error, '/studyId', locale)}
      required
    />
  );
}

interface SlugFieldProps extends FieldProps {
  readonly slug: string;
  readonly onChange: (slug: string) => void;
}

function SlugField({ slug, error, onChange }: SlugFieldProps) {
  const texts = useTexts(newQuestionnaireTexts);
  const { locale } = useLocale();
  const said = isTaken(error) ? sentenceOf(error, locale) : fieldError(error, '/slug', locale);
  return (
    <TextInput
      label={texts.slug}
      description={texts.slugHint}
      value={slug}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={slug !== '' && !SLUG.test(slug) ? texts.slugForm : said}
      maxLength={63}
      spellCheck={false}
      maw={420}
      required
    />
  );
}

const SHOWN = ['/studyId', '/slug', '/title'];

/** Why nothing was made, with every fault that no field shows. */
function Refusal({ error }: FieldProps) {
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
  return error instanceof Problem && error.code === 'slug-taken';
}
