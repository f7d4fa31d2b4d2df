import { CampaignController } from './campaign.controller.js';
import { CampaignHolidayController } from './campaign-holiday.controller.js';
import { CampaignLifeController } from './campaign-life.controller.js';
import { OutboxController } from './outbox.controller.js';

/** Campaigns, what happens to them, and the mails they send. */
export const CAMPAIGN_CONTROLLERS = [
  CampaignController,
  CampaignHolidayController,
  CampaignLifeController,
  OutboxController,
];
