import '../studies/studies.css';
import { Anchor, Badge, Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { Locale } from '#kernel';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { PageHeading } from '../parts/page-heading.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { type ReportPlace, type ReportSection, useReport, useReportedStudies } from './report-requests.js';
import { reportsTexts } from './reports.messages.js';
import { SectionEditor } from './section-editor.js';

/** The words of one report, section by section. */
export function ReportPage() {
  const { study, wave } = useParams<{ study: string; wave: string }>();
  const texts = useTexts(reportsTexts);
  const { locale: own } = useLocale();
  const [locale, setLocale] = useState<Locale>(own);
  const title = useReportedStudies().data?.find(({ slug }) => slug === study)?.title[own] ?? study;
  const place: ReportPlace = { study, wave, locale };
  return (
    <>
      <Anchor component={Link} href="/reports">
        {texts.back}
      </Anchor>
      <PageHeading title={texts.heading(title, wave)} hint={texts.reportHint}>
        <SegmentedControl
          aria-label={texts.language}
          value={locale}
          onChange={setLocale}
          data={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Button component="a" variant="default" href={`/b/${study}/${wave}/report?lang=${locale}`}>
          {texts.read}
        </Button>
      </PageHeading>
      <Sections place={place} key={locale} />
    </>
  );
}

function Sections({ place }: { readonly place: ReportPlace }) {
  const { data, error, refetch } = useReport(place);
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />;
  return (
    <Stack gap="md">
      {data.sections.map((section) => (
        <Section key={section.id} place={place} section={section} />
      ))}
    </Stack>
  );
}

interface SectionProps {
  readonly place: ReportPlace;
  readonly section: ReportSection;
}

function Section({ place, section }: SectionProps) {
  const texts = useTexts(reportsTexts);
  const mayWrite = useCan('releases.prepare');
  const [isEdited, setEdited] = useState(false);
  const { id, isEditable } = section;
  const name = texts.sections[id] ?? texts.dimension(id.replace('dimension-', ''));
  return (
    <section className="fm-card fm-inset" aria-label={name}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div>
          <Title order={2} size="h4">
            {name}
          </Title>
          <Standing section={section} />
        </div>
        {mayWrite && isEditable && !isEdited && (
          <Button
            variant="default"
            size="compact-md"
            aria-label={`${name}: ${texts.rewrite}`}
            onClick={() => setEdited(true)}
          >
            {section.text === null ? texts.rewrite : texts.change}
          </Button>
        )}
      </Group>
      {isEdited ? (
        <SectionEditor place={place} section={section} name={name} onClose={() => setEdited(false)} />
      ) : (
        <SectionText section={section} />
      )}
    </section>
  );
}

function Standing({ section: { text, editedBy, editedAt, isEditable } }: { readonly section: ReportSection }) {
  const texts = useTexts(reportsTexts);
  const { moment } = useFormat();
  if (!isEditable) return null;
  if (text === null || editedBy === null || editedAt === null)
    return <Badge variant="default">{texts.generatedText}</Badge>;
  return <Badge>{texts.ownText(editedBy, moment(editedAt))}</Badge>;
}

function SectionText({ section: { isEditable, text, generated } }: { readonly section: ReportSection }) {
  const texts = useTexts(reportsTexts);
  const shown = text ?? generated;
  if (!isEditable) return <Text c="dimmed">{texts.factsOnly}</Text>;
  if (shown === '') return <Text c="dimmed">{texts.nothingGenerated}</Text>;
  return (
    <Text className="fm-mono" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {shown}
    </Text>
  );
}
