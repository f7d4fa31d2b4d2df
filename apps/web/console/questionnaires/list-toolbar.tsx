import { Group, NativeSelect, Switch, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Study } from '../api/catalogue.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { questionnairesTexts } from './questionnaires.messages.js';
import type { ListFilter } from './use-list-filter.js';

interface ListToolbarProps {
  readonly filter: ListFilter;
  readonly studies: readonly Study[];
}

export function ListToolbar({ filter, studies }: ListToolbarProps) {
  const texts = useTexts(questionnairesTexts);
  const { text } = useFormat();
  const ofStudies = studies.map(({ id, title }) => ({ value: id, label: text(title) }));
  return (
    <search>
      <Group align="flex-end" gap="sm" mb="md">
        <TextInput
          label={texts.search}
          placeholder={texts.searchPlaceholder}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={filter.words}
          onChange={({ currentTarget }) => filter.set({ q: currentTarget.value })}
          flex="1 1 240px"
          maw={420}
          type="search"
        />
        {studies.length > 1 && (
          <NativeSelect
            label={texts.study}
            value={filter.study}
            onChange={({ currentTarget }) => filter.set({ study: currentTarget.value })}
            data={[{ value: '', label: texts.allStudies }, ...ofStudies]}
            flex="1 1 160px"
            maw={320}
          />
        )}
        <Switch
          label={texts.showArchived}
          checked={filter.withArchived}
          onChange={({ currentTarget }) => filter.set({ archived: currentTarget.checked ? '1' : '' })}
          mb={8}
        />
      </Group>
    </search>
  );
}
