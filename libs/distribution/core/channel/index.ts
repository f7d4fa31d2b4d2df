export { digestDue, type DigestPlan, isTimeZone } from './digest-due.js';
export { reserveSend, type Reservation } from './reserve-send.js';
export { isRobotAddress, ROBOT_KINDS, type RobotKind, ROBOTS } from './robot-kind.js';
export { robotBody, type RobotMessage } from './robot-message.js';
export { robotVerdict, type RobotVerdict } from './robot-verdict.js';
export {
  CHANNEL_EVENTS,
  type ChannelEvent,
  type Digest,
  type DigestCampaign,
  digestMessage,
  eventMessage,
  invitationMessage,
  testMessage,
} from './team-notice.js';
