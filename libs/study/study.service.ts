import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { canonicalJson, type Clock, type LocalizedText, type Violation } from '#kernel';
import { CLOCK, sha256Hex, sqlState, uuidV7 } from '#platform';
import { checkRubric, type Rubric } from '#scoring';
import {
  rubricInvalid,
  rubricNotFound,
  slugTaken,
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
  readonly isDemo: boolean;
}

export interface NewWave {
  readonly studyId: string;
  readonly slug: string;
  readonly rubricVersionId: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
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
    return this.#insert(VendorEntity, { id: uuidV7(createdAt), slug, name, createdAt }, 'vendor');
  }

  async addStudy(study: NewStudy): Promise<StudyEntity> {
    const createdAt = this.clock.now();
    return this.#insert(StudyEntity, { id: uuidV7(createdAt), ...study, createdAt }, 'study');
  }

  /** Adds a wave that is scored by a rubric of its own study and ends after it begins. */
  async addWave(wave: NewWave): Promise<WaveEntity> {
    const study = await this.studyById(wave.studyId);
    const rubric = await this.rubricVersion(wave.rubricVersionId);
    const violations: Violation[] = [];
    if (rubric.studyId !== study.id) violations.push({ pointer: '/rubricVersionId', code: 'other-study' });
    if (wave.closesAt <= wave.opensAt) violations.push({ pointer: '/closesAt', code: 'not-after-opening' });
    if (violations.length > 0) throw waveInvalid(violations);
    const createdAt = this.clock.now();
    return this.#insert(WaveEntity, { id: uuidV7(createdAt), ...wave, createdAt }, 'wave');
  }

  /** The next version of a study's rubric; earlier ones stay as they are. */
  async publishRubric(studyId: string, rubric: Rubric): Promise<RubricVersionEntity> {
    const violations = checkRubric(rubric);
    if (violations.length > 0) throw rubricInvalid(violations);
    const study = await this.studyById(studyId);
    const createdAt = this.clock.now();
    const latest = await this.db.manager.maximum(RubricVersionEntity, 'number', { studyId: study.id });
    const version = {
      id: uuidV7(createdAt),
      studyId: study.id,
      number: (latest ?? 0) + 1,
      rubric,
      contentHash: sha256Hex(canonicalJson(rubric)),
      createdAt,
    };
    return this.#insert(RubricVersionEntity, version, 'study');
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
    row: Row,
    what: 'vendor' | 'study' | 'wave',
    db: EntityManager = this.db.manager,
  ): Promise<Row> {
    try {
      await db.insert(entity, row);
      return row;
    } catch (error) {
      if (sqlState(error) === UNIQUE_VIOLATION) throw slugTaken(what);
      throw error;
    }
  }
}
