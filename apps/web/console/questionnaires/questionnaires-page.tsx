import { Button, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { type Study, useStudies } from '../api/catalogue.js';
import { type QuestionnaireSummary, useQuestionnaires } from '../api/questionnaires.js';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState, ErrorState, LoadingState } from '../parts/states.js';
import { groupByStudy, matches } from './find-questionnaires.js';
import { ListToolbar } from './list-toolbar.js';
import { QuestionnaireTable } from './questionnaire-table.js';
import { questionnairesTexts } from './questionnaires.messages.js';
import { useListFilter } from './use-list-filter.js';

/** Every questionnaire, study by study: what state it is in, and the way to it. */
export function QuestionnairesPage() {
  const texts = useTexts(questionnairesTexts);
  const mayWrite = useCan('questionnaires.write');
  const questionnaires = useQuestionnaires();
  const studies = useStudies();
  const count = questionnaires.data?.filter(({ archivedAt }) => archivedAt === null).length;
  return (
    <>
      <PageHeading title={texts.title} {...(count === undefined ? {} : { hint: texts.hint(count) })}>
        {mayWrite && <AddButton />}
      </PageHeading>
      <Content questionnaires={questionnaires} studies={studies} />
    </>
  );
}

interface ContentProps {
  readonly questionnaires: ReturnType<typeof useQuestionnaires>;
  readonly studies: ReturnType<typeof useStudies>;
}

function Content({ questionnaires, studies }: ContentProps) {
  const error = questionnaires.error ?? studies.error;
  const retry = () => void Promise.all([questionnaires.refetch(), studies.refetch()]);
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!questionnaires.data || !studies.data) return <LoadingState />;
  if (questionnaires.data.length === 0) return <NoneYet />;
  return <List questionnaires={questionnaires.data} studies={studies.data} />;
}

function AddButton() {
  const texts = useTexts(questionnairesTexts);
  return (
    <Button component={Link} href="/questionnaires/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {texts.add}
    </Button>
  );
}

function NoneYet() {
  const texts = useTexts(questionnairesTexts);
  const mayWrite = useCan('questionnaires.write');
  return (
    <EmptyState title={texts.none} hint={mayWrite ? texts.noneHint : texts.noneReadOnly}>
      {mayWrite && <AddButton />}
    </EmptyState>
  );
}

interface ListProps {
  readonly questionnaires: readonly QuestionnaireSummary[];
  readonly studies: readonly Study[];
}

function List({ questionnaires, studies }: ListProps) {
  const texts = useTexts(questionnairesTexts);
  const { text } = useFormat();
  const filter = useListFilter();
  const { study, words, withArchived } = filter;
  const groups = useMemo(() => {
    const isShown = (one: QuestionnaireSummary) =>
      (withArchived || one.archivedAt === null) && (study === '' || one.studyId === study) && matches(one, words);
    return groupByStudy(questionnaires.filter(isShown), studies);
  }, [questionnaires, studies, study, words, withArchived]);
  return (
    <>
      <ListToolbar filter={filter} studies={studies} />
      {groups.length === 0 && (
        <EmptyState title={texts.nothingFound}>
          <Button variant="default" onClick={filter.clear}>
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
