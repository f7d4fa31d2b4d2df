import { ApiProperty } from '@nestjs/swagger';
import type { LocalizedText } from '#kernel';
import type { Campaign, CampaignCheck, HolidayYear, Launched, ListedHoliday, RecipientRow } from '#distribution';
import {
  CAMPAIGN_STATES,
  type CampaignState,
  HOLIDAY_CALENDARS,
  HOLIDAY_KINDS,
  maskAddress,
  REMINDER_CONDITIONS,
} from '#distribution/core';
import { LocalizedTextDto } from './label.dto.js';

const INSTANT_OR_NULL = { type: String, format: 'date-time', nullable: true } as const;

class AudienceView {
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) segmentId!: string | null;
  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true }) rule!: object | null;
  @ApiProperty() requireConsent!: boolean;
}

class TimingView {
  @ApiProperty({ type: String, format: 'date', nullable: true }) startsOn!: string | null;
  @ApiProperty({ example: '10:00' }) localTime!: string;
  @ApiProperty({ type: [Number] }) weekdays!: readonly number[];
  @ApiProperty() zone!: string;
  @ApiProperty() fallbackZone!: string;
  @ApiProperty({ enum: HOLIDAY_CALENDARS, isArray: true }) holidays!: readonly string[];
  @ApiProperty({ type: [Number] }) reminderDays!: readonly number[];
  @ApiProperty({ enum: REMINDER_CONDITIONS, isArray: true }) reminderFor!: readonly string[];
  @ApiProperty({ format: 'date-time' }) closesAt!: string;
}

export class CampaignView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'uuid' }) studyId!: string;
  @ApiProperty({ format: 'uuid' }) waveId!: string;
  @ApiProperty({ format: 'uuid' }) versionId!: string;
  @ApiProperty({ enum: CAMPAIGN_STATES }) state!: CampaignState;
  @ApiProperty({ description: 'To be named in If-Match by a change.' }) revision!: number;
  @ApiProperty({ type: AudienceView }) audience!: AudienceView;
  @ApiProperty({ type: 'object', nullable: true, additionalProperties: true }) content!: object | null;
  @ApiProperty({ type: TimingView }) timing!: TimingView;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ ...INSTANT_OR_NULL, description: 'When its first mail is due.' }) startsAt!: string | null;
  @ApiProperty(INSTANT_OR_NULL) launchedAt!: string | null;
  @ApiProperty(INSTANT_OR_NULL) pausedAt!: string | null;
  @ApiProperty(INSTANT_OR_NULL) closedAt!: string | null;
  @ApiProperty({ enum: ['running', 'paused'], description: 'paused: no mail leaves the installation at the moment.' })
  delivery!: 'running' | 'paused';
}

export class CampaignsView {
  @ApiProperty({ type: [CampaignView] }) data!: CampaignView[];
}

const instant = (date: Date | null): string | null => date?.toISOString() ?? null;

export function campaignView(campaign: Campaign, delivery: 'running' | 'paused'): CampaignView {
  const { audience, timing } = campaign;
  return {
    id: campaign.id,
    name: campaign.name,
    studyId: campaign.studyId,
    waveId: campaign.waveId,
    versionId: campaign.versionId,
    state: campaign.state,
    revision: campaign.revision,
    audience: { segmentId: audience.segmentId, rule: audience.rule, requireConsent: audience.requireConsent ?? false },
    content: campaign.content,
    timing: { ...timing, closesAt: campaign.closesAt.toISOString() },
    createdAt: campaign.createdAt.toISOString(),
    startsAt: instant(campaign.startsAt),
    launchedAt: instant(campaign.launchedAt),
    pausedAt: instant(campaign.pausedAt),
    closedAt: instant(campaign.closedAt),
    delivery,
  };
}

export class LaunchView implements Launched {
  @ApiProperty({ enum: CAMPAIGN_STATES }) state!: CampaignState;
  @ApiProperty({ description: 'People whose mail is due later.' }) planned!: number;
  @ApiProperty({ description: 'People whose mail is queued.' }) invited!: number;
  @ApiProperty({ description: 'People nobody writes to; each has a reason.' }) skipped!: number;
}

class CampaignFindingView {
  @ApiProperty({ enum: ['error', 'warning'] }) level!: 'error' | 'warning';
  @ApiProperty() code!: string;
  @ApiProperty() pointer!: string;
}

class SkippedView {
  @ApiProperty() reason!: string;
  @ApiProperty() people!: number;
}

class CheckedAudienceView {
  @ApiProperty() people!: number;
  @ApiProperty() willSend!: number;
  @ApiProperty({ type: [SkippedView] }) skipped!: SkippedView[];
  @ApiProperty({ ...INSTANT_OR_NULL, description: 'When the first invitation would leave.' }) firstAt!: string | null;
  @ApiProperty(INSTANT_OR_NULL) lastAt!: string | null;
}

class BandView {
  @ApiProperty() low!: number;
  @ApiProperty() high!: number;
}

class CheckedVendorView {
  @ApiProperty({ format: 'uuid' }) vendorId!: string;
  @ApiProperty({ type: LocalizedTextDto }) name!: LocalizedText;
  @ApiProperty({ description: 'Questionnaires that would be sent.' }) planned!: number;
  @ApiProperty({ description: 'Organisations their people are of.' }) organisations!: number;
  @ApiProperty({ type: BandView, description: 'Answers, in four of five cases.' }) expected!: BandView;
  @ApiProperty({ type: BandView, description: 'Organisations that answer, in four of five cases.' })
  expectedOrganisations!: BandView;
  @ApiProperty({ description: 'Organisations needed to be ranked.' }) threshold!: number;
}

export class CampaignCheckView {
  @ApiProperty({ type: [CampaignFindingView] }) findings!: CampaignFindingView[];
  @ApiProperty({ type: CheckedAudienceView }) audience!: CheckedAudienceView;
  @ApiProperty({ type: [CheckedVendorView] }) vendors!: CheckedVendorView[];
}

export const checkView = ({ findings, audience, vendors }: CampaignCheck): CampaignCheckView => ({
  findings: findings.map(({ level, code, pointer }) => ({ level, code, pointer })),
  audience: {
    people: audience.people,
    willSend: audience.willSend,
    skipped: audience.skipped.map(({ reason, people }) => ({ reason, people })),
    firstAt: instant(audience.firstAt),
    lastAt: instant(audience.lastAt),
  },
  vendors: vendors.map(({ expected, ...vendor }) => ({
    ...vendor,
    expected: expected.answers,
    expectedOrganisations: expected.organisations,
  })),
});

export class RecipientView {
  @ApiProperty({ format: 'uuid' }) contactId!: string;
  @ApiProperty({ description: 'Masked.', example: 'l***@e***.com' }) to!: string;
  @ApiProperty() organisation!: string;
  @ApiProperty({ type: [String], format: 'uuid' }) vendorIds!: readonly string[];
  @ApiProperty({ enum: ['planned', 'invited', 'skipped'] }) state!: RecipientRow['state'];
  @ApiProperty({ type: String, nullable: true, description: 'Why nobody writes to them.' }) reason!: string | null;
  @ApiProperty(INSTANT_OR_NULL) dueAt!: string | null;
  @ApiProperty({ description: 'Reminders that were decided about.' }) reminders!: number;
  @ApiProperty(INSTANT_OR_NULL) nextReminderAt!: string | null;
}

export class RecipientsView {
  @ApiProperty({ type: [RecipientView] }) data!: RecipientView[];
  @ApiProperty({ type: String, nullable: true }) next!: string | null;
}

export const recipientView = (recipient: RecipientRow): RecipientView => ({
  contactId: recipient.contactId,
  to: maskAddress(recipient.email),
  organisation: recipient.organisation,
  vendorIds: recipient.vendorIds,
  state: recipient.state,
  reason: recipient.reason,
  dueAt: instant(recipient.dueAt),
  reminders: recipient.reminders,
  nextReminderAt: instant(recipient.nextReminderAt),
});

export class HolidayView implements ListedHoliday {
  @ApiProperty({ enum: HOLIDAY_CALENDARS }) calendar!: ListedHoliday['calendar'];
  @ApiProperty({ format: 'date' }) day!: string;
  @ApiProperty({ enum: HOLIDAY_KINDS }) kind!: ListedHoliday['kind'];
  @ApiProperty({ description: 'Set by this installation.' }) isOwn!: boolean;
}

class HolidayYearView implements HolidayYear {
  @ApiProperty({ enum: HOLIDAY_CALENDARS }) calendar!: HolidayYear['calendar'];
  @ApiProperty() year!: number;
  @ApiProperty({
    enum: ['known', 'provisional', 'unknown'],
    description: 'provisional: what the law names, before the arrangement of the year is announced.',
  })
  knowledge!: HolidayYear['knowledge'];
}

export class HolidaysView {
  @ApiProperty({ type: [HolidayView] }) days!: HolidayView[];
  @ApiProperty({ type: [HolidayYearView] }) known!: HolidayYearView[];
}
