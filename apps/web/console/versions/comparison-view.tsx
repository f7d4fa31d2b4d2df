import { Alert, Button, Group, NativeSelect, Tabs, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconArrowsExchange, IconCheck } from '@tabler/icons-react';
import { Problem } from '../api/problem.js';
import { type Side, useComparison, useVersion, type Version } from '../api/versions.js';
import { useDraft } from '../designer/draft-context.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { EmptyState, ErrorState, LoadingState } from '../parts/states.js';
import { ChangeCounts } from './change-label.js';
import { ChangeList } from './change-list.js';
import { comparisonTexts } from './comparison.messages.js';
import { JsonDiff } from './json-diff.js';

interface ComparisonViewProps {
  readonly versions: readonly Version[];
  readonly from: Side;
  readonly to: Side;
  readonly onChange: (from: Side, to: Side) => void;
  readonly onBack: () => void;
}

/** Any two versions, or a version and the draft: in words, and behind a tab line by line. */
export function ComparisonView({ versions, from, to, onChange, onBack }: ComparisonViewProps) {
  const texts = useTexts(comparisonTexts);
  const name = (side: Side) => (side === 'draft' ? texts.draft : `v${side}`);
  return (
    <section aria-labelledby="comparison">
      <Button variant="subtle" px={4} leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
        {texts.back}
      </Button>
      <Title order={2} id="comparison" mb="xs">
        {texts.title(name(from), name(to))}
      </Title>
      <Group align="flex-end" gap="sm" mb="md">
        <SideSelect label={texts.from} side={from} versions={versions} onChange={(side) => onChange(side, to)} />
        <Button
          variant="default"
          leftSection={<IconArrowsExchange size={18} aria-hidden />}
          onClick={() => onChange(to, from)}
        >
          {texts.swap}
        </Button>
        <SideSelect label={texts.to} side={to} versions={versions} onChange={(side) => onChange(from, side)} />
      </Group>
      <Tabs defaultValue="changes" keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="changes">{texts.changes}</Tabs.Tab>
          <Tabs.Tab value="json">{texts.rawJson}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="changes">
          <Changes from={from} to={to} />
        </Tabs.Panel>
        <Tabs.Panel value="json">
          <RawDifference from={from} to={to} />
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

interface SideSelectProps {
  readonly label: string;
  readonly side: Side;
  readonly versions: readonly Version[];
  readonly onChange: (side: Side) => void;
}

function SideSelect({ label, side, versions, onChange }: SideSelectProps) {
  const texts = useTexts(comparisonTexts);
  const { moment } = useFormat();
  return (
    <NativeSelect
      label={label}
      value={String(side)}
      onChange={({ currentTarget: { value } }) => onChange(value === 'draft' ? value : Number(value))}
      data={[
        { value: 'draft', label: texts.draft },
        ...versions.map(({ number, publishedAt }) => ({
          value: String(number),
          label: `v${number} · ${moment(publishedAt)}`,
        })),
      ]}
    />
  );
}

interface Sides {
  readonly from: Side;
  readonly to: Side;
}

function Changes({ from, to }: Sides) {
  const texts = useTexts(comparisonTexts);
  const { id, revision } = useDraft();
  const isDraft = from === 'draft' || to === 'draft';
  const comparison = useComparison(id, from, to, isDraft ? revision : undefined);
  if (!comparison.data) return <NoComparison comparison={comparison} />;
  const { changes, breaksTrend } = comparison.data;
  if (changes.length === 0) return <EmptyState title={texts.same} level={3} />;
  return (
    <>
      <ChangeCounts changes={changes} />
      <TrendNote breaksTrend={breaksTrend} />
      <ChangeList changes={changes} isDraft={to === 'draft'} />
    </>
  );
}

/** Why there is nothing to show yet. A draft with faults is no reason for alarm: publishing names them. */
export function NoComparison({ comparison }: { readonly comparison: ReturnType<typeof useComparison> }) {
  const texts = useTexts(comparisonTexts);
  const { error, refetch } = comparison;
  if (error instanceof Problem && error.code === 'definition-invalid') return <Text>{texts.later}</Text>;
  return error ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingState />;
}

/** What the changes mean for the trend, in words. */
export function TrendNote({ breaksTrend }: { readonly breaksTrend: boolean }) {
  const texts = useTexts(comparisonTexts);
  if (!breaksTrend)
    return (
      <Text my="sm">
        <IconCheck size={18} aria-hidden className="fm-inline" /> {texts.continues}
      </Text>
    );
  return (
    <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title={texts.breaks} my="sm">
      {texts.breaksHint}
    </Alert>
  );
}

function RawDifference({ from, to }: Sides) {
  const before = useDefinition(from);
  const after = useDefinition(to);
  const error = before.error ?? after.error;
  if (error) return <ErrorState error={error} />;
  if (!before.definition || !after.definition) return <LoadingState />;
  return <JsonDiff before={before.definition} after={after.definition} />;
}

function useDefinition(side: Side) {
  const { id, definition } = useDraft();
  const version = useVersion(id, side === 'draft' ? undefined : side);
  return side === 'draft'
    ? { definition, error: null }
    : { definition: version.data?.definition, error: version.error };
}
