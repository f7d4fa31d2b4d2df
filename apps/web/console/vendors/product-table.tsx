import { Badge, Button, Text } from '@mantine/core';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import type { Product } from './vendor-requests.js';
import { vendorsTexts } from './vendors.messages.js';
import { TableHead } from '../parts/table-head.js';

interface ProductTableProps {
  readonly products: readonly Product[];
  readonly onEdit: ((product: Product) => void) | undefined;
}

export function ProductTable({ products, onEdit }: ProductTableProps) {
  const texts = useTexts(vendorsTexts);
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={texts.products}>
        <TableHead columns={[texts.product, texts.kind, texts.platforms]} act={texts.edit} />
        <tbody>
          {products.map((product) => (
            <Row key={product.id} product={product} onEdit={onEdit} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ product, onEdit }: { readonly product: Product; readonly onEdit: ProductTableProps['onEdit'] }) {
  const texts = useTexts(vendorsTexts);
  const { text } = useFormat();
  const { slug, name, kind, platforms, archivedAt } = product;
  return (
    <tr>
      <th scope="row">
        <b>{text(name)}</b>
        <Text component="span" display="block" size="sm" c="dimmed">
          {slug} {archivedAt !== null && <Badge variant="default">{texts.archived}</Badge>}
        </Text>
      </th>
      <td data-label={texts.kind}>{texts.kinds[kind]}</td>
      <td data-label={texts.platforms}>
        {platforms.length === 0 ? (
          <Text component="span" c="dimmed">
            {texts.noPlatforms}
          </Text>
        ) : (
          platforms.map((platform) => texts.platformNames[platform]).join(' · ')
        )}
      </td>
      <td className="fm-end">
        {onEdit && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={texts.editOne(text(name))}
            onClick={() => onEdit(product)}
          >
            {texts.edit}
          </Button>
        )}
      </td>
    </tr>
  );
}
