import { Group, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { SOURCES } from '#distribution/core';
import { useTexts } from '../i18n/locale.js';
import { type Choice, choicesOf, FilterSelect } from '../parts/filter-select.js';
import { useSegmentWord } from '../parts/use-segment-word.js';
import type { AnswerSearch } from './answer-requests.js';
import { answersTexts } from './answers.messages.js';
import { reviewTexts } from './review.messages.js';

interface AnswerFiltersProps {
  readonly search: AnswerSearch;
  readonly put: (name: keyof AnswerSearch, value: string) => void;
  readonly vendors: readonly Choice[];
  readonly waves: readonly Choice[];
}

/** What is to be listed. */
export function AnswerFilters({ search, put, vendors, waves }: AnswerFiltersProps) {
  const texts = useTexts(answersTexts);
  const review = useTexts(reviewTexts);
  const word = useSegmentWord();
  const select = (name: keyof AnswerSearch, label: string, choices: readonly Choice[]) => (
    <FilterSelect
      label={label}
      any={texts.any}
      choices={choices}
      value={search[name]}
      onChange={(value) => put(name, value)}
    />
  );
  return (
    <search>
      <div className="fm-scroll-tabs">
        <SegmentedControl
          aria-label={texts.state}
          data={choicesOf(texts.states)}
          value={search.state === '' ? 'all' : search.state}
          onChange={(value) => put('state', value)}
          mb="sm"
        />
      </div>
      <Group align="flex-end" gap="sm" mb="md">
        {waves.length > 1 && select('waveId', texts.wave, waves)}
        {select('vendorId', texts.vendor, vendors)}
        {select('flag', texts.flag, choicesOf(texts.flags))}
        {select(
          'source',
          texts.source,
          SOURCES.map((value) => ({ value, label: word(value) })),
        )}
        {select('provenance', review.provenance, choicesOf(review.provenances))}
        <Words value={search.q} onChange={(words) => put('q', words)} />
      </Group>
    </search>
  );
}

interface WordsProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Words({ value, onChange }: WordsProps) {
  const texts = useTexts(answersTexts);
  const [words, setWords] = useState(value);
  const write = (next: string) => {
    setWords(next);
    onChange(next);
  };
  return (
    <TextInput
      type="search"
      label={texts.search}
      placeholder={texts.searchHint}
      leftSection={<IconSearch size={18} aria-hidden />}
      value={words}
      maxLength={200}
      onChange={({ currentTarget }) => write(currentTarget.value)}
      flex="1 1 200px"
      maw={320}
    />
  );
}
