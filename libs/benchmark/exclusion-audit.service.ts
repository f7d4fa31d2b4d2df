import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WaveTotalService } from '#response';
import { StudyService } from '#study';
import { METHOD_DEFAULTS, vendorExclusions, type VendorExclusions } from './core/index.js';
import { qualityOf } from './frozen-totals.js';

/** What decisions about quality did to the answers about one vendor; `vendor` is its id. */
export type VendorAudit = VendorExclusions;

export interface ExclusionAudit {
  /** p of the test from which people look at the exclusions of a vendor. */
  readonly threshold: number;
  /** Most suspicious first. */
  readonly vendors: readonly VendorAudit[];
}

const AS_IT_IS = { vendor: (id: string) => id, organisation: (id: string) => id };

/** Are answers about one vendor left out more often than about the others? Told before anything is published. */
@Injectable()
export class ExclusionAuditService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(WaveTotalService) private readonly totals: WaveTotalService,
  ) {}

  /** Of all vendors of the wave, as it is now. Throws `not-found`. */
  async of(waveId: string): Promise<ExclusionAudit> {
    const wave = await this.studies.waveById(waveId);
    const rubric = await this.studies.rubric(wave.rubricVersionId);
    const [totals, tallies] = await Promise.all([
      this.totals.totals(this.db.manager, wave.id, rubric),
      this.totals.tallies(this.db.manager, wave.id, ['excluded', 'flagged']),
    ]);
    const quality = qualityOf(totals, tallies, AS_IT_IS);
    const shown = quality.map(({ vendor }) => vendor);
    const vendors = vendorExclusions({ quality, unfiltered: new Map(), shown }, METHOD_DEFAULTS);
    return {
      threshold: METHOD_DEFAULTS.exclusionAudit,
      vendors: vendors.toSorted((a, b) => (a.p ?? 2) - (b.p ?? 2)),
    };
  }
}
