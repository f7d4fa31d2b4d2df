import { Badge, Button, Center, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { SOURCES } from '#distribution/core';
import { useState } from 'react';
import { useVendors } from '../api/catalogue.js';
import { useSegments } from '../campaigns/audience/segment-requests.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { EmptyState } from '../parts/states.js';
import { ContactDrawer } from './contact-drawer.js';
import { type Contact, type ContactSearch, useContacts, useContactValues } from './contact-requests.js';
import { contactsTexts } from './contacts.messages.js';
import { useSegmentWord } from '../parts/use-segment-word.js';
import { TableHead } from '../parts/table-head.js';

const PATIENCE = 300;

export function useVendorName(): (id: string) => string {
  const { text } = useFormat();
  const vendors = useVendors();
  return (id) => text(vendors.data?.find((vendor) => vendor.id === id)?.name);
}

const named = (all: readonly { readonly value: string }[] = [], name = (value: string) => value) =>
  all.map(({ value }) => ({ value, label: name(value) || value }));

/** The contacts of a study: looked for, filtered, opened. */
export function PeopleTab({ studyId }: { readonly studyId: string }) {
  const texts = useTexts(contactsTexts);
  const { number } = useFormat();
  const nameOf = useVendorName();
  const [search, setSearch] = useState<ContactSearch>({
    studyId,
    search: '',
    vendor: '',
    source: '',
    tag: '',
    segmentId: '',
  });
  const [opened, setOpened] = useState('');
  const [settled] = useDebouncedValue(search, PATIENCE);
  const contacts = useContacts(settled);
  const pages = contacts.data?.pages;
  const rows = pages?.flatMap(({ data }) => data);
  const isFiltered = Object.entries(search).some(([name, value]) => name !== 'studyId' && value !== '');
  const total = pages?.[0]?.total ?? null;
  return (
    <>
      <Filters search={search} onChange={setSearch} nameOf={nameOf} />
      {total !== null && (
        <Text component="output" display="block" c="dimmed" mb="xs" aria-live="polite">
          {texts.total(number(total))}
        </Text>
      )}
      <Listed
        query={{ data: rows, error: contacts.error, refetch: contacts.refetch }}
        empty={
          isFiltered ? (
            <EmptyState title={texts.noMatch} hint={texts.noMatchHint} />
          ) : (
            <EmptyState title={texts.nobody} hint={texts.nobodyHint} />
          )
        }
      >
        {(listed) => <ContactTable contacts={listed} nameOf={nameOf} onOpen={setOpened} />}
      </Listed>
      {contacts.hasNextPage && (
        <Center mt="md">
          <Button variant="default" loading={contacts.isFetchingNextPage} onClick={() => void contacts.fetchNextPage()}>
            {texts.more}
          </Button>
        </Center>
      )}
      <ContactDrawer id={opened} studyId={studyId} nameOf={nameOf} onClose={() => setOpened('')} />
    </>
  );
}

interface FiltersProps {
  readonly search: ContactSearch;
  readonly onChange: (search: ContactSearch) => void;
  readonly nameOf: (vendorId: string) => string;
}

function Filters({ search, onChange, nameOf }: FiltersProps) {
  const texts = useTexts(contactsTexts);
  const word = useSegmentWord();
  const values = useContactValues(search.studyId).data;
  const segments = useSegments(search.studyId, true).data ?? [];
  const select = (name: keyof ContactSearch, label: string, data: { value: string; label: string }[]) => (
    <Select
      label={label}
      placeholder={texts.any}
      data={data}
      value={search[name] === '' ? null : search[name]}
      onChange={(value) => onChange({ ...search, [name]: value ?? '' })}
      clearable
      searchable
      miw={150}
      flex="1 1 150px"
    />
  );
  return (
    <search>
      <Group align="flex-end" gap="sm" mb="md">
        <TextInput
          label={texts.search}
          placeholder={texts.searchHint}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search.search}
          onChange={({ currentTarget }) => onChange({ ...search, search: currentTarget.value })}
          maxLength={100}
          flex="2 1 220px"
        />
        {select('vendor', texts.vendor, named(values?.vendors, nameOf))}
        {select(
          'source',
          texts.source,
          SOURCES.map((value) => ({ value, label: word(value) })),
        )}
        {select('tag', texts.tag, named(values?.tags))}
        {select(
          'segmentId',
          texts.segment,
          segments.map(({ id, name }) => ({ value: id, label: name })),
        )}
      </Group>
    </search>
  );
}

interface TableProps {
  readonly contacts: readonly Contact[];
  readonly nameOf: (vendorId: string) => string;
  readonly onOpen: (id: string) => void;
}

function ContactTable({ contacts, nameOf, onOpen }: TableProps) {
  const texts = useTexts(contactsTexts);
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.title}>
        <TableHead columns={[texts.person, texts.organisation, texts.vendors, texts.tags]} act={texts.open} />
        <tbody>
          {contacts.map((contact) => (
            <Row key={contact.id} contact={contact} nameOf={nameOf} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Omit<TableProps, 'contacts'> {
  readonly contact: Contact;
}

function Row({ contact, nameOf, onOpen }: RowProps) {
  const texts = useTexts(contactsTexts);
  const word = useSegmentWord();
  const about = [word(contact.size), word(contact.region)];
  return (
    <tr>
      <Who contact={contact} />
      <td data-label={texts.organisation}>
        <bdi>{contact.organisation}</bdi>
        <Text component="span" display="block" size="sm" c="dimmed">
          {about.join(' · ')}
        </Text>
      </td>
      <td data-label={texts.vendors}>
        {contact.vendors.map(({ vendorId, source }) => (
          <span key={vendorId} style={{ display: 'block' }}>
            {nameOf(vendorId)}{' '}
            <Text component="span" size="sm" c="dimmed">
              {word(source)}
            </Text>
          </span>
        ))}
      </td>
      <td data-label={contact.tags.length > 0 ? texts.tags : undefined}>
        <Group gap={4}>
          {contact.tags.map((tag) => (
            <Badge key={tag} variant="default" tt="none">
              <bdi>{tag}</bdi>
            </Badge>
          ))}
        </Group>
      </td>
      <td className="fm-end">
        <Button
          variant="default"
          size="compact-md"
          aria-label={texts.openOne(contact.name)}
          onClick={() => onOpen(contact.id)}
        >
          {texts.open}
        </Button>
      </td>
    </tr>
  );
}

function Who({ contact }: { readonly contact: Contact }) {
  const texts = useTexts(contactsTexts);
  return (
    <th scope="row">
      <b>
        <bdi>{contact.name}</bdi>
      </b>
      <Text component="span" display="block" size="sm" c="dimmed">
        {contact.email}
      </Text>
      {contact.suppressed.length > 0 && (
        <Badge color="orange" variant="light">
          {texts.suppressed}
        </Badge>
      )}
    </th>
  );
}
