import type { Say } from '../messages/say.js';
import type { vendorPositionWords } from '../messages/vendor-position.js';

export type SayPosition = Say<typeof vendorPositionWords>;
