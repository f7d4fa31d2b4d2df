import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, noteAct, sqlState, uuidV7 } from '#platform';
import {
  type ImportedRow,
  type KnownVendor,
  planVendorImport,
  readVendorRows,
  type VendorImportPlan,
} from './core/index.js';
import { slugTaken, vendorImportInvalid } from './errors.js';
import { ProductEntity, VendorEntity } from './study.entity.js';
import { insertProduct } from './vendor.service.js';
import { vendorTable } from './vendor-table.js';

export interface VendorImport {
  readonly rows: readonly ImportedRow[];
  /** Whether it was written; never in a dry run. */
  readonly isApplied: boolean;
}

const UNIQUE_VIOLATION = '23505';
const MOST_FAULTS = 50;

interface Stored {
  readonly vendors: readonly VendorEntity[];
  readonly known: ReadonlyMap<string, KnownVendor>;
}

/** Takes a whole file of vendors or nothing of it. */
@Injectable()
export class VendorImportService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Says of each row what it would do; a dry run ends there. Rows that are wrong keep all others out, too. */
  async importCsv(csv: string, isDryRun: boolean): Promise<VendorImport> {
    const read = readVendorRows(vendorTable(csv));
    try {
      return await this.db.transaction(async (tx) => {
        const slugs = read.map((row) => ('slug' in row ? row.slug : row.vendor));
        const stored = await storedVendors(tx, [...new Set(slugs)]);
        const plan = planVendorImport(read, stored.known);
        if (isDryRun) return { rows: plan.rows, isApplied: false };
        const faults = plan.rows.flatMap(({ errors }) => errors);
        if (faults.length > 0) throw vendorImportInvalid(faults.slice(0, MOST_FAULTS));
        await this.#apply(tx, plan, stored);
        const details = { rows: plan.rows.length, vendors: plan.vendors.length, products: plan.products.length };
        await noteAct(tx, { action: 'vendors.imported', object: 'vendor', details }, this.clock.now());
        return { rows: plan.rows, isApplied: true };
      });
    } catch (error) {
      // Somebody added the same vendor or product in this moment.
      throw sqlState(error) === UNIQUE_VIOLATION ? slugTaken('vendor') : error;
    }
  }

  async #apply(tx: EntityManager, { vendors, products }: VendorImportPlan, stored: Stored): Promise<void> {
    const createdAt = this.clock.now();
    const ids = new Map(stored.vendors.map(({ slug, id }) => [slug, id]));
    for (const { slug, name, isNew } of vendors) {
      if (!isNew) {
        await tx.update(VendorEntity, { slug }, { name, version: () => 'version + 1' });
        continue;
      }
      const id = uuidV7(createdAt);
      await tx.insert(VendorEntity, { id, slug, name, version: 1, createdAt, archivedAt: null });
      ids.set(slug, id);
    }
    for (const { vendor, facts, isNew } of products) {
      const vendorId = ids.get(vendor) ?? '';
      const { slug, platforms, ...rest } = facts;
      if (isNew) await insertProduct(tx, vendorId, facts, createdAt);
      else
        await tx.update(
          ProductEntity,
          { vendorId, slug },
          { ...rest, platforms: [...platforms], version: () => 'version + 1' },
        );
    }
  }
}

/** What is stored of the vendors of a file. Locked, so that nobody changes under the import what it compared. */
async function storedVendors(tx: EntityManager, slugs: readonly string[]): Promise<Stored> {
  const vendors = await tx.find(VendorEntity, {
    where: { slug: In([...slugs]) },
    order: { slug: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
  const products = await tx.find(ProductEntity, { where: { vendorId: In(vendors.map(({ id }) => id)) } });
  const known = vendors.map(({ id, slug, name }) => {
    const own = products.filter(({ vendorId }) => vendorId === id);
    const facts = own.map((product) => [product.slug, factsOf(product)] as const);
    return [slug, { name, products: new Map(facts) }] as const;
  });
  return { vendors, known: new Map(known) };
}

const factsOf = ({ slug, name, kind, platforms }: ProductEntity) => ({ slug, name, kind, platforms });
