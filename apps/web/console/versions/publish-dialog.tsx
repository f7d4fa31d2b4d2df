import { Button, Group, Modal, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { type AnswerMode, DEFAULT_ANSWER_MODE } from '#questionnaire/core/design';
import { type Change, useComparison, useVersions, type Version } from '../api/versions.js';
import { useDraft } from '../designer/draft-context.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { ErrorState, LoadingState } from '../parts/states.js';
import { sentenceOf } from '../api/sentence-of.js';
import { BridgeNotes, type Notes, withBridges } from './bridge-notes.js';
import { ChangeCounts } from './change-label.js';
import { ChangeList } from './change-list.js';
import { NoComparison, TrendNote } from './comparison-view.js';
import { GateList } from './gate-list.js';
import { ModeChoice } from './mode-choice.js';
import { publishTexts } from './publish.messages.js';
import { type Publication, usePublish } from './use-publish.js';

interface PublishDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** All that publishing would do, what stands against it, and afterwards what comes next. */
export function PublishDialog({ opened, onClose }: PublishDialogProps) {
  const texts = useTexts(publishTexts);
  const versions = useVersions(useDraft().id);
  const isPhone = useMediaQuery('(max-width: 48em)') ?? false;
  const before = useAtOpening(opened, versions.data && (versions.data[0]?.number ?? 0));
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={texts.title((before ?? 0) + 1)}
      size="xl"
      fullScreen={isPhone}
      closeButtonProps={{ 'aria-label': texts.close }}
    >
      {versions.error && <ErrorState error={versions.error} retry={() => void versions.refetch()} />}
      {versions.isPending && <LoadingState />}
      {before !== undefined && (
        <PublishSteps
          latest={before === 0 ? undefined : before}
          mode={modeOf(versions.data, before)}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

/** Undefined where there is no such version. */
const modeOf = (versions: readonly Version[] | undefined, number: number): AnswerMode | undefined =>
  versions?.find((version) => version.number === number)?.mode;

/** The value as it was when the dialog opened, or first known: what is published in it is not the version before. */
function useAtOpening<Value>(opened: boolean, value: Value | undefined): Value | undefined {
  const [kept, setKept] = useState({ opened, value });
  const isOutdated = kept.value !== value && (!opened || kept.value === undefined);
  if (kept.opened !== opened || isOutdated) setKept({ opened, value });
  return kept.value;
}

interface PublishStepsProps {
  readonly latest: number | undefined;
  /** Of the latest version. */
  readonly mode: AnswerMode | undefined;
  readonly onClose: () => void;
}

function PublishSteps({ latest, mode, onClose }: PublishStepsProps) {
  const publication = usePublish();
  if (publication.published !== undefined) return <Published number={publication.published} onClose={onClose} />;
  return <BeforePublishing latest={latest} mode={mode} publication={publication} onClose={onClose} />;
}

interface BeforePublishingProps extends PublishStepsProps {
  readonly publication: Publication;
}

function BeforePublishing({ latest, mode: before, publication, onClose }: BeforePublishingProps) {
  const texts = useTexts(publishTexts);
  const { id, findings, checking, revision } = useDraft();
  const comparison = useComparison(id, latest, 'draft', revision);
  const [note, setNote] = useState('');
  const [bridges, setBridges] = useState<Notes>({});
  const [mode, setMode] = useState(before ?? DEFAULT_ANSWER_MODE);
  const errors = publication.refusedFor.length + findings.filter(({ severity }) => severity === 'error').length;
  const changes = comparison.data?.changes ?? [];
  const bridgeable = changes.filter((change) => change.bridgeable);
  return (
    <Stack gap="lg">
      <section>
        <Title order={3}>{texts.gate}</Title>
        <GateList findings={[...findings, ...publication.refusedFor]} />
      </section>
      <section>
        {latest !== undefined && <Title order={3}>{texts.changes(latest)}</Title>}
        {latest === undefined ? (
          <Text>{texts.firstVersion}</Text>
        ) : (
          <Changes comparison={comparison} changes={withBridges(changes, bridges)} />
        )}
      </section>
      {bridgeable.length > 0 && <BridgeNotes changes={bridgeable} notes={bridges} onChange={setBridges} />}
      <ModeChoice mode={mode} before={before} onChange={setMode} />
      <NoteField note={note} onChange={setNote} />
      <Consequences latest={latest} />
      <Verdict publication={publication} errors={errors} checking={checking} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {texts.cancel}
        </Button>
        <Button
          loading={publication.isSending}
          disabled={checking || errors > 0}
          onClick={() => void publication.publish({ note: note.trim(), bridges: bridgesOf(bridges), mode })}
        >
          {texts.publish((latest ?? 0) + 1)}
        </Button>
      </Group>
    </Stack>
  );
}

function NoteField({ note, onChange }: { readonly note: string; readonly onChange: (note: string) => void }) {
  const texts = useTexts(publishTexts);
  return (
    <Textarea
      label={texts.note}
      description={texts.noteHint}
      value={note}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      maxLength={1000}
      rows={2}
    />
  );
}

function Consequences({ latest }: { readonly latest: number | undefined }) {
  const texts = useTexts(publishTexts);
  return (
    <section>
      <Title order={3}>{texts.consequences}</Title>
      <Text>{texts.immutable}</Text>
      <Text>{latest === undefined ? texts.firstInvitations : texts.invitations(latest)}</Text>
    </section>
  );
}

function bridgesOf(notes: Notes) {
  return Object.entries(notes)
    .map(([change, note]) => ({ change, note: note.trim() }))
    .filter(({ note }) => note !== '');
}

interface ChangesProps {
  readonly comparison: ReturnType<typeof useComparison>;
  /** As they will count. */
  readonly changes: readonly Change[];
}

function Changes({ comparison, changes }: ChangesProps) {
  const texts = useTexts(publishTexts);
  if (!comparison.data) return <NoComparison comparison={comparison} />;
  if (changes.length === 0) return <Text>{texts.noChanges}</Text>;
  return (
    <>
      <ChangeCounts changes={changes} />
      <TrendNote breaksTrend={changes.some(({ label }) => label === 'breaking')} />
      <ChangeList changes={changes} isDraft />
    </>
  );
}

interface VerdictProps {
  readonly publication: Publication;
  readonly errors: number;
  readonly checking: boolean;
}

/** Why it cannot be published yet, or was not. */
function Verdict({ publication: { error }, errors, checking }: VerdictProps) {
  const texts = useTexts(publishTexts);
  const { locale } = useLocale();
  if (checking) return <output>{texts.checking}</output>;
  if (error !== undefined)
    return (
      <Text role="alert" c="var(--mantine-color-error)">
        {texts.refused}: {sentenceOf(error, locale)}
      </Text>
    );
  return errors > 0 ? <Text c="var(--mantine-color-error)">{texts.blocked(errors)}</Text> : null;
}

function Published({ number, onClose }: { readonly number: number; readonly onClose: () => void }) {
  const texts = useTexts(publishTexts);
  const { head } = useDraft();
  return (
    <Stack gap="sm" role="alert">
      <Title order={3}>
        <IconCircleCheck size={24} aria-hidden className="fm-inline" color="var(--mantine-color-anchor)" />{' '}
        {texts.done(number)}
      </Title>
      <Text>{texts.doneHint}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {texts.close}
        </Button>
        <Button component={Link} href={`/studies/${head.studyId}`}>
          {texts.toStudy}
        </Button>
      </Group>
    </Stack>
  );
}
