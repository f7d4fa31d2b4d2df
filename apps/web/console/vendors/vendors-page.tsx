import '../studies/studies.css';
import { Anchor, Badge, Button, Group, Switch, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconSearch, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { Listed } from '../parts/listed.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState } from '../parts/states.js';
import { NewVendorDialog } from './new-vendor-dialog.js';
import { useVendorList, type Vendor } from './vendor-requests.js';
import { vendorsTexts } from './vendors.messages.js';

/** The catalogue of vendors: which there are, with how many products, in how many studies. */
export function VendorsPage() {
  const texts = useTexts(vendorsTexts);
  const mayWrite = useCan('vendors.write');
  const [isAdding, adding] = useDisclosure();
  const vendors = useVendorList();
  const count = vendors.data?.filter(({ archivedAt }) => archivedAt === null).length;
  const buttons = mayWrite && <AddButtons onAdd={adding.open} />;
  return (
    <>
      <PageHeading title={texts.title} hint={count === undefined ? undefined : texts.hint(count)}>
        {vendors.data?.length !== 0 && buttons}
      </PageHeading>
      <Listed
        query={vendors}
        empty={
          <EmptyState title={texts.none} hint={mayWrite ? texts.noneHint : texts.noneReadOnly}>
            <Group justify="center">{buttons}</Group>
          </EmptyState>
        }
      >
        {(rows) => <List vendors={rows} />}
      </Listed>
      <NewVendorDialog opened={isAdding} onClose={adding.close} />
    </>
  );
}

function AddButtons({ onAdd }: { readonly onAdd: () => void }) {
  const texts = useTexts(vendorsTexts);
  return (
    <>
      <Button
        component={Link}
        href="/vendors/import"
        variant="default"
        leftSection={<IconUpload size={18} aria-hidden />}
      >
        {texts.import}
      </Button>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={onAdd}>
        {texts.add}
      </Button>
    </>
  );
}

function matches({ slug, name }: Vendor, words: string): boolean {
  const text = `${slug} ${Object.values(name).join(' ')}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** What is looked for stands in the address, so that it can be kept and sent. */
function useSearch() {
  const [search, setSearch] = useSearchParams();
  const [words, setWords] = useState(search.get('q') ?? '');
  const keep = (name: string, value: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const find = (value: string) => {
    setWords(value);
    keep('q', value);
  };
  const showArchived = (isOn: boolean) => keep('archived', isOn ? '1' : '');
  return { words, find, withArchived: search.has('archived'), showArchived };
}

function List({ vendors }: { readonly vendors: readonly Vendor[] }) {
  const texts = useTexts(vendorsTexts);
  const { words, find, withArchived, showArchived } = useSearch();
  const shown = vendors.filter((vendor) => (withArchived || vendor.archivedAt === null) && matches(vendor, words));
  return (
    <>
      <search>
        <Group align="flex-end" gap="sm" mb="md">
          <TextInput
            type="search"
            label={texts.search}
            placeholder={texts.searchPlaceholder}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={words}
            onChange={({ currentTarget }) => find(currentTarget.value)}
            flex="1 1 240px"
            maw={420}
          />
          <Switch
            label={texts.showArchived}
            checked={withArchived}
            onChange={({ currentTarget }) => showArchived(currentTarget.checked)}
            mb={8}
          />
        </Group>
      </search>
      {shown.length === 0 ? (
        <EmptyState title={texts.nothingFound}>
          <Button variant="default" onClick={() => find('')}>
            {texts.clearSearch}
          </Button>
        </EmptyState>
      ) : (
        <VendorTable vendors={shown} />
      )}
    </>
  );
}

function VendorTable({ vendors }: { readonly vendors: readonly Vendor[] }) {
  const texts = useTexts(vendorsTexts);
  const { text, number } = useFormat();
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.title}>
        <thead>
          <tr>
            {[texts.vendor, texts.products, texts.studies].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {vendors.map(({ id, slug, name, products, studies, archivedAt }) => (
            <tr key={id}>
              <th scope="row">
                <Anchor component={Link} href={`/vendors/${id}`} fw={600}>
                  {text(name)}
                </Anchor>
                <Text component="span" display="block" size="sm" c="dimmed">
                  {slug} {archivedAt !== null && <Badge variant="default">{texts.archived}</Badge>}
                </Text>
              </th>
              <td data-label={texts.products}>{number(products)}</td>
              <td data-label={texts.studies}>{number(studies)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
