import { Inject, Injectable } from '@nestjs/common';
import { type PublishedRelease, PublishedReleaseService } from '#benchmark';
import type { ReleaseDocument, VendorDetail } from '#benchmark/core';
import type { Locale } from '#kernel';
import type { OwnResult, SegmentRow, VendorFrame, WaveChoice, WhatIfBox } from '#pages';
import { CONFIG, type Config } from '#platform';
import { dimensionStandings, type WhatIf, whatIf } from '#portal/core';
import { benchmarkModel, waveTitle } from '../public/benchmark-model.js';
import { ownWeightsOf } from '../public/own-weights-of.js';

/** What was asked of "what would change the rank". */
export interface WhatIfQuestion {
  readonly dimension: string;
  readonly points: number;
}

const DEFAULT_POINTS = 5;
const KEPT = 200;

/** A vendor's results as its pages show them. Whose they are is a required argument; the rest is public. */
@Injectable()
export class VendorResults {
  /** Simulations take a while; the same question about a release has the same answer. */
  readonly #answers = new Map<string, WhatIf | null>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(PublishedReleaseService) private readonly releases: PublishedReleaseService,
  ) {}

  /** Published waves that have the vendor, the newest first. */
  async choices(slug: string, locale: Locale): Promise<WaveChoice[]> {
    const studies = await this.releases.studies();
    const all = studies.flatMap(({ waves, ...study }) => waves.map((wave) => ({ study, wave: wave.slug })));
    const found = await Promise.all(
      all.map(async ({ study, wave }) => {
        const { document } = await this.releases.find(study.slug, wave);
        if (!document.vendors.some((vendor) => vendor.slug === slug)) return [];
        const label = `${study.title[locale]} · ${waveTitle(wave)}`;
        return [{ study: study.slug, wave, label, publishedAt: document.publishedAt }];
      }),
    );
    return found.flat().toSorted((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
  }

  /** The release that was asked for as `study/wave`, or the newest; undefined where there is none of the vendor's. */
  async release(choices: readonly WaveChoice[], asked: string): Promise<PublishedRelease | undefined> {
    const choice = choices.find(({ study, wave }) => `${study}/${wave}` === asked) ?? choices[0];
    return choice && this.releases.find(choice.study, choice.wave);
  }

  async own(
    vendorId: string,
    release: PublishedRelease,
    { locale, vendor }: VendorFrame,
    question: Partial<WhatIfQuestion>,
  ): Promise<OwnResult> {
    const { document } = release;
    const detail = await this.releases.detail(vendorId, release);
    const { falseDiscoveryRate, minimumDifference, kOwn } = document.method.config;
    const url = `${this.config.publicUrl}/b/${document.study.slug}/${document.wave.slug}`;
    return {
      study: document.study.slug,
      wave: document.wave.slug,
      benchmark: benchmarkModel(release, { locale, url }),
      organisations: detail.organisations,
      respondents: detail.respondents,
      lines: dimensionStandings(document, vendor.slug),
      tests: { falseDiscoveryRate, minimumDifference },
      segments: segmentsOf(detail),
      leastInSegment: kOwn,
      whatIf: this.#whatIf(release, vendor.slug, question),
    };
  }

  #whatIf({ id, document }: PublishedRelease, slug: string, question: Partial<WhatIfQuestion>): WhatIfBox | null {
    const [first] = document.rubric.dimensions;
    if (!first || !isOrdered(document)) return null;
    const dimension = document.rubric.dimensions.find((one) => one.id === question.dimension)?.id ?? first.id;
    const points = question.points ?? DEFAULT_POINTS;
    const key = `${id} ${slug} ${points}`;
    let answer = this.#answers.get(key);
    if (answer === undefined) {
      const weights = document.rubric.dimensions.map(({ weight }) => weight);
      answer = whatIf({ ...ownWeightsOf(document), weights }, slug, points);
      if (this.#answers.size >= KEPT) this.#answers.clear();
      this.#answers.set(key, answer);
    }
    return answer && { dimension, points, ...answer };
  }
}

/** Whether anybody may be told an order at all. */
const isOrdered = ({ market, method }: ReleaseDocument): boolean => market.marketStatementsAllowed && method.tau2 !== 0;

function segmentsOf({ segments }: VendorDetail): SegmentRow[] {
  return (['size', 'region'] as const).map((margin) => ({
    margin,
    cells: segments[margin].map((cell) =>
      cell.suppressed ? { level: cell.level, hidden: cell.reason } : { level: cell.level, score: cell.score },
    ),
  }));
}
