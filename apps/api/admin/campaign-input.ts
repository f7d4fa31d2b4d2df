import type { CampaignDraft, NewCampaign } from '#distribution';
import {
  type Audience,
  type HolidayCalendar,
  REMINDER_CONDITIONS,
  type ReminderChange,
  type Timing,
} from '#distribution/core';
import type { AudienceDto, CampaignChangeDto, CampaignDto, RemindersDto, TimingDto } from './campaign.dto.js';

/** What is in a body is checked by the campaign's own rules; here it only gets its form. */
function audienceOf({ segmentId, rule, requireConsent = false }: AudienceDto): Audience {
  return { segmentId, rule: rule as Audience['rule'], requireConsent };
}

function timingOf(timing: TimingDto): Timing {
  const { startsOn, localTime, weekdays, zone, fallbackZone, reminderDays } = timing;
  const holidays = timing.holidays as HolidayCalendar[];
  const reminderFor = (timing.reminderFor as Timing['reminderFor'] | undefined) ?? REMINDER_CONDITIONS;
  return { startsOn, localTime, weekdays, zone, fallbackZone, holidays, reminderDays, reminderFor };
}

/** Only what people write: words that hold no more are kept by the campaign itself. */
function contentOf(content: object | null): CampaignDraft['content'] {
  if (content === null) return null;
  const { invitation, reminder } = content as NonNullable<CampaignDraft['content']>;
  return { invitation, reminder };
}

export const reminderChange = ({ reminderDays, reminderFor, words }: RemindersDto): ReminderChange => ({
  reminderDays,
  reminderFor: reminderFor as unknown as ReminderChange['reminderFor'],
  words: words as ReminderChange['words'],
});

export function newCampaign({ waveId, versionId, name, ...rest }: CampaignDto): NewCampaign {
  const { audience, content, timing, closesAt } = rest;
  return {
    waveId,
    versionId,
    name,
    closesAt: new Date(closesAt ?? timing?.closesAt ?? ''),
    ...(audience ? { audience: audienceOf(audience) } : {}),
    ...(content === undefined ? {} : { content: contentOf(content) }),
    ...(timing ? { timing: timingOf(timing) } : {}),
  };
}

export function campaignDraft({
  waveId,
  versionId,
  name,
  audience,
  content,
  timing,
}: CampaignChangeDto): CampaignDraft {
  return {
    waveId,
    versionId,
    name,
    closesAt: new Date(timing.closesAt),
    audience: audienceOf(audience),
    content: contentOf(content),
    timing: timingOf(timing),
  };
}
