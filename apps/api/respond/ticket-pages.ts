import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { distributionErrors } from '#distribution/core';
import { type TicketPage, ticketPage } from '#pages';
import { QuestionnaireService } from '#questionnaire';
import { consentText } from '#questionnaire/core';
import { TicketExchangeService } from '#response';
import { StudyService } from '#study';
import { islandPath } from '../public/islands.js';
import { STYLESHEET, type SurveyContext } from './survey-pages.js';

const SCRIPT = islandPath('ticket');

/** The pages around a ticket. */
@Injectable()
export class TicketPages {
  constructor(
    @Inject(StudyService) private readonly studies: StudyService,
    @Inject(QuestionnaireService) private readonly questionnaires: QuestionnaireService,
    @Inject(TicketExchangeService) private readonly tickets: TicketExchangeService,
  ) {}

  /** Of an invitation to a strict survey that nobody has begun without a ticket; undefined for every other. */
  async forInvitation({ invitation, version, address, locale }: SurveyContext): Promise<string | undefined> {
    if (version.mode !== 'strict' || invitation.isTicketed || invitation.state === 'started') return undefined;
    const { id: keyId } = await this.tickets.keyFor(invitation.campaignId, invitation.vendorId);
    const step = invitation.state === 'completed' ? 'used' : 'trade';
    return this.#page(invitation, { step, keyId, address, locale, consent: consentText(version.consent, locale) });
  }

  async begin(keyId: string, locale: Locale): Promise<string> {
    const destination = await this.tickets.destination(keyId);
    if (!destination) throw distributionErrors.linkNotFound();
    const { consent } = await this.questionnaires.version(destination.versionId);
    const address = `/t/${keyId}`;
    return this.#page(destination, { step: 'begin', keyId, address, locale, consent: consentText(consent, locale) });
  }

  async #page(
    { vendorId, waveId }: { readonly vendorId: string; readonly waveId: string },
    page: Pick<TicketPage, 'step' | 'keyId' | 'address' | 'locale' | 'consent'>,
  ): Promise<string> {
    const [vendor, wave] = await Promise.all([this.studies.vendor(vendorId), this.studies.waveById(waveId)]);
    const study = await this.studies.studyById(wave.studyId);
    const { locale } = page;
    const names = { vendor: vendor.name[locale], study: study.title[locale] };
    return ticketPage({ ...page, ...names, stylesheet: STYLESHEET, script: SCRIPT });
  }
}
