import { Group, TextInput } from '@mantine/core';
import { useTexts } from '../i18n/locale.js';
import { choicesOf, FilterSelect } from '../parts/filter-select.js';
import { actionTexts } from './audit-action.messages.js';
import type { AuditSearch, AuditStanding } from './audit-requests.js';
import { auditTexts } from './audit.messages.js';
import { useAuditWords } from './use-audit-words.js';

interface AuditFiltersProps {
  readonly search: AuditSearch;
  readonly put: (name: keyof AuditSearch, value: string) => void;
  readonly actors: AuditStanding['actors'];
}

/** What is to be listed. */
export function AuditFilters({ search, put, actors }: AuditFiltersProps) {
  const texts = useTexts(auditTexts);
  const actions = useTexts(actionTexts);
  const { actorName } = useAuditWords();
  const people = actors.map(({ actor, name }) => ({ value: actor, label: actorName(actor, name) }));
  const select = (name: 'actor' | 'action' | 'object', label: string, choices: typeof people) => (
    <FilterSelect
      label={label}
      any={texts.any}
      choices={choices}
      value={search[name]}
      onChange={(value) => put(name, value)}
    />
  );
  const day = (name: 'from' | 'until', label: string) => (
    <TextInput
      type="date"
      label={label}
      value={search[name]}
      onChange={({ currentTarget }) => put(name, currentTarget.value)}
      flex="1 1 140px"
      maw={200}
    />
  );
  return (
    <search>
      <Group align="flex-end" gap="sm" mb="md">
        {select('actor', texts.actor, people)}
        {select('action', texts.action, choicesOf(actions))}
        {select('object', texts.kind, choicesOf(texts.kinds))}
        {day('from', texts.from)}
        {day('until', texts.until)}
      </Group>
    </search>
  );
}
