import '../studies/studies.css';
import './contacts.css';
import { Button, FileButton, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { Link, useLocation, useParams, useSearchParams } from 'wouter';
import { useStudies } from '../api/catalogue.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { PageHeading } from '../parts/page-heading.js';
import { Refusal } from '../parts/refusal.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { useSaving } from '../parts/use-saving.js';
import { importKey, isRunning, uploadList, useImport } from './contact-requests.js';
import { importTexts } from './import.messages.js';
import { ImportOutcome } from './import-outcome.js';
import { ImportProgress } from './import-progress.js';
import { MappingForm } from './mapping-form.js';

const MOST_BYTES = 16_777_216;

/** A list on its way in: chosen, read, looked at, written, and taken back if need be. */
export function ContactImportPage() {
  const texts = useTexts(importTexts);
  const { text } = useFormat();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const studies = useStudies().data ?? [];
  const study = studies.find((one) => one.id === params.get('study')) ?? studies[0];
  if (!study) return <LoadingState />;
  return (
    <>
      <PageHeading title={texts.title} hint={`${text(study.title)} · ${texts.hint}`} scope="/contacts/import">
        <Button variant="default" component={Link} href={`/contacts?study=${study.id}`}>
          {texts.back}
        </Button>
      </PageHeading>
      {id === '' ? <Source studyId={study.id} /> : <Loaded key={id} id={id} studyId={study.id} />}
    </>
  );
}

function Source({ studyId }: { readonly studyId: string }) {
  const texts = useTexts(importTexts);
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const { run, error, isSaving } = useSaving();
  const [isTooLarge, setTooLarge] = useState(false);
  const take = (file: File | null | undefined) => {
    if (!file) return;
    setTooLarge(file.size > MOST_BYTES);
    if (file.size > MOST_BYTES) return;
    void run(async () => {
      const uploaded = await uploadList(studyId, file);
      queries.setQueryData(importKey(uploaded.id), uploaded);
      navigate(`/contacts/import/${uploaded.id}?study=${studyId}`);
    });
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    <Stack gap="md">
      <div className="fm-drop" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
        <div>
          <Text fw={600}>{texts.file}</Text>
          <Text size="sm" c="dimmed">
            {texts.fileHint}
          </Text>
          {isTooLarge && (
            <Text role="alert" c="var(--mantine-color-error)">
              {texts.tooLarge}
            </Text>
          )}
        </div>
        <FileButton accept=".csv,.xlsx,.txt,text/csv" onChange={take}>
          {(props) => (
            <Button loading={isSaving} leftSection={<IconFileSpreadsheet size={20} aria-hidden />} {...props}>
              {texts.choose}
            </Button>
          )}
        </FileButton>
      </div>
      {isSaving && <output className="fm-sample">{texts.reading}</output>}
      <Refusal error={error} />
    </Stack>
  );
}

function Loaded({ id, studyId }: { readonly id: string; readonly studyId: string }) {
  const { data, error, refetch } = useImport(id);
  if (error && !data) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <LoadingState />;
  const isOpen = data.state === 'checked' || data.state === 'failed';
  return (
    <Stack gap="lg">
      <FileName file={data} />
      {isOpen && data.columns.length > 0 && <MappingForm key={String(data.report === null)} list={data} />}
      {!isOpen && <ImportProgress list={data} studyId={studyId} />}
      {!isRunning(data) && data.report && <ImportOutcome list={data} studyId={studyId} />}
    </Stack>
  );
}

function FileName({ file }: { readonly file: { fileName: string; format: string; encoding: string | null } }) {
  const texts = useTexts(importTexts);
  const form = file.encoding === null ? file.format.toUpperCase() : (texts.encodings[file.encoding] ?? file.encoding);
  return (
    <Text>
      <b>
        <bdi>{file.fileName}</bdi>
      </b>{' '}
      · {form}
    </Text>
  );
}
