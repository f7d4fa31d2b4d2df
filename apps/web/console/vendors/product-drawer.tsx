import { Button, Drawer, MultiSelect, NativeSelect, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { LOCALES, type LocalizedText } from '#kernel';
import { PLATFORMS, type Platform, PRODUCT_KINDS, type ProductKind } from '#study/core';
import { VENDORS_KEY } from '../api/catalogue.js';
import { fieldError } from '../api/sentence-of.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { Conflict } from '../parts/conflict.js';
import { FormButtons } from '../parts/form-buttons.js';
import { LocalizedInputs } from '../parts/localized-inputs.js';
import { useNotify } from '../parts/notify.js';
import { Refusal } from '../parts/refusal.js';
import { SlugInput } from '../parts/slug-input.js';
import { useVersionedSave } from '../parts/use-versioned-save.js';
import { SLUG, slugFrom } from '../questionnaires/beginning.js';
import {
  addProduct,
  changeProduct,
  type Product,
  readVendor,
  removeProduct,
  type VendorWithProducts,
} from './vendor-requests.js';
import { vendorsTexts } from './vendors.messages.js';

interface ProductDrawerProps {
  readonly vendor: VendorWithProducts;
  readonly edited: Product | 'new' | undefined;
  readonly onClose: () => void;
}

export function ProductDrawer({ vendor, edited, onClose }: ProductDrawerProps) {
  const texts = useTexts(vendorsTexts);
  const { text } = useFormat();
  const product = edited === 'new' ? undefined : edited;
  return (
    <Drawer
      opened={edited !== undefined}
      onClose={onClose}
      position="right"
      title={product ? texts.editProduct(text(product.name)) : texts.addProduct}
      closeButtonProps={{ 'aria-label': texts.cancel }}
    >
      {edited !== undefined && <ProductForm vendor={vendor} product={product} onClose={onClose} />}
    </Drawer>
  );
}

interface ProductFormProps {
  readonly vendor: VendorWithProducts;
  readonly product: Product | undefined;
  readonly onClose: () => void;
}

interface TypedProduct {
  readonly slug: string | undefined;
  readonly name: LocalizedText;
  readonly kind: ProductKind;
  readonly platforms: readonly Platform[];
}

const NEW: TypedProduct = { slug: undefined, name: { 'zh-CN': '', en: '' }, kind: 'video-call', platforms: [] };

function useProductForm({ vendor, product, onClose }: ProductFormProps) {
  const texts = useTexts(vendorsTexts);
  const notify = useNotify();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<TypedProduct>(product ?? NEW);
  const { name, kind } = typed;
  const platforms = PLATFORMS.filter((platform) => typed.platforms.includes(platform));
  const slug = typed.slug ?? slugFrom(name.en);
  const done = async (sentence: string) => {
    await queries.invalidateQueries({ queryKey: VENDORS_KEY });
    notify.done(sentence);
    onClose();
  };
  const saving = useVersionedSave<Product>({
    base: product ?? ({ version: 0 } as Product),
    read: async () => {
      const found = (await readVendor(vendor.id)).productList.find(({ id }) => id === product?.id);
      if (!found) throw new Error('The product is gone');
      return found;
    },
    write: (version) =>
      product
        ? changeProduct(product, version, { name, kind, platforms })
        : addProduct(vendor.id, { slug, name, kind, platforms }),
    onSaved: () => done(texts.saved),
  });
  const set = (change: Partial<TypedProduct>) => setTyped((now) => ({ ...now, ...change }));
  return { typed, set, slug, platforms, saving, done };
}

function ProductForm(props: ProductFormProps) {
  const { product, onClose } = props;
  const texts = useTexts(vendorsTexts);
  const form = useProductForm(props);
  const { typed, set, slug, saving } = form;
  const { error, isSaving, newer } = saving;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (product || SLUG.test(slug)) void saving.save();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack gap="sm">
        <LocalizedInputs
          labels={texts.names}
          value={typed.name}
          onChange={(name) => set({ name })}
          error={error}
          pointer="/name"
          hasFocus
        />
        {!product && <SlugInput texts={texts} value={slug} onChange={(next) => set({ slug: next })} error={error} />}
        <KindAndPlatforms {...form} />
        {newer ? <ProductConflict {...form} newer={newer} /> : <Refusal error={error} shown={SHOWN} />}
        <FormButtons
          submit={product ? texts.save : texts.create}
          isSaving={isSaving}
          isDisabled={newer !== undefined}
          cancel={texts.cancel}
          onCancel={onClose}
        >
          {product && <ProductActs product={product} onDone={form.done} />}
        </FormButtons>
      </Stack>
    </form>
  );
}

const SHOWN = ['/name', '/slug', '/kind', '/platforms'];

function KindAndPlatforms({ typed, set, saving: { error } }: ReturnType<typeof useProductForm>) {
  const texts = useTexts(vendorsTexts);
  const { locale } = useLocale();
  return (
    <>
      <NativeSelect
        label={texts.kind}
        value={typed.kind}
        onChange={({ currentTarget }) => set({ kind: currentTarget.value as ProductKind })}
        data={PRODUCT_KINDS.map((kind) => ({ value: kind, label: texts.kinds[kind] }))}
        error={fieldError(error, '/kind', locale)}
      />
      <MultiSelect
        label={texts.platforms}
        value={[...typed.platforms]}
        onChange={(platforms) => set({ platforms })}
        data={PLATFORMS.map((platform) => ({ value: platform, label: texts.platformNames[platform] }))}
        error={fieldError(error, '/platforms', locale)}
        searchable
        clearable={false}
      />
    </>
  );
}

interface ProductActsProps {
  readonly product: Product;
  readonly onDone: (sentence: string) => Promise<void>;
}

/** Out of the way, back again, or gone. */
function ProductActs({ product, onDone }: ProductActsProps) {
  const texts = useTexts(vendorsTexts);
  const { text } = useFormat();
  const notify = useNotify();
  const name = text(product.name);
  const act = async (work: () => Promise<string>) => {
    try {
      await onDone(await work());
    } catch (error) {
      notify.failed(texts.notDone, error);
    }
  };
  const takeBack = () =>
    act(async () => {
      await changeProduct(product, product.version, { isArchived: false });
      return texts.takenBack(name);
    });
  const remove = () =>
    act(async () => ((await removeProduct(product)) === 'deleted' ? texts.deleted(name) : texts.archivedDone(name)));
  return product.archivedAt === null ? (
    <Button variant="subtle" color="red" onClick={() => void remove()}>
      {texts.remove}
    </Button>
  ) : (
    <Button variant="subtle" onClick={() => void takeBack()}>
      {texts.takeBack}
    </Button>
  );
}

function ProductConflict({
  typed,
  set,
  saving,
  newer,
}: ReturnType<typeof useProductForm> & { readonly newer: Product }) {
  const texts = useTexts(vendorsTexts);
  const list = (platforms: readonly Platform[]) => platforms.map((one) => texts.platformNames[one]).join(' · ');
  const take = () => {
    set({ name: newer.name, kind: newer.kind, platforms: newer.platforms });
    saving.takeNewer();
  };
  return (
    <Conflict
      fields={[
        ...LOCALES.map((locale) => ({
          label: texts.names[locale],
          mine: typed.name[locale],
          theirs: newer.name[locale],
        })),
        { label: texts.kind, mine: texts.kinds[typed.kind], theirs: texts.kinds[newer.kind] },
        { label: texts.platforms, mine: list(typed.platforms), theirs: list(newer.platforms) },
      ]}
      onKeepMine={() => void saving.saveOver()}
      onTakeTheirs={take}
    />
  );
}
