import { ReleaseController } from './release.controller.js';
import { ReleaseActController } from './release-act.controller.js';
import { ReleasePageController } from './release-page.controller.js';

/** What two people do until a result is public, and what they see of it before anybody else. */
export const RELEASE_CONTROLLERS = [ReleaseController, ReleaseActController, ReleasePageController];
