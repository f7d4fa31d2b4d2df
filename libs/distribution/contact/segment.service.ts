import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, noteAct, queryErrors, rows, sqlState, uuidV7 } from '#platform';
import { StudyService } from '#study';
import { checkSegmentRule, distributionErrors, type SegmentRule, segmentSql, type Source } from '../core/index.js';
import { SegmentEntity } from './segment.entity.js';

/** Whom a rule means at this moment. Suppressed people are counted apart: they get no mail. */
export interface SegmentCount {
  readonly people: number;
  readonly suppressed: number;
  readonly vendors: readonly { readonly vendorId: string; readonly people: number }[];
  readonly sources: readonly { readonly source: Source; readonly people: number }[];
}

interface Cell {
  readonly vendorId: string;
  readonly source: Source;
  readonly people: number;
}

const UNIQUE_VIOLATION = '23505';

@Injectable()
export class SegmentService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(StudyService) private readonly studies: StudyService,
  ) {}

  segments(studyId: string): Promise<SegmentEntity[]> {
    return this.db.manager.find(SegmentEntity, { where: { studyId }, order: { name: 'ASC' } });
  }

  async segment(id: string): Promise<SegmentEntity> {
    const segment = await this.db.manager.findOneBy(SegmentEntity, { id });
    if (!segment) throw distributionErrors.segmentNotFound();
    return segment;
  }

  async add(studyId: string, name: string, rule: unknown): Promise<SegmentEntity> {
    const study = await this.studies.studyById(studyId);
    const now = this.clock.now();
    const times = { createdAt: now, updatedAt: now };
    const id = uuidV7(now);
    const segment = { id, studyId: study.id, name, rule: ruleIn(rule), version: 1, ...times };
    await this.#noted(id, 'added', (tx) => tx.insert(SegmentEntity, segment));
    return segment;
  }

  async change(id: string, version: number, change: { name?: string; rule?: unknown }): Promise<SegmentEntity> {
    const before = await this.segment(id);
    const after = {
      name: change.name ?? before.name,
      rule: change.rule === undefined ? before.rule : ruleIn(change.rule),
      version: version + 1,
      updatedAt: this.clock.now(),
    };
    await this.#noted(id, 'changed', async (tx) => {
      const { affected } = await tx.update(SegmentEntity, { id, version }, after);
      if (affected !== 1) throw queryErrors.changedSince();
    });
    return this.segment(id);
  }

  async remove(id: string, version: number): Promise<void> {
    await this.segment(id);
    await this.#noted(id, 'removed', async (tx) => {
      const { affected } = await tx.delete(SegmentEntity, { id, version });
      if (affected !== 1) throw queryErrors.changedSince();
    });
  }

  /** Writes, and writes down that it was done. */
  #noted(id: string, what: string, write: (tx: EntityManager) => Promise<unknown>): Promise<void> {
    return onceOnly(() =>
      this.db.transaction(async (tx) => {
        await write(tx);
        const entry = { action: 'segment.changed', object: `segment:${id}`, details: { what } } as const;
        await noteAct(tx, entry, this.clock.now());
      }),
    );
  }

  /** Counts whom a rule means now. */
  async count(studyId: string, rule: unknown): Promise<SegmentCount> {
    const segment = segmentSql(ruleIn(rule), 2);
    const meant = `select c.contact_id, v.vendor_id, v.source, exists (
        select 1 from suppression s where s.contact_id = c.contact_id
          and s.scope in ('all', 'study:' || v.study_id::text, 'vendor:' || v.vendor_id::text)) as is_suppressed
      from contact c join contact_vendor v on v.contact_id = c.contact_id
      join organisation o on o.organisation_id = c.organisation_id
      where v.study_id = $1 and ${segment.sql}`;
    const [[total], cells] = await Promise.all([
      rows<{ all: number; people: number }>(
        this.db.manager,
        `select count(distinct contact_id)::int as "all",
                count(distinct contact_id) filter (where not is_suppressed)::int as people from (${meant}) m`,
        [studyId, ...segment.values],
      ),
      rows<Cell>(
        this.db.manager,
        `select vendor_id as "vendorId", source, count(*)::int as people from (${meant}) m
         where not is_suppressed group by vendor_id, source`,
        [studyId, ...segment.values],
      ),
    ]);
    const people = total?.people ?? 0;
    return {
      people,
      suppressed: (total?.all ?? 0) - people,
      vendors: summed(cells, ({ vendorId }) => vendorId).map(([vendorId, sum]) => ({ vendorId, people: sum })),
      sources: summed(cells, ({ source }) => source).map(([source, sum]) => ({ source, people: sum })),
    };
  }
}

function summed<K extends string>(cells: readonly Cell[], keyOf: (cell: Cell) => K): readonly (readonly [K, number])[] {
  const sums = new Map<K, number>();
  for (const cell of cells) sums.set(keyOf(cell), (sums.get(keyOf(cell)) ?? 0) + cell.people);
  return [...sums].toSorted(([, a], [, b]) => b - a);
}

function ruleIn(rule: unknown): SegmentRule {
  const violations = checkSegmentRule(rule, '/rule');
  if (violations.length > 0) throw distributionErrors.segmentInvalid(violations.slice(0, 50));
  return rule as SegmentRule;
}

async function onceOnly<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (sqlState(error) === UNIQUE_VIOLATION) throw queryErrors.alreadyThere();
    throw error;
  }
}
