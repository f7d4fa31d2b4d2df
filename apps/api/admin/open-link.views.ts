import { Inject, Injectable } from '@nestjs/common';
import type { OpenLinkListing } from '#distribution';
import { chatText, embedCode } from '#distribution/core';
import { CONFIG, type Config } from '#platform';
import { QuestionnaireService } from '#questionnaire';
import { StudyService } from '#study';
import { SECONDS_A_QUESTION } from '../respond/survey-pages.js';
import type { OpenLinkView } from './open-link.dto.js';

/** What the staff is told of an open link: with its address, its markup for other sites and its line for a chat. */
@Injectable()
export class OpenLinkViews {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
  ) {}

  urlOf(slug: string): string {
    return `${this.config.publicUrl}/o/${slug}`;
  }

  async viewOf(link: OpenLinkListing): Promise<OpenLinkView> {
    const [vendor, study, version] = await Promise.all([
      this.studies.vendor(link.vendorId),
      this.studies.studyById(link.studyId),
      this.questionnaires.version(link.versionId),
    ]);
    const url = this.urlOf(link.slug);
    const minutes = Math.max(1, Math.round((version.plan.items.length * SECONDS_A_QUESTION) / 60));
    const closesOn = link.closesAt.toISOString().slice(0, 10);
    const facts = { vendor: vendor.name, study: study.title, minutes, closesOn, url };
    return {
      id: link.id,
      campaignId: link.campaignId,
      vendorId: link.vendorId,
      vendor: vendor.name,
      name: link.name,
      url,
      state: link.state,
      isOn: link.isOn,
      opensAt: link.opensAt.toISOString(),
      closesAt: link.closesAt.toISOString(),
      quota: link.quota,
      organisationQuota: link.organisationQuota,
      taken: link.taken,
      started: link.started,
      completed: link.completed,
      organisations: link.organisations,
      origins: [...link.origins],
      embedCode:
        link.origins.length === 0
          ? null
          : embedCode(`${this.config.publicUrl}/embed/o/${link.slug}`, `${study.title.en} · ${vendor.name.en}`),
      chatText: { 'zh-CN': chatText(facts, 'zh-CN'), en: chatText(facts, 'en') },
      version: link.version,
      createdAt: link.createdAt.toISOString(),
    };
  }
}
