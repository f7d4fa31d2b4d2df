import { Button, NativeSelect, SimpleGrid, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  CONTACT_FIELDS,
  type ContactField,
  DEFAULT_FIELDS,
  type DefaultField,
  REGIONS,
  SIZES,
  SOURCES,
} from '#distribution/core';
import { LOCALES } from '#kernel';
import { useVendors } from '../api/catalogue.js';
import { fieldError } from '../api/sentence-of.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { Refusal } from '../parts/refusal.js';
import { useSaving } from '../parts/use-saving.js';
import { type ContactImport, importKey, type Mapping, mapImport } from './contact-requests.js';
import { importTexts } from './import.messages.js';
import { useSegmentWord } from '../parts/use-segment-word.js';

const LEFT_OUT = '-';

/** What a column nobody has spoken of is taken for: nothing. */
const settled = (mapping: Mapping): Mapping['columns'] =>
  mapping.columns.map((field) => (field === 'undecided' ? null : field));

/** What the columns of a list say, and what holds for the whole of it. */
export function MappingForm({ list }: { readonly list: ContactImport }) {
  const texts = useTexts(importTexts);
  const queries = useQueryClient();
  const { run, error, isSaving } = useSaving();
  const [columns, setColumns] = useState(list.mapping.columns);
  const [defaults, setDefaults] = useState(list.mapping.defaults);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const given = Object.entries(defaults).filter(([, value]) => value.trim() !== '');
    const mapping = { columns: settled({ columns, defaults }), defaults: Object.fromEntries(given) };
    void run(async () => {
      queries.setQueryData(importKey(list.id), await mapImport(list.id, mapping));
    });
  };
  const missing = DEFAULT_FIELDS.filter((field) => !columns.includes(field));
  const pointers = [...columns.map((_, at) => `/columns/${at}`), ...missing.map((field) => `/defaults/${field}`)];
  return (
    <form onSubmit={onSubmit}>
      <Title order={2} size="h3">
        {texts.columns}
      </Title>
      <p className="fm-sample">{texts.columnsHint}</p>
      <Columns
        list={list}
        columns={columns}
        error={error}
        onChange={(at, field) => setColumns(columns.with(at, field))}
      />
      <Title order={3} size="h4" mt="md">
        {texts.defaults}
      </Title>
      <p className="fm-sample">{texts.defaultsHint}</p>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="sm" mb="md">
        {missing.map((field) => (
          <DefaultInput
            key={field}
            field={field}
            value={defaults[field] ?? ''}
            error={error}
            onChange={(value) => setDefaults({ ...defaults, [field]: value })}
          />
        ))}
      </SimpleGrid>
      <Refusal error={error} shown={pointers} />
      <Button type="submit" loading={isSaving} variant={list.report === null ? 'filled' : 'default'}>
        {texts.check}
      </Button>
    </form>
  );
}

interface ColumnsProps {
  readonly list: ContactImport;
  readonly columns: Mapping['columns'];
  readonly error: unknown;
  readonly onChange: (at: number, field: ContactField | null) => void;
}

function Columns({ list, columns, error, onChange }: ColumnsProps) {
  const texts = useTexts(importTexts);
  const { locale } = useLocale();
  const choices = [
    { value: LEFT_OUT, label: texts.leaveOut },
    ...CONTACT_FIELDS.map((field) => ({ value: field, label: texts.fields[field] })),
  ];
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.columns}>
        <thead>
          <tr>
            {[texts.column, texts.samples, texts.meaning].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.columns.map(({ name, samples }, at) => (
            // Columns may share a name or have none; their order is what they are.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              <th scope="row">
                <bdi>{name === '' ? `#${at + 1}` : name}</bdi>
              </th>
              <td data-label={texts.samples}>
                <bdi className="fm-sample">{samples.filter((sample) => sample !== '').join(' · ')}</bdi>
              </td>
              <td data-label={texts.meaning}>
                <NativeSelect
                  aria-label={texts.meaningOf(name)}
                  data={columns[at] === 'undecided' ? [{ value: '', label: texts.undecided }, ...choices] : choices}
                  value={columns[at] === 'undecided' ? '' : (columns[at] ?? LEFT_OUT)}
                  onChange={({ currentTarget: { value } }) =>
                    onChange(at, CONTACT_FIELDS.find((field) => field === value) ?? null)
                  }
                  error={fieldError(error, `/columns/${at}`, locale)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface DefaultInputProps {
  readonly field: DefaultField;
  readonly value: string;
  readonly error: unknown;
  readonly onChange: (value: string) => void;
}

/** A value for everybody: chosen where there are few, typed elsewhere. */
function DefaultInput({ field, value, error, onChange }: DefaultInputProps) {
  const texts = useTexts(importTexts);
  const { locale } = useLocale();
  const choices = useChoices(field);
  const shared = { label: texts.fields[field], value, error: fieldError(error, `/defaults/${field}`, locale) };
  if (choices === undefined)
    return <TextInput {...shared} maxLength={200} onChange={({ currentTarget }) => onChange(currentTarget.value)} />;
  return (
    <NativeSelect
      {...shared}
      data={[{ value: '', label: '—' }, ...choices]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

function useChoices(field: DefaultField): readonly { value: string; label: string }[] | undefined {
  const word = useSegmentWord();
  const named = (values: readonly string[]) => values.map((value) => ({ value, label: word(value) }));
  const { text } = useFormat();
  const vendors = useVendors();
  if (field === 'vendor') return vendors.data?.map(({ slug, name }) => ({ value: slug, label: text(name) })) ?? [];
  if (field === 'size') return named(SIZES);
  if (field === 'region') return named(REGIONS);
  if (field === 'source') return named(SOURCES);
  if (field === 'locale') return named(LOCALES);
  return undefined;
}
