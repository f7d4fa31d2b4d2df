import type { ProductEntity } from '#study';
import type { ProductView } from './vendor.dto.js';

export const productView = ({ createdAt, archivedAt, ...product }: ProductEntity): ProductView => ({
  id: product.id,
  vendorId: product.vendorId,
  slug: product.slug,
  name: product.name,
  kind: product.kind,
  platforms: product.platforms,
  version: product.version,
  createdAt: createdAt.toISOString(),
  archivedAt: archivedAt?.toISOString() ?? null,
});
