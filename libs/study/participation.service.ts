import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Clock, LocalizedText } from '#kernel';
import { CLOCK, noteAct, rows } from '#platform';
import { participationInvalid, studyNotFound, vendorInUse, vendorNotFound } from './errors.js';
import { ProductEntity, StudyEntity, StudyProductEntity, StudyVendorEntity, VendorEntity } from './study.entity.js';

/** A vendor that takes part in a study, with those of its products that people are asked about. */
export interface Participant {
  readonly vendorId: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly isArchived: boolean;
  readonly productIds: readonly string[];
  /** A campaign was launched since it was added: it cannot leave any more. */
  readonly isInUse: boolean;
  readonly createdAt: Date;
}

/** Since when people have been invited to the study for the last time; campaigns stand further up, their rows are read. */
const LAST_LAUNCH = `
  select max(c.launched_at) from campaign c join wave w on w.id = c.wave_id where w.study_id = $1`;

/** Which vendors a study is about. */
@Injectable()
export class ParticipationService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async participants(studyId: string): Promise<Participant[]> {
    if (!(await this.db.manager.existsBy(StudyEntity, { id: studyId }))) throw studyNotFound();
    return rows<Participant>(
      this.db.manager,
      `select v.id as "vendorId", v.slug, v.name, v.archived_at is not null as "isArchived",
              array(select sp.product_id from study_product sp join product p on p.id = sp.product_id
                    where sp.study_id = s.study_id and p.vendor_id = v.id order by p.slug) as "productIds",
              coalesce((${LAST_LAUNCH}) >= s.created_at, false) as "isInUse", s.created_at as "createdAt"
       from study_vendor s join vendor v on v.id = s.vendor_id
       where s.study_id = $1 order by v.slug`,
      [studyId],
    );
  }

  /** The vendor takes part with exactly these products. Said twice, it is the same. */
  async set(studyId: string, vendorId: string, productIds: readonly string[]): Promise<void> {
    const createdAt = this.clock.now();
    await this.db.transaction(async (tx) => {
      await lockStudy(tx, studyId);
      await checkFit(tx, vendorId, productIds);
      const taken = await this.#taken(tx, studyId, vendorId);
      const gone = taken.productIds.filter((id) => !productIds.includes(id));
      if (gone.length > 0 && taken.isInUse) throw vendorInUse();
      if (!taken.isIn) await tx.insert(StudyVendorEntity, { studyId, vendorId, createdAt });
      if (gone.length > 0) await tx.delete(StudyProductEntity, { studyId, productId: In(gone) });
      const added = productIds.filter((id) => !taken.productIds.includes(id));
      if (added.length > 0)
        await tx.insert(
          StudyProductEntity,
          added.map((productId) => ({ studyId, productId })),
        );
      const details = { vendor: vendorId, products: productIds.length };
      await noteAct(tx, { action: 'study.changed', object: `study:${studyId}`, details }, createdAt);
    });
  }

  /** The vendor takes no part any more; refused once people were asked about it. */
  async remove(studyId: string, vendorId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await lockStudy(tx, studyId);
      const { isIn, isInUse, productIds } = await this.#taken(tx, studyId, vendorId);
      if (!isIn) throw vendorNotFound();
      if (isInUse) throw vendorInUse();
      if (productIds.length > 0) await tx.delete(StudyProductEntity, { studyId, productId: In([...productIds]) });
      await tx.delete(StudyVendorEntity, { studyId, vendorId });
      const details = { vendor: vendorId, removed: true };
      await noteAct(tx, { action: 'study.changed', object: `study:${studyId}`, details }, this.clock.now());
    });
  }

  async #taken(tx: EntityManager, studyId: string, vendorId: string) {
    // A launch that is under way holds its campaign; it is waited for, so that it is counted.
    await tx.query(
      `select c.id from campaign c where c.wave_id in (select w.id from wave w where w.study_id = $1)
       order by c.id for no key update`,
      [studyId],
    );
    const [own] = await rows<{ isInUse: boolean }>(
      tx,
      `select coalesce((${LAST_LAUNCH}) >= created_at, false) as "isInUse"
       from study_vendor where study_id = $1 and vendor_id = $2`,
      [studyId, vendorId],
    );
    const products = await rows<{ id: string }>(
      tx,
      `select p.id from study_product s join product p on p.id = s.product_id
       where s.study_id = $1 and p.vendor_id = $2 order by p.slug`,
      [studyId, vendorId],
    );
    return { isIn: own !== undefined, isInUse: own?.isInUse ?? false, productIds: products.map(({ id }) => id) };
  }
}

/** Changes of who takes part come one after the other. */
async function lockStudy(tx: EntityManager, id: string): Promise<void> {
  if (!(await tx.findOne(StudyEntity, { where: { id }, lock: { mode: 'for_no_key_update' } }))) throw studyNotFound();
}

async function checkFit(tx: EntityManager, vendorId: string, productIds: readonly string[]): Promise<void> {
  const vendor = await tx.findOneBy(VendorEntity, { id: vendorId });
  if (!vendor) throw vendorNotFound();
  const products = productIds.length > 0 ? await tx.findBy(ProductEntity, { id: In([...productIds]) }) : [];
  const isOwn = (id: string) => products.some((product) => product.id === id && product.vendorId === vendorId);
  const faults = [
    ...(vendor.archivedAt === null ? [] : [{ pointer: '/vendorId', code: 'archived' }]),
    ...productIds.flatMap((id, at) => (isOwn(id) ? [] : [{ pointer: `/productIds/${at}`, code: 'other-vendor' }])),
  ];
  if (faults.length > 0) throw participationInvalid(faults);
}
