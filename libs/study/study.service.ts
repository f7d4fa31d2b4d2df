import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { canonicalJson, type Clock, isEmailAddress, type LocalizedText, type Violation } from '#kernel';
import { CLOCK, noteAct, queryErrors, sha256Hex, sqlState, uuidV7 } from '#platform';
import { checkRubric, checkRubricLimits, type Rubric } from '#scoring';
import { isTimeZone } from './core/index.js';
import {
  rubricChanged,
  rubricInvalid,
  rubricNotFound,
  slugTaken,
  studyInvalid,
  studyNotFound,
  vendorNotFound,
  waveInvalid,
  waveNotFound,
} from './errors.js';
import { RubricVersionEntity, StudyEntity, VendorEntity, WaveEntity } from './study.entity.js';

export interface NewStudy {
  readonly slug: string;
  readonly title: LocalizedText;
  readonly sponsor: LocalizedText;
  readonly description?: LocalizedText | null;
  readonly contact?: string | null;
  readonly isDemo: boolean;
}

export type StudyChange = Partial<Pick<StudyEntity, 'title' | 'sponsor' | 'description' | 'contact'>>;

export interface NewWave {
  readonly studyId: string;
  readonly slug: string;
  readonly rubricVersionId: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** In which its dates are read; UTC where nothing is said. */
  readonly timeZone?: string;
}

/** Of which version a rubric is the next, who says so and why. */
export interface RubricOrigin {
  /** The newest version its author has seen, 0 for none; the next is refused when there is a newer one. */
  readonly latest?: number;
  readonly reason?: string;
  readonly createdBy?: string;
}

const UNIQUE_VIOLATION = '23505';

@Injectable()
export class StudyService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async addVendor(slug: string, name: LocalizedText): Promise<VendorEntity> {
    const createdAt = this.clock.now();
    const vendor = { id: uuidV7(createdAt), slug, name, version: 1, createdAt, archivedAt: null };
    return this.#insert(VendorEntity, vendor, 'vendor');
  }

  async addStudy({ description = null, contact = null, ...study }: NewStudy): Promise<StudyEntity> {
    checkContact(contact);
    const createdAt = this.clock.now();
    const row = { id: uuidV7(createdAt), ...study, description, contact, version: 1, createdAt };
    return this.#insert(StudyEntity, row, 'study');
  }

  /** Changes what a study says of itself; refused when somebody else did since it was read. */
  async changeStudy(id: string, version: number, change: StudyChange): Promise<void> {
    checkContact(change.contact ?? null);
    const { slug } = await this.studyById(id);
    await this.db.transaction(async (tx) => {
      const { affected } = await tx.update(StudyEntity, { id, version }, { ...change, version: version + 1 });
      if (affected !== 1) throw queryErrors.changedSince();
      const details = { slug, fields: Object.keys(change).join(' ') };
      await noteAct(tx, { action: 'study.changed', object: `study:${id}`, details }, this.clock.now());
    });
  }

  /** Adds a wave that is scored by a rubric of its own study and ends after it begins. */
  async addWave({ timeZone = 'UTC', ...wave }: NewWave): Promise<WaveEntity> {
    const study = await this.studyById(wave.studyId);
    const rubric = await this.rubricVersion(wave.rubricVersionId);
    const violations = checkWave({ ...wave, timeZone }, rubric.studyId === study.id);
    if (violations.length > 0) throw waveInvalid(violations);
    const createdAt = this.clock.now();
    return this.#insert(WaveEntity, { id: uuidV7(createdAt), ...wave, timeZone, version: 1, createdAt }, 'wave');
  }

  /**
   * The next version of a study's rubric; earlier ones stay as they are. Two at the same time get two numbers, and who
   * named the version they started from is refused when it is no longer the newest.
   */
  async publishRubric(studyId: string, rubric: Rubric, origin: RubricOrigin = {}): Promise<RubricVersionEntity> {
    const violations = checkRubric(rubric);
    if (violations.length === 0) violations.push(...checkRubricLimits(rubric));
    if (violations.length > 0) throw rubricInvalid(violations);
    return this.db.transaction(async (tx) => {
      const study = await tx.findOne(StudyEntity, { where: { id: studyId }, lock: { mode: 'for_no_key_update' } });
      if (!study) throw studyNotFound();
      const latest = (await tx.maximum(RubricVersionEntity, 'number', { studyId })) ?? 0;
      if (origin.latest !== undefined && origin.latest !== latest) throw rubricChanged();
      // A person who changes what is measured says why; a program repeats what it was given.
      if (latest > 0 && origin.createdBy !== undefined && origin.reason === undefined)
        throw rubricInvalid([{ pointer: '/reason', code: 'missing' }]);
      const createdAt = this.clock.now();
      const version = {
        id: uuidV7(createdAt),
        studyId,
        number: latest + 1,
        rubric,
        contentHash: sha256Hex(canonicalJson(rubric)),
        reason: origin.reason ?? null,
        createdBy: origin.createdBy ?? null,
        createdAt,
      };
      await tx.insert(RubricVersionEntity, version);
      const details = { study: study.slug, number: version.number, sha256: version.contentHash };
      await noteAct(tx, { action: 'rubric.published', object: `rubric:${version.id}`, details }, createdAt);
      return version;
    });
  }

  studies(): Promise<StudyEntity[]> {
    return this.db.manager.find(StudyEntity, { order: { createdAt: 'ASC', id: 'ASC' } });
  }

  waves(studyId: string): Promise<WaveEntity[]> {
    return this.db.manager.find(WaveEntity, { where: { studyId }, order: { opensAt: 'ASC' } });
  }

  vendors(): Promise<VendorEntity[]> {
    return this.db.manager.find(VendorEntity, { order: { slug: 'ASC' } });
  }

  async study(slug: string): Promise<StudyEntity> {
    const study = await this.db.manager.findOneBy(StudyEntity, { slug });
    if (!study) throw studyNotFound();
    return study;
  }

  async wave(studyId: string, slug: string): Promise<WaveEntity> {
    const wave = await this.db.manager.findOneBy(WaveEntity, { studyId, slug });
    if (!wave) throw waveNotFound();
    return wave;
  }

  async waveById(id: string): Promise<WaveEntity> {
    const wave = await this.db.manager.findOneBy(WaveEntity, { id });
    if (!wave) throw waveNotFound();
    return wave;
  }

  async studyById(id: string): Promise<StudyEntity> {
    const study = await this.db.manager.findOneBy(StudyEntity, { id });
    if (!study) throw studyNotFound();
    return study;
  }

  async vendor(id: string): Promise<VendorEntity> {
    const vendor = await this.db.manager.findOneBy(VendorEntity, { id });
    if (!vendor) throw vendorNotFound();
    return vendor;
  }

  vendorsBySlug(slugs: readonly string[]): Promise<VendorEntity[]> {
    return this.db.manager.findBy(VendorEntity, { slug: In([...slugs]) });
  }

  async rubricVersion(id: string): Promise<RubricVersionEntity> {
    const version = await this.db.manager.findOneBy(RubricVersionEntity, { id });
    if (!version) throw rubricNotFound();
    return version;
  }

  async rubric(versionId: string): Promise<Rubric> {
    return (await this.rubricVersion(versionId)).rubric;
  }

  async #insert<Row extends object>(
    entity: new () => Row,
    row: Row & Pick<VendorEntity, 'id' | 'slug'>,
    what: 'vendor' | 'study' | 'wave',
  ): Promise<Row> {
    const entry = { action: `${what}.created`, object: `${what}:${row.id}`, details: { slug: row.slug } } as const;
    const values: Row = row;
    try {
      await this.db.transaction(async (tx) => {
        await tx.insert(entity, values);
        await noteAct(tx, entry, this.clock.now());
      });
      return row;
    } catch (error) {
      if (sqlState(error) === UNIQUE_VIOLATION) throw slugTaken(what);
      throw error;
    }
  }
}

function checkContact(contact: string | null): void {
  if (contact !== null && !isEmailAddress(contact))
    throw studyInvalid([{ pointer: '/contact', code: 'not-an-address' }]);
}

/** What keeps dates and a rubric from being a wave's. */
export function checkWave(
  { opensAt, closesAt, timeZone }: Pick<WaveEntity, 'opensAt' | 'closesAt' | 'timeZone'>,
  isOwnRubric: boolean,
): Violation[] {
  return [
    ...(isOwnRubric ? [] : [{ pointer: '/rubricVersionId', code: 'other-study' }]),
    ...(closesAt > opensAt ? [] : [{ pointer: '/closesAt', code: 'not-after-opening' }]),
    ...(isTimeZone(timeZone) ? [] : [{ pointer: '/timeZone', code: 'not-a-time-zone' }]),
  ];
}
