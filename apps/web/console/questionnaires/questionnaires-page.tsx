import { Button, Group, NativeSelect, Switch, TextInput, Title } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { type Study, useStudies } from '../api/catalogue.js';
import { type QuestionnaireSummary, useQuestionnaires } from '../api/questionnaires.js';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState, ErrorState, LoadingState } from '../parts/states.js';
import { groupByStudy, matches } from './find-questionnaires.js';
import { QuestionnaireTable } from './questionnaire-table.js';
import { questionnairesTexts } from './questionnaires.messages.js';

/** Every questionnaire, study by study: what state it is in, and the way to it. */
export function QuestionnairesPage() {
  const texts = useTexts(questionnairesTexts);
  const mayWrite = useCan('questionnaires.write');
  const questionnaires = useQuestionnaires();
  const studies = useStudies();
  const error = questionnaires.error ?? studies.error;
  const count = questionnaires.data?.filter(({ archivedAt }) => archivedAt === null).length;
  return (
    <>
      <PageHeading title={texts.title} hint={count === undefined ? undefined : texts.hint(count)}>
        {mayWrite && <AddButton />}
      </PageHeading>
      {error && (
        <ErrorState error={error} retry={() => void Promise.all([questionnaires.refetch(), studies.refetch()])} />
      )}
      {!error && (!questionnaires.data || !studies.data) && <LoadingState />}
      {questionnaires.data && studies.data && <List questionnaires={questionnaires.data} studies={studies.data} />}
    </>
  );
}

function AddButton({ studyId }: { readonly studyId?: string }) {
  const texts = useTexts(questionnairesTexts);
  const href = `/questionnaires/new${studyId === undefined ? '' : `?study=${studyId}`}`;
  return (
    <Button component={Link} href={href} leftSection={<IconPlus size={18} aria-hidden />}>
      {texts.add}
    </Button>
  );
}

interface ListProps {
  readonly questionnaires: readonly QuestionnaireSummary[];
  readonly studies: readonly Study[];
}

function List({ questionnaires, studies }: ListProps) {
  const texts = useTexts(questionnairesTexts);
  const { text } = useFormat();
  const mayWrite = useCan('questionnaires.write');
  const [search, setSearch] = useSearchParams();
  const [words, setWords] = useState(search.get('q') ?? '');
  const study = search.get('study') ?? '';
  const withArchived = search.has('archived');
  const set = (name: string, value: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const groups = useMemo(() => {
    const shown = questionnaires.filter(
      (one) =>
        (withArchived || one.archivedAt === null) && (study === '' || one.studyId === study) && matches(one, words),
    );
    return groupByStudy(shown, studies);
  }, [questionnaires, studies, study, words, withArchived]);

  if (questionnaires.length === 0)
    return (
      <EmptyState title={texts.none} hint={mayWrite ? texts.noneHint : texts.noneReadOnly}>
        {mayWrite && <AddButton />}
      </EmptyState>
    );
  const clear = () => {
    setWords('');
    setSearch({}, { replace: true });
  };
  return (
    <>
      <Group align="flex-end" gap="sm" mb="md" role="search">
        <TextInput
          label={texts.search}
          placeholder={texts.searchPlaceholder}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={words}
          onChange={({ currentTarget }) => {
            setWords(currentTarget.value);
            set('q', currentTarget.value);
          }}
          flex="1 1 240px"
          maw={420}
          type="search"
        />
        {studies.length > 1 && (
          <NativeSelect
            label={texts.study}
            value={study}
            onChange={({ currentTarget }) => set('study', currentTarget.value)}
            data={[
              { value: '', label: texts.allStudies },
              ...studies.map(({ id, title }) => ({ value: id, label: text(title) })),
            ]}
            flex="1 1 160px"
            maw={320}
          />
        )}
        <Switch
          label={texts.showArchived}
          checked={withArchived}
          onChange={({ currentTarget }) => set('archived', currentTarget.checked ? '1' : '')}
          mb={8}
        />
      </Group>
      {groups.length === 0 && (
        <EmptyState title={texts.nothingFound}>
          <Button variant="default" onClick={clear}>
            {texts.clearSearch}
          </Button>
        </EmptyState>
      )}
      {groups.map((group) => (
        <section key={group.study.id} aria-labelledby={`study-${group.study.id}`}>
          <Title order={2} id={`study-${group.study.id}`} mt="lg" mb="xs">
            {text(group.study.title)}
          </Title>
          <QuestionnaireTable questionnaires={group.questionnaires} studyTitle={text(group.study.title)} />
        </section>
      ))}
    </>
  );
}
