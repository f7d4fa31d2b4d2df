import { EmbedSurveyController } from '../respond/embed-survey.controller.js';
import { EmbedOpenLinkController, OpenLinkPageController } from '../respond/open-link-page.controller.js';
import { LinkController } from './link.controller.js';
import { OpenLinkController } from './open-link.controller.js';

/** Links of persons and links that anybody may open, on their own page and in frames of other sites. */
export const LINK_CONTROLLERS = [
  EmbedOpenLinkController,
  EmbedSurveyController,
  LinkController,
  OpenLinkController,
  OpenLinkPageController,
];
