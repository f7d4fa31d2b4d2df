export { chatText, type ChatTextFacts } from './chat-text.js';
export { embedCode, MOST_ORIGINS, siteOrigin } from './embed.js';
export { LONGEST_DAYS, linkExpiry, SHORTEST_DAYS } from './link-expiry.js';
export { openLinkState, type OpenLinkFacts, type OpenLinkState } from './open-link-state.js';
export {
  ENTRY_FLAGS,
  entryFlags,
  type EntryFlag,
  hardUntil,
  NETWORK_MILLISECONDS,
  PRESSURE_MILLISECONDS,
  STARTS_OF_NETWORK,
  STARTS_WITHOUT_WORK,
  WORK_MILLISECONDS,
  type WorkDemand,
  workDemand,
} from './open-work.js';
