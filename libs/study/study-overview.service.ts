import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rows } from '#platform';
import { type RubricChange, rubricChanges } from '#scoring';
import { studyNotFound } from './errors.js';
import { RubricVersionEntity, type StudyEntity } from './study.entity.js';
import { StudyService } from './study.service.js';

/** A study in a list, with what hangs on it. */
export interface StudyListing extends StudyEntity {
  readonly waves: number;
  readonly questionnaires: number;
  readonly vendors: number;
  /** Number of its newest rubric, 0 when there is none. */
  readonly rubric: number;
  readonly release: { readonly wave: string; readonly revision: number; readonly publishedAt: Date } | null;
}

/** A version of a rubric and what it changed. */
export interface RubricRecord {
  readonly version: RubricVersionEntity;
  /** Against the version before; empty for the first. */
  readonly changes: readonly RubricChange[];
  /** How many waves are scored by it. */
  readonly waves: number;
}

/** Questionnaires and releases stand further up; their rows are counted here, never written. */
const LISTING = `
  select s.id, s.slug, s.title, s.sponsor, s.description, s.contact, s.is_demo as "isDemo", s.version,
         s.created_at as "createdAt",
         (select count(*)::int from wave w where w.study_id = s.id) as waves,
         (select count(*)::int from questionnaire q where q.study_id = s.id and q.archived_at is null) as questionnaires,
         (select count(*)::int from study_vendor v where v.study_id = s.id) as vendors,
         (select coalesce(max(r.number), 0) from rubric_version r where r.study_id = s.id) as rubric,
         (select jsonb_build_object('wave', w.slug, 'revision', l.revision, 'publishedAt', l.published_at)
          from release l join wave w on w.id = l.wave_id where w.study_id = s.id
          order by l.published_at desc, l.id limit 1) as release
  from study s`;

interface StudyRow extends Omit<StudyListing, 'release'> {
  readonly release: { readonly wave: string; readonly revision: number; readonly publishedAt: string } | null;
}

/** What the staff sees of studies at a glance. */
@Injectable()
export class StudyOverviewService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(StudyService) private readonly studies: StudyService,
  ) {}

  /** All studies, oldest first. */
  async list(): Promise<StudyListing[]> {
    return (await rows<StudyRow>(this.db.manager, `${LISTING} order by s.created_at, s.id`)).map(listingOf);
  }

  async study(id: string): Promise<StudyListing> {
    const [row] = await rows<StudyRow>(this.db.manager, `${LISTING} where s.id = $1`, [id]);
    if (!row) throw studyNotFound();
    return listingOf(row);
  }

  /** Every version of a study's rubric, newest first, each with what it changed. */
  async rubrics(studyId: string): Promise<RubricRecord[]> {
    const { id } = await this.studies.studyById(studyId);
    const versions = await this.db.manager.find(RubricVersionEntity, {
      where: { studyId: id },
      order: { number: 'ASC' },
    });
    const used = await rows<{ id: string; waves: number }>(
      this.db.manager,
      `select rubric_version_id as id, count(*)::int as waves from wave where study_id = $1 group by rubric_version_id`,
      [id],
    );
    const waves = new Map(used.map((row) => [row.id, row.waves]));
    const records = versions.map((version, at) => ({
      version,
      changes: changesSince(versions[at - 1], version),
      waves: waves.get(version.id) ?? 0,
    }));
    return records.toReversed();
  }
}

const changesSince = (before: RubricVersionEntity | undefined, after: RubricVersionEntity): RubricChange[] =>
  before ? rubricChanges(before.rubric, after.rubric) : [];

function listingOf({ release, ...row }: StudyRow): StudyListing {
  return { ...row, release: release && { ...release, publishedAt: new Date(release.publishedAt) } };
}
