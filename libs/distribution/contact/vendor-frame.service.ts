import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, Keyring, noteAct, rows } from '#platform';
import { StudyService } from '#study';
import { distributionErrors, readAddress, suggestMapping } from '../core/index.js';
import { frameDigestOf } from './frame-digest.js';
import { openContactFile } from './contact-file.js';

const BATCH = 5_000;

/** A vendor's whole list of customers beside who of it is in the study. Of the list only keyed hashes are kept. */
export interface VendorFrame {
  readonly vendorId: string;
  /** Different addresses of the vendor's list. */
  readonly size: number;
  readonly createdAt: Date;
  /** Contacts of the study for this vendor, and how many of them the list holds. */
  readonly contacts: number;
  readonly drawn: number;
  /** Of the drawn ones, how many have answered about this vendor. */
  readonly answered: number;
}

export interface NewFrame {
  readonly studyId: string;
  readonly vendorId: string;
  readonly bytes: Buffer;
  readonly createdBy: string;
}

interface FrameRow {
  readonly vendorId: string;
  readonly size: number;
  readonly createdAt: Date;
}

interface Customer {
  readonly contactId: string;
  readonly email: string;
}

@Injectable()
export class VendorFrameService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(StudyService) private readonly studies: StudyService,
  ) {}

  /** Takes the addresses of a list in as hashes; a later list of the vendor takes the place of an earlier one. */
  async add({ studyId, vendorId, bytes, createdBy }: NewFrame): Promise<{ size: number; invalid: number }> {
    const [study, vendor] = [await this.studies.studyById(studyId), await this.studies.vendor(vendorId)];
    const { digests, invalid } = await this.#digestsOf(bytes, study.id, vendor.id);
    if (digests.size === 0) throw distributionErrors.contactsInvalid([{ pointer: '/columns', code: 'no-addresses' }]);
    await this.db.transaction(async (tx) => {
      await clear(tx, study.id, vendor.id);
      await tx.query(
        'insert into vendor_frame (study_id, vendor_id, size, created_by, created_at) values ($1, $2, $3, $4, $5)',
        [study.id, vendor.id, digests.size, createdBy, this.clock.now()],
      );
      const all = [...digests].map((text) => Buffer.from(text, 'base64url'));
      for (let at = 0; at < all.length; at += BATCH)
        await tx.query(
          `insert into vendor_frame_entry (digest, study_id, vendor_id)
           select d, $2::uuid, $3::uuid from unnest($1::bytea[]) as d`,
          [all.slice(at, at + BATCH), study.id, vendor.id],
        );
      const details = { study: study.id, size: digests.size };
      await noteAct(tx, { action: 'frame.changed', object: `vendor:${vendor.id}`, details }, this.clock.now());
    });
    return { size: digests.size, invalid };
  }

  async remove(studyId: string, vendorId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await clear(tx, studyId, vendorId);
      const details = { study: studyId, size: 0 };
      await noteAct(tx, { action: 'frame.changed', object: `vendor:${vendorId}`, details }, this.clock.now());
    });
  }

  async frames(studyId: string): Promise<readonly VendorFrame[]> {
    const frames = await rows<FrameRow>(
      this.db.manager,
      `select vendor_id as "vendorId", size, created_at as "createdAt" from vendor_frame
       where study_id = $1 order by vendor_id`,
      [studyId],
    );
    return Promise.all(frames.map((frame) => this.#compared(studyId, frame)));
  }

  async #digestsOf(
    bytes: Buffer,
    studyId: string,
    vendorId: string,
  ): Promise<{ readonly digests: ReadonlySet<string>; readonly invalid: number }> {
    const file = await openContactFile(bytes);
    const column = suggestMapping(file.header).columns.indexOf('email');
    if (column < 0) throw distributionErrors.contactsInvalid([{ pointer: '/columns', code: 'no-addresses' }]);
    const digests = new Set<string>();
    let invalid = 0;
    for await (const { cells } of file.rows()) {
      const address = readAddress(cells[column] ?? '');
      if ('value' in address) digests.add(this.#digest(studyId, vendorId, address.value).toString('base64url'));
      else invalid += 1;
    }
    return { digests, invalid };
  }

  #digest(studyId: string, vendorId: string, address: string): Buffer {
    return frameDigestOf(this.keyring, studyId, vendorId, address);
  }

  async #compared(studyId: string, frame: FrameRow): Promise<VendorFrame> {
    const customers = await rows<Customer>(
      this.db.manager,
      `select c.contact_id as "contactId", c.email from contact_vendor v join contact c on c.contact_id = v.contact_id
       where v.study_id = $1 and v.vendor_id = $2`,
      [studyId, frame.vendorId],
    );
    const drawn = await this.#drawn(studyId, frame.vendorId, customers);
    const [answers] = await rows<{ answered: number }>(
      this.db.manager,
      `select count(distinct i.contact_id)::int as answered
       from invitation i join wave w on w.id = i.wave_id
       where w.study_id = $1 and i.vendor_id = $2 and i.state = 'completed' and i.contact_id = any($3::uuid[])`,
      [studyId, frame.vendorId, drawn],
    );
    return { ...frame, contacts: customers.length, drawn: drawn.length, answered: answers?.answered ?? 0 };
  }

  async #drawn(studyId: string, vendorId: string, customers: readonly Customer[]): Promise<readonly string[]> {
    const drawn: string[] = [];
    for (let at = 0; at < customers.length; at += BATCH) {
      const batch = customers.slice(at, at + BATCH);
      const digests = batch.map(({ email }) => this.#digest(studyId, vendorId, email));
      const found = await rows<{ digest: Buffer }>(
        this.db.manager,
        'select digest from vendor_frame_entry where digest = any($1::bytea[]) and study_id = $2 and vendor_id = $3',
        [digests, studyId, vendorId],
      );
      const listed = new Set(found.map(({ digest }) => digest.toString('base64url')));
      drawn.push(
        ...batch.flatMap(({ contactId }, n) => (listed.has(digests[n]!.toString('base64url')) ? [contactId] : [])),
      );
    }
    return drawn;
  }
}

async function clear(tx: EntityManager, studyId: string, vendorId: string): Promise<void> {
  await tx.query('delete from vendor_frame_entry where study_id = $1 and vendor_id = $2', [studyId, vendorId]);
  await tx.query('delete from vendor_frame where study_id = $1 and vendor_id = $2', [studyId, vendorId]);
}
