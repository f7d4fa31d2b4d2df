import { EmbedSurveyController } from '../respond/embed-survey.controller.js';
import { EmbedOpenLinkController, OpenLinkPageController } from '../respond/open-link-page.controller.js';
import { OpenStartController } from '../respond/open-start.controller.js';
import { ChannelController } from './channel.controller.js';
import { LinkSearchController } from './link-search.controller.js';
import { LinkController } from './link.controller.js';
import { OpenLinkController } from './open-link.controller.js';
import { TicketRuleController } from './ticket-rule.controller.js';
import { TicketController } from '../vendor/ticket.controller.js';

/** Links of persons, links that anybody may open, on their own page and in frames of other sites, chat groups, and tickets. */
export const LINK_CONTROLLERS = [
  ChannelController,
  EmbedOpenLinkController,
  EmbedSurveyController,
  LinkController,
  LinkSearchController,
  OpenLinkController,
  OpenLinkPageController,
  OpenStartController,
  TicketController,
  TicketRuleController,
];
