import { Button, Group, Radio, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useStudies } from '../api/catalogue.js';
import { useTexts } from '../i18n/locale.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState, ErrorState, LoadingState } from '../parts/states.js';
import { type Beginning, BEGINNING_KINDS, type BeginningKind, isBeginningKind } from './beginning.js';
import { FileBeginning } from './file-beginning.js';
import { NamingForm } from './naming-form.js';
import { newQuestionnaireTexts } from './new-questionnaire.messages.js';
import { TemplateBeginning } from './template-beginning.js';
import { TextBeginning } from './text-beginning.js';
import { VersionBeginning } from './version-beginning.js';

/** Where a questionnaire begins: chosen, looked at and named before anything is made. */
export function NewQuestionnairePage() {
  const texts = useTexts(newQuestionnaireTexts);
  const studies = useStudies();
  return (
    <>
      <PageHeading title={texts.title} hint={texts.hint} />
      {studies.error && <ErrorState error={studies.error} retry={() => void studies.refetch()} />}
      {studies.isPending && <LoadingState />}
      {studies.data?.length === 0 && (
        <EmptyState title={texts.noStudy} hint={texts.noStudyHint}>
          <Button component={Link} href="/studies">
            {texts.addStudy}
          </Button>
        </EmptyState>
      )}
      {studies.data && studies.data.length > 0 && (
        <Steps only={studies.data.length === 1 ? studies.data[0]?.id : undefined} />
      )}
    </>
  );
}

function Steps({ only }: { readonly only: string | undefined }) {
  const texts = useTexts(newQuestionnaireTexts);
  const [search, setSearch] = useSearchParams();
  const asked = search.get('from');
  const kind = isBeginningKind(asked) ? asked : 'template';
  const [beginning, setBeginning] = useState<Beginning>();
  const [studyId, setStudyId] = useState(search.get('study') ?? only);
  const choose = (next: string) => {
    setBeginning(undefined);
    setSearch(
      (now) => {
        const params = new URLSearchParams(now);
        params.set('from', next);
        return params;
      },
      { replace: true },
    );
  };
  return (
    <Stack gap="xl" maw={880}>
      <Radio.Group
        value={kind}
        onChange={choose}
        label={
          <Title order={2} component="span">
            {texts.start}
          </Title>
        }
      >
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" mt="xs">
          {BEGINNING_KINDS.map((one) => (
            <KindCard key={one} kind={one} />
          ))}
        </SimpleGrid>
      </Radio.Group>
      <section aria-labelledby="beginning">
        <Title order={2} id="beginning" mb="xs">
          {texts.content}
        </Title>
        <Content kind={kind} studyId={studyId} onChange={setBeginning} />
      </section>
      <NamingForm kind={kind} beginning={beginning} studyId={studyId} onStudy={setStudyId} />
    </Stack>
  );
}

function KindCard({ kind }: { readonly kind: BeginningKind }) {
  const { name, hint } = useTexts(newQuestionnaireTexts).kinds[kind];
  return (
    <Radio.Card value={kind} p="sm" className="fm-choice">
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <Radio.Indicator mt={3} />
        <div>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed">
            {hint}
          </Text>
        </div>
      </Group>
    </Radio.Card>
  );
}

interface ContentProps {
  readonly kind: BeginningKind;
  readonly studyId: string | undefined;
  readonly onChange: (beginning: Beginning | undefined) => void;
}

function Content({ kind, studyId, onChange }: ContentProps) {
  const texts = useTexts(newQuestionnaireTexts);
  if (kind === 'template') return <TemplateBeginning onChange={onChange} />;
  if (kind === 'version') return <VersionBeginning onChange={onChange} />;
  if (kind === 'text') return <TextBeginning onChange={onChange} />;
  if (kind === 'file') return <FileBeginning studyId={studyId} onChange={onChange} />;
  return <Text>{texts.blankHint}</Text>;
}
