import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#kernel';
import { CLOCK, Keyring, sha256Hex } from '#platform';
import type { Rubric } from '#scoring';
import { WaveTotalService } from '#response';
import { type StudyEntity, StudyService, type WaveEntity } from '#study';
import { BesideSurveyService } from './beside-survey.service.js';
import {
  canonicalInput,
  type EarlierScore,
  METHOD_DEFAULTS,
  type PreviousWave,
  RELEASE_INPUT_FORMAT,
  releasedCells,
  type ReleaseInput,
} from './core/index.js';
import { allocationsIn, excludedIn, frozenTotals, type Naming, qualityOf, textsOf } from './frozen-totals.js';
import { instrumentOf } from './instrument-of.js';
import { ReleaseEntity } from './release.entity.js';
import {
  earlierReleases,
  invitationsOf,
  publishedBefore,
  releasedInput,
  type ReleasedWave,
  seriesOf,
  vendorsOfWave,
  versionsById,
} from './release.queries.js';

/** What does not change while a release is computed. */
interface Subject {
  readonly wave: WaveEntity;
  readonly study: StudyEntity;
  readonly rubric: Rubric;
  readonly reason: string;
}

@Injectable()
export class ReleaseInputService {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(WaveTotalService) private readonly totals: WaveTotalService,
    @Inject(BesideSurveyService) private readonly beside: BesideSurveyService,
  ) {}

  /** Everything the next revision of a wave is computed from, as it was at one moment, in its one order. */
  async freeze(wave: WaveEntity, reason: string): Promise<ReleaseInput> {
    const study = await this.studies.studyById(wave.studyId);
    const rubric = await this.studies.rubric(wave.rubricVersionId);
    return this.db.transaction('REPEATABLE READ', async (tx) => {
      const input = await this.#read(tx, { wave, study, rubric, reason });
      return canonicalInput(input);
    });
  }

  async #read(tx: EntityManager, { wave, study, rubric, reason }: Subject): Promise<ReleaseInput> {
    const revision = ((await tx.maximum(ReleaseEntity, 'revision', { waveId: wave.id })) ?? 0) + 1;
    const totals = await this.totals.totals(tx, wave.id, rubric);
    const tallies = await this.totals.tallies(tx, wave.id, ['version', 'allocation', 'excluded', 'flagged']);
    const terms = await this.totals.terms(tx, wave.id, METHOD_DEFAULTS.keywordOrgs);
    const vendors = await vendorsOfWave(tx, wave.id);
    const versions = await versionsById(tx, tallies);
    const series = Math.max(1, ...versions.map((version) => version.series));
    const naming = this.#naming(wave.id, vendors);
    const quality = qualityOf(totals, tallies, naming);
    return {
      format: RELEASE_INPUT_FORMAT,
      study: { slug: study.slug, title: study.title, sponsor: study.sponsor, isDemo: study.isDemo },
      wave: { slug: wave.slug, opensAt: wave.opensAt.toISOString(), closesAt: wave.closesAt.toISOString(), series },
      revision,
      reason,
      publishedAt: this.clock.now().toISOString(),
      rubric,
      config: METHOD_DEFAULTS,
      seed: sha256Hex(`${METHOD_DEFAULTS.version}|${study.slug}/${wave.slug}/r${revision}`).slice(0, 16),
      vendors: vendors.map(({ slug, name, kinds }) => ({ slug, name, ...(kinds.length > 0 && { kinds }) })),
      ...frozenTotals(totals, naming),
      allocations: allocationsIn(tallies),
      terms: terms.map(({ vendorId, ...rest }) => ({ vendor: naming.vendor(vendorId), ...rest })),
      texts: [...textsOf(totals)].map(([vendorId, organisations]) => ({
        vendor: naming.vendor(vendorId),
        organisations,
      })),
      quality,
      ...(await this.beside.freeze(tx, wave.id, { rubric, naming })),
      instrument: instrumentOf(versions, rubric),
      collection: {
        invitations: await invitationsOf(tx, wave.id),
        excluded: excludedIn(tallies),
        medianMinutes: await this.totals.medianMinutes(tx, wave.id),
      },
      before: await publishedBefore(tx, wave.id),
      ...(await this.#history(tx, wave, series)),
    };
  }

  async #history(
    tx: EntityManager,
    wave: WaveEntity,
    series: number,
  ): Promise<Pick<ReleaseInput, 'earlier' | 'previous'>> {
    const released = await earlierReleases(tx, wave);
    const all = await seriesOf(
      tx,
      released.map(({ waveId }) => waveId),
    );
    const earlier = released.map((own) => ({ own, series: all.get(own.waveId) ?? 1 }));
    const last = earlier.findLast((one) => one.series === series);
    return {
      earlier: earlier.map(({ own: { wave: slug, document }, series: ownSeries }) => ({
        wave: slug,
        methodVersion: document.method.version,
        series: ownSeries,
        vendors: scoresOf(document),
      })),
      previous: last ? await this.#previous(tx, wave, last.own, series) : null,
    };
  }

  /** Organisations of an earlier wave get the names they have in this one, so that those in both are known. */
  async #previous(tx: EntityManager, wave: WaveEntity, last: ReleasedWave, series: number): Promise<PreviousWave> {
    const organisations = await this.totals.organisations(tx, last.waveId);
    const names = new Map(organisations.map((id) => [this.#member(last.waveId, id), this.#member(wave.id, id)]));
    const input = await releasedInput(tx, last.releaseId);
    return {
      wave: last.wave,
      methodVersion: last.document.method.version,
      series,
      rubric: input.rubric,
      cells: releasedCells(input).map((cell) => ({
        ...cell,
        organisation: names.get(cell.organisation) ?? cell.organisation,
      })),
      published: scoresOf(last.document),
    };
  }

  #naming(waveId: string, vendors: readonly { readonly id: string; readonly slug: string }[]): Naming {
    const slugs = new Map(vendors.map(({ id, slug }) => [id, slug]));
    const members = new Map<string, string>();
    return {
      vendor: (id) => slugs.get(id) ?? id,
      organisation: (id) => {
        const name = members.get(id) ?? this.#member(waveId, id);
        members.set(id, name);
        return name;
      },
    };
  }

  /** An organisation as it stands in frozen inputs and in the ledger: another name in every wave, and none of them leads back. */
  #member(waveId: string, organisationId: string): string {
    return this.keyring.mac('ledger', `${waveId} ${organisationId}`).subarray(0, 12).toString('base64url');
  }
}

const scoresOf = ({ vendors }: ReleasedWave['document']): EarlierScore[] =>
  vendors.flatMap(({ slug, observed, ci95, se }) =>
    observed === null || ci95 === null || se === null ? [] : [{ slug, score: observed, ci95, se }],
  );
