import { ContactController } from './contact.controller.js';
import { ContactFrameController } from './contact-frame.controller.js';
import { ContactImportController } from './contact-import.controller.js';
import { ContactSegmentController } from './contact-segment.controller.js';
import { OrganisationController } from './organisation.controller.js';

/** Everything about whom a study asks. */
export const CONTACT_CONTROLLERS = [
  ContactController,
  ContactFrameController,
  ContactImportController,
  ContactSegmentController,
  OrganisationController,
];
