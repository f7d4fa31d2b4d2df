import { Inject, Injectable } from '@nestjs/common';
import { PublishedReleaseService } from '#benchmark';
import { MailAttemptService } from '#distribution';
import type { Locale, LocalizedText } from '#kernel';
import type { AdminFrame, OverviewPage, Task, VendorProgress } from '#pages';
import { OverviewService, ReviewService } from '#response';
import { type StudyEntity, StudyService, type WaveEntity } from '#study';
import { waveTitle } from '../public/benchmark-model.js';

/** Organisations a vendor needs to be ranked. */
const TARGET = 20;
const LATEST = 10;

const WORDS: Readonly<Record<string, LocalizedText>> = {
  S: { 'zh-CN': '小型', en: 'small' },
  M: { 'zh-CN': '中型', en: 'medium' },
  L: { 'zh-CN': '大型', en: 'large' },
  CN: { 'zh-CN': '中国', en: 'China' },
  INTL: { 'zh-CN': '海外', en: 'abroad' },
};

const word = (code: string, locale: Locale): string => WORDS[code]?.[locale] ?? code;

/** Gathers what the overview shows: what to do first, then how the wave goes. */
@Injectable()
export class OverviewModels {
  constructor(
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(OverviewService) private readonly overview: OverviewService,
    @Inject(ReviewService) private readonly review: ReviewService,
    @Inject(MailAttemptService) private readonly mails: MailAttemptService,
    @Inject(PublishedReleaseService) private readonly releases: PublishedReleaseService,
  ) {}

  /** Undefined while there is no study with a wave. */
  async build(frame: AdminFrame, asked: { study: string; wave: string }): Promise<OverviewPage | undefined> {
    const present = await this.#present(asked.study, asked.wave);
    if (!present) return undefined;
    const { study, wave } = present;
    const [funnel, vendors, answers, mails, last, givenUp] = await Promise.all([
      this.overview.funnel(wave.id),
      this.#progress(wave.id),
      this.review.answers({ limit: LATEST, waveId: wave.id }),
      this.mails.counts(),
      this.#lastRelease(study, wave),
      this.overview.givenUp(),
    ]);
    const nameOf = new Map(vendors.map(({ id, name }) => [id, name]));
    return {
      ...frame,
      study: { slug: study.slug, title: study.title },
      wave: { slug: wave.slug, title: waveTitle(wave.slug) },
      tasks: tasksOf(vendors, { failedMails: mails['failed'] ?? 0, givenUp, isReleased: last !== null }),
      counters: funnel,
      vendors,
      latest: answers.map((answer) => ({
        id: answer.id,
        submittedAt: answer.submittedAt.toISOString(),
        vendor: nameOf.get(answer.vendorId) ?? { 'zh-CN': '', en: '' },
        segment: `${word(answer.size, frame.locale)} · ${word(answer.region, frame.locale)}`,
        minutes: answer.minutes,
      })),
      release: { last, desk: `/admin/releases/${wave.id}` },
    };
  }

  async #present(studySlug: string, waveSlug: string): Promise<{ study: StudyEntity; wave: WaveEntity } | undefined> {
    const studies = await this.studies.studies();
    const study = studies.find(({ slug }) => slug === studySlug) ?? studies[0];
    const waves = study ? await this.studies.waves(study.id) : [];
    const wave = waves.find(({ slug }) => slug === waveSlug) ?? waves.at(-1);
    return study && wave && { study, wave };
  }

  async #progress(waveId: string): Promise<(VendorProgress & { readonly id: string })[]> {
    const [progress, vendors] = await Promise.all([this.overview.byVendor(waveId), this.studies.vendors()]);
    return progress
      .flatMap(({ vendorId, completed, organisations, meanOverall }) => {
        const vendor = vendors.find(({ id }) => id === vendorId);
        return vendor
          ? [
              {
                id: vendorId,
                slug: vendor.slug,
                name: vendor.name,
                responses: completed,
                organisations,
                target: TARGET,
                score: meanOverall,
                ci95: null,
              },
            ]
          : [];
      })
      .toSorted((a, b) => b.organisations - a.organisations || (a.slug < b.slug ? -1 : 1));
  }

  async #lastRelease(study: StudyEntity, wave: WaveEntity): Promise<OverviewPage['release']['last']> {
    const summary = (await this.releases.studies()).find(({ slug }) => slug === study.slug);
    if (!summary?.waves.some(({ slug, revision }) => slug === wave.slug && revision !== null)) return null;
    const { document } = await this.releases.find(study.slug, wave.slug);
    return {
      revision: document.revision,
      publishedAt: document.publishedAt,
      methodVersion: document.method.version,
      href: `/b/${study.slug}/${wave.slug}`,
    };
  }
}

interface TaskFacts {
  readonly failedMails: number;
  readonly givenUp: number;
  readonly isReleased: boolean;
}

function tasksOf(vendors: readonly VendorProgress[], facts: TaskFacts): Task[] {
  const few = vendors
    .filter(({ organisations, target }) => organisations < target)
    .map(({ name, organisations, target }): Task => ({
      kind: 'few-answers',
      vendor: name,
      count: organisations,
      target,
    }));
  const failed: Task[] =
    facts.failedMails > 0
      ? [{ kind: 'failed-mails', count: facts.failedMails, href: '/admin/outbox?state=failed' }]
      : [];
  const givenUp: Task[] = facts.givenUp > 0 ? [{ kind: 'given-up', count: facts.givenUp }] : [];
  const missing: Task[] = facts.isReleased ? [] : [{ kind: 'no-release', count: 0 }];
  return [...givenUp, ...failed, ...few, ...missing];
}
