import { Inject, Injectable } from '@nestjs/common';
import type { OpenLinkService } from '#distribution';
import type { Locale } from '#kernel';
import { type OpenLinkPage, openLinkPage } from '#pages';
import { QuestionnaireService } from '#questionnaire';
import { StudyService } from '#study';
import { islandPath } from '../public/islands.js';
import { SECONDS_A_QUESTION, STYLESHEET } from './survey-pages.js';

export interface OpenLinkContext {
  readonly link: Awaited<ReturnType<OpenLinkService['bySlug']>>;
  readonly address: string;
  readonly locale: Locale;
  readonly values?: OpenLinkPage['values'];
  readonly faults?: OpenLinkPage['faults'];
  readonly isOrganisationFull?: boolean;
  readonly fault?: OpenLinkPage['fault'];
}

const WORK = islandPath('open-work');
const NOTHING = { organisation: '', size: '', region: '' };

@Injectable()
export class OpenLinkPages {
  constructor(
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
  ) {}

  async page({ link, address, locale, values, faults, ...context }: OpenLinkContext): Promise<string> {
    const [vendor, study, version] = await Promise.all([
      this.studies.vendor(link.vendorId),
      this.studies.studyById(link.studyId),
      this.questionnaires.version(link.versionId),
    ]);
    return openLinkPage({
      locale,
      address,
      vendor: vendor.name[locale],
      study: study.title[locale],
      sponsor: study.sponsor[locale],
      stylesheet: STYLESHEET,
      minutes: Math.max(1, Math.round((version.plan.items.length * SECONDS_A_QUESTION) / 60)),
      state: link.state,
      values: values ?? NOTHING,
      faults: faults ?? [],
      isOrganisationFull: context.isOrganisationFull ?? false,
      fault: context.fault,
      work: { address: `/v1/respond/open/${link.slug}/challenge`, script: WORK },
      benchmarkHref: `/b/${study.slug}?lang=${locale}`,
    });
  }
}
