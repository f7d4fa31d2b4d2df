export { chatText, type ChatTextFacts } from './chat-text.js';
export { embedCode, MOST_ORIGINS, siteOrigin } from './embed.js';
export { LONGEST_DAYS, linkExpiry, SHORTEST_DAYS } from './link-expiry.js';
export { openLinkState, type OpenLinkFacts, type OpenLinkState } from './open-link-state.js';
