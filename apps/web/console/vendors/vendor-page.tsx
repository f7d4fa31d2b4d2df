import '../studies/studies.css';
import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { VENDORS_KEY } from '../api/catalogue.js';
import { useCan } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { useNotify } from '../parts/notify.js';
import { PageHeading } from '../parts/page-heading.js';
import { EmptyState, ErrorState, LoadingState } from '../parts/states.js';
import { ProductDrawer } from './product-drawer.js';
import { ProductTable } from './product-table.js';
import { RenameVendorDialog } from './rename-vendor-dialog.js';
import { VendorPeople } from './vendor-people.js';
import { changeVendor, type Product, removeVendor, useVendor, type VendorWithProducts } from './vendor-requests.js';
import { vendorsTexts } from './vendors.messages.js';

/** One vendor and its products. */
export function VendorPage() {
  const { id } = useParams<{ id: string }>();
  const { data, error, refetch } = useVendor(id);
  if (!data) return error ? <ErrorState error={error} retry={() => void refetch()} level={1} /> : <LoadingState />;
  return <VendorParts vendor={data} />;
}

function VendorParts({ vendor }: { readonly vendor: VendorWithProducts }) {
  const texts = useTexts(vendorsTexts);
  const { text } = useFormat();
  const mayWrite = useCan('vendors.write');
  const [edited, setEdited] = useState<Product | 'new'>();
  const add = mayWrite && <Button onClick={() => setEdited('new')}>{texts.addProduct}</Button>;
  return (
    <>
      <PageHeading
        title={text(vendor.name)}
        hint={
          <>
            <Text component="code">{vendor.slug}</Text> · {texts.usedIn(vendor.studies)}{' '}
            {vendor.archivedAt !== null && <Badge variant="default">{texts.archived}</Badge>}
          </>
        }
      >
        {mayWrite && <VendorActions vendor={vendor} />}
      </PageHeading>
      <Stack gap="sm">
        <Title order={2}>{texts.products}</Title>
        {vendor.productList.length === 0 ? (
          <EmptyState title={texts.noProducts} hint={texts.noProductsHint} level={3}>
            {add}
          </EmptyState>
        ) : (
          <>
            <ProductTable products={vendor.productList} onEdit={mayWrite ? setEdited : undefined} />
            <Group>{add}</Group>
          </>
        )}
      </Stack>
      <VendorPeople vendorId={vendor.id} />
      <ProductDrawer vendor={vendor} edited={edited} onClose={() => setEdited(undefined)} />
    </>
  );
}

function VendorActions({ vendor }: { readonly vendor: VendorWithProducts }) {
  const texts = useTexts(vendorsTexts);
  const { text } = useFormat();
  const [isRenaming, setRenaming] = useState(false);
  const { archive, remove } = useVendorActs(vendor);
  const isArchived = vendor.archivedAt !== null;
  const ask = () =>
    modals.openConfirmModal({
      title: texts.removeVendor(text(vendor.name)),
      children: <Text>{texts.removeVendorHint}</Text>,
      labels: { confirm: texts.remove, cancel: texts.cancel },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': texts.cancel },
      onConfirm: () => void remove(),
    });
  return (
    <>
      <Button variant="default" onClick={() => setRenaming(true)}>
        {texts.rename}
      </Button>
      <Button variant="default" onClick={() => void archive(!isArchived)}>
        {isArchived ? texts.takeBack : texts.archive}
      </Button>
      <Button variant="default" onClick={ask}>
        {texts.remove}
      </Button>
      <RenameVendorDialog vendor={vendor} opened={isRenaming} onClose={() => setRenaming(false)} />
    </>
  );
}

function useVendorActs(vendor: VendorWithProducts) {
  const texts = useTexts(vendorsTexts);
  const { text } = useFormat();
  const notify = useNotify();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const renew = () => queries.invalidateQueries({ queryKey: VENDORS_KEY });
  const name = text(vendor.name);
  const archive = async (isArchived: boolean) => {
    try {
      await changeVendor(vendor.id, vendor.version, { isArchived });
      notify.done(isArchived ? texts.archivedDone(name) : texts.takenBack(name));
    } catch (error) {
      notify.failed(texts.notDone, error);
    }
    await renew();
  };
  const remove = async () => {
    try {
      const outcome = await removeVendor(vendor.id);
      notify.done(outcome === 'deleted' ? texts.deleted(name) : texts.archivedDone(name));
      if (outcome === 'deleted') go('/vendors');
    } catch (error) {
      notify.failed(texts.notDone, error);
    }
    await renew();
  };
  return { archive, remove };
}
