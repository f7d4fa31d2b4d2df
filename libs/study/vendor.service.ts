import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock, LocalizedText } from '#kernel';
import { type AuditEntry, CLOCK, noteAct, queryErrors, rows, sqlState, uuidV7 } from '#platform';
import type { ProductFacts } from './core/index.js';
import { productNotFound, slugTaken, vendorNotFound } from './errors.js';
import { ProductEntity, VendorEntity } from './study.entity.js';

/** A vendor in a list, with what hangs on it. */
export interface VendorListing extends VendorEntity {
  /** Without those that are put away. */
  readonly products: number;
  readonly studies: number;
}

export interface VendorQuery {
  readonly limit: number;
  /** The short name of the last vendor of the page before. */
  readonly after: string | undefined;
  /** Literal text that the short name or a name contains. */
  readonly text: string | undefined;
  /** Undefined: all; else only those that are put away, or only the others. */
  readonly isArchived: boolean | undefined;
}

export interface VendorChange {
  readonly name?: LocalizedText;
  readonly isArchived?: boolean;
}

export type ProductChange = Partial<Omit<ProductFacts, 'slug'>> & { readonly isArchived?: boolean };

export type Removal = 'deleted' | 'archived';

const FOREIGN_KEY_VIOLATION = '23503';
const UNIQUE_VIOLATION = '23505';

const LISTING = `
  select v.id, v.slug, v.name, v.version, v.created_at as "createdAt", v.archived_at as "archivedAt",
         (select count(*)::int from product p where p.vendor_id = v.id and p.archived_at is null) as products,
         (select count(*)::int from study_vendor s where s.vendor_id = v.id) as studies
  from vendor v`;

/** Vendors and their products, as the staff keeps them. */
@Injectable()
export class VendorService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By short name; a page begins after the last of the page before. */
  vendors({ limit, after, text, isArchived }: VendorQuery): Promise<VendorListing[]> {
    return rows<VendorListing>(
      this.db.manager,
      `${LISTING}
       where ($2::text is null or v.slug > $2) and ($3::text is null or v.slug ilike $3
             or v.name ->> 'zh-CN' ilike $3 or v.name ->> 'en' ilike $3)
         and ($4::boolean is null or (v.archived_at is not null) = $4)
       order by v.slug limit $1`,
      [limit, after ?? null, text === undefined ? null : `%${literal(text)}%`, isArchived ?? null],
    );
  }

  async vendor(id: string): Promise<VendorListing> {
    const [vendor] = await rows<VendorListing>(this.db.manager, `${LISTING} where v.id = $1`, [id]);
    if (!vendor) throw vendorNotFound();
    return vendor;
  }

  async products(vendorId: string): Promise<ProductEntity[]> {
    return this.db.manager.find(ProductEntity, { where: { vendorId }, order: { slug: 'ASC' } });
  }

  async change(id: string, version: number, { name, isArchived }: VendorChange): Promise<VendorListing> {
    const { archivedAt, slug } = await this.vendor(id);
    const row = { ...(name ? { name } : {}), archivedAt: this.#putAway(archivedAt, isArchived), version: version + 1 };
    await this.db.transaction(async (tx) => {
      const { affected } = await tx.update(VendorEntity, { id, version }, row);
      if (affected !== 1) throw queryErrors.changedSince();
      await this.#note(tx, `vendor:${id}`, { slug, archived: row.archivedAt !== null });
    });
    return this.vendor(id);
  }

  /** Deletes a vendor that nothing refers to, and puts away one that something does. */
  async remove(id: string): Promise<Removal> {
    const { studies, slug } = await this.vendor(id);
    if (studies === 0 && (await this.#delete(id, slug))) return 'deleted';
    await this.db.transaction(async (tx) => {
      await tx.update(VendorEntity, { id }, { archivedAt: this.clock.now(), version: () => 'version + 1' });
      await this.#note(tx, `vendor:${id}`, { slug, archived: true });
    });
    return 'archived';
  }

  async addProduct(vendorId: string, facts: ProductFacts): Promise<ProductEntity> {
    const { id } = await this.vendor(vendorId);
    return this.db.transaction(async (tx) => {
      const product = await insertProduct(tx, id, facts, this.clock.now());
      const details = { slug: product.slug, vendor: id };
      await noteAct(tx, { action: 'product.created', object: `product:${product.id}`, details }, this.clock.now());
      return product;
    });
  }

  async changeProduct(vendorId: string, id: string, version: number, change: ProductChange): Promise<ProductEntity> {
    const { isArchived, platforms, ...facts } = change;
    const product = await this.#product(vendorId, id);
    const row = {
      ...facts,
      ...(platforms ? { platforms: [...platforms] } : {}),
      archivedAt: this.#putAway(product.archivedAt, isArchived),
      version: version + 1,
    };
    await this.db.transaction(async (tx) => {
      const { affected } = await tx.update(ProductEntity, { id, version }, row);
      if (affected !== 1) throw queryErrors.changedSince();
      await this.#note(tx, `product:${id}`, { slug: product.slug, archived: row.archivedAt !== null });
    });
    return this.#product(vendorId, id);
  }

  async removeProduct(vendorId: string, id: string): Promise<Removal> {
    const product = await this.#product(vendorId, id);
    try {
      await this.db.transaction(async (tx) => {
        await tx.delete(ProductEntity, { id });
        await this.#note(tx, `product:${id}`, { slug: product.slug, removed: true });
      });
      return 'deleted';
    } catch (error) {
      if (sqlState(error) !== FOREIGN_KEY_VIOLATION) throw error;
    }
    const archivedAt = product.archivedAt ?? this.clock.now();
    await this.db.transaction(async (tx) => {
      await tx.update(ProductEntity, { id }, { archivedAt, version: () => 'version + 1' });
      await this.#note(tx, `product:${id}`, { slug: product.slug, archived: true });
    });
    return 'archived';
  }

  /** False when something refers to the vendor or to one of its products. */
  async #delete(id: string, slug: string): Promise<boolean> {
    try {
      await this.db.transaction(async (tx) => {
        await tx.delete(ProductEntity, { vendorId: id });
        await tx.delete(VendorEntity, { id });
        await this.#note(tx, `vendor:${id}`, { slug, removed: true });
      });
      return true;
    } catch (error) {
      if (sqlState(error) === FOREIGN_KEY_VIOLATION) return false;
      throw error;
    }
  }

  #note(tx: EntityManager, object: `vendor:${string}` | `product:${string}`, details: AuditEntry['details']) {
    const action = object.startsWith('vendor:') ? 'vendor.changed' : 'product.changed';
    return noteAct(tx, { action, object, details: details ?? {} }, this.clock.now());
  }

  async #product(vendorId: string, id: string): Promise<ProductEntity> {
    const product = await this.db.manager.findOneBy(ProductEntity, { id, vendorId });
    if (!product) throw productNotFound();
    return product;
  }

  #putAway(archivedAt: Date | null, isArchived: boolean | undefined): Date | null {
    if (isArchived === undefined) return archivedAt;
    return isArchived ? (archivedAt ?? this.clock.now()) : null;
  }
}

export async function insertProduct(
  db: EntityManager,
  vendorId: string,
  { platforms, ...facts }: ProductFacts,
  createdAt: Date,
): Promise<ProductEntity> {
  const own = { id: uuidV7(createdAt), vendorId, version: 1, createdAt, archivedAt: null };
  const row = { ...own, ...facts, platforms: [...platforms] };
  try {
    await db.insert(ProductEntity, row);
    return row;
  } catch (error) {
    throw sqlState(error) === UNIQUE_VIOLATION ? slugTaken('product') : error;
  }
}

const literal = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);
