import { Button, Checkbox, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { IconCheck, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { lintDraft, translationTable, type TranslationTable as Table } from '#questionnaire/core/design';
import { useDraft } from '../designer/draft-context.js';
import { useTexts } from '../i18n/locale.js';
import { EmptyState } from '../parts/states.js';
import { CsvButtons } from './csv-buttons.js';
import { TranslationTable } from './translation-table.js';
import { isMissing, type TranslationRow } from './missing-texts.js';
import { translationsTexts } from './translations.messages.js';
import { type RowFilter, useRowFilter } from './use-row-filter.js';

/** Every text of the draft, its languages side by side. */
export function TranslationsTab() {
  const texts = useTexts(translationsTexts);
  const { definition, rubric } = useDraft();
  const table = useMemo(
    () => translationTable(definition, rubric && lintDraft(definition, rubric).reachable),
    [definition, rubric],
  );
  return (
    <section aria-labelledby="translations">
      <Group justify="space-between" align="center" gap="sm" mb="sm">
        <Group gap="sm" align="baseline">
          <Title order={2} id="translations">
            {texts.title}
          </Title>
          <Progress table={table} />
        </Group>
        <CsvButtons />
      </Group>
      {table.rows.length === 0 ? (
        <EmptyState title={texts.none} hint={texts.noneHint} level={3} />
      ) : (
        <Filtered rows={table.rows} />
      )}
    </section>
  );
}

function Progress({ table: { percent, missing } }: { readonly table: Table }) {
  const texts = useTexts(translationsTexts);
  const count = missing['zh-CN'] + missing.en;
  if (count === 0)
    return (
      <Text component="output" c="dimmed">
        <IconCheck size={16} aria-hidden className="fm-inline" /> {texts.complete}
      </Text>
    );
  return (
    <Text component="output" c="var(--fm-attention)">
      {texts.progress(percent, count)}
    </Text>
  );
}

interface FilteredProps {
  readonly rows: readonly TranslationRow[];
}

function Filtered({ rows }: FilteredProps) {
  const texts = useTexts(translationsTexts);
  const filter = useRowFilter(rows);
  return (
    <>
      <FilterBar rows={rows} filter={filter} />
      {filter.shown.length === 0 ? (
        <EmptyState title={texts.nothingFound} level={3} />
      ) : (
        <Paged rows={filter.shown} key={`${filter.onlyMissing} ${filter.words}`} />
      )}
    </>
  );
}

interface FilterBarProps extends FilteredProps {
  readonly filter: RowFilter;
}

function FilterBar({ rows, filter }: FilterBarProps) {
  const texts = useTexts(translationsTexts);
  const hidden = rows.filter(({ reachable }) => !reachable).length;
  const missing = rows.filter(isMissing).length;
  return (
    <Group align="flex-end" gap="sm" mb="sm">
      <NativeSelect
        label={texts.show}
        value={filter.onlyMissing ? 'missing' : 'all'}
        onChange={({ currentTarget }) => filter.chooseMissing(currentTarget.value === 'missing')}
        data={[
          { value: 'all', label: texts.all(rows.length) },
          { value: 'missing', label: texts.missing(missing) },
        ]}
      />
      <TextInput
        label={texts.search}
        type="search"
        leftSection={<IconSearch size={18} aria-hidden />}
        value={filter.words}
        onChange={({ currentTarget }) => filter.setWords(currentTarget.value)}
        flex="1 1 200px"
        maw={360}
      />
      {hidden > 0 && (
        <Checkbox
          label={texts.hideUnreachable(hidden)}
          checked={filter.withoutUnreachable}
          onChange={({ currentTarget }) => filter.setWithoutUnreachable(currentTarget.checked)}
          mb={8}
        />
      )}
    </Group>
  );
}

const PAGE = 100;

/** Long tables are drawn piece by piece. */
function Paged({ rows }: FilteredProps) {
  const texts = useTexts(translationsTexts);
  const [count, setCount] = useState(PAGE);
  return (
    <>
      <TranslationTable rows={rows.slice(0, count)} />
      {rows.length > count && (
        <Button variant="default" mt="sm" onClick={() => setCount(count + PAGE)}>
          {texts.more} ({rows.length - count})
        </Button>
      )}
    </>
  );
}
