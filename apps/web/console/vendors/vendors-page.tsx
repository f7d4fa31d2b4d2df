import '../studies/studies.css';
import { Anchor, Badge, Button, Group, Switch, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconSearch, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState, ErrorState, LoadingState } from '../parts/states.js';
import { NewVendorDialog } from './new-vendor-dialog.js';
import { useVendorList, type Vendor } from './vendor-requests.js';
import { vendorsTexts } from './vendors.messages.js';

/** The catalogue of vendors: which there are, with how many products, in how many studies. */
export function VendorsPage() {
  const texts = useTexts(vendorsTexts);
  const mayWrite = useCan('vendors.write');
  const [isAdding, adding] = useDisclosure();
  const { data, error, refetch } = useVendorList();
  const count = data?.filter(({ archivedAt }) => archivedAt === null).length;
  const buttons = mayWrite && (
    <>
      <Button
        component={Link}
        href="/vendors/import"
        variant="default"
        leftSection={<IconUpload size={18} aria-hidden />}
      >
        {texts.import}
      </Button>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={adding.open}>
        {texts.add}
      </Button>
    </>
  );
  return (
    <>
      <PageHeading title={texts.title} hint={count === undefined ? undefined : texts.hint(count)}>
        {data?.length !== 0 && buttons}
      </PageHeading>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!error && !data && <LoadingState />}
      {data?.length === 0 && (
        <EmptyState title={texts.none} hint={mayWrite ? texts.noneHint : texts.noneReadOnly}>
          <Group justify="center">{buttons}</Group>
        </EmptyState>
      )}
      {data && data.length > 0 && <List vendors={data} />}
      <NewVendorDialog opened={isAdding} onClose={adding.close} />
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

function List({ vendors }: { readonly vendors: readonly Vendor[] }) {
  const texts = useTexts(vendorsTexts);
  const [search, setSearch] = useSearchParams();
  const [words, setWords] = useState(search.get('q') ?? '');
  const withArchived = search.has('archived');
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
  const shown = vendors.filter((vendor) => (withArchived || vendor.archivedAt === null) && matches(vendor, words));
  return (
    <>
      <Group align="flex-end" gap="sm" mb="md" role="search">
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
          onChange={({ currentTarget }) => keep('archived', currentTarget.checked ? '1' : '')}
          mb={8}
        />
      </Group>
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
