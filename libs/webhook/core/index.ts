export { disabledNoticeWords } from './disabled-notice.js';
export { type EndpointHealth, healthAfter, isBack } from './endpoint-health.js';
export * as webhookErrors from './errors.js';
export { EVENT_TYPES, type EventType, MESSAGE_TYPES, type MessageType, PING } from './event-types.js';
export { excerpt } from './excerpt.js';
export { judgeAnswer, type Verdict } from './judge-answer.js';
export { messageBody, type MessageData, releaseData, type ReleaseNotice } from './message-body.js';
export { RETRY_DELAYS_MS, waitAfter } from './retry-plan.js';
