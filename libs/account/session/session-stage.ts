/** How far a login has come: only an open session opens anything but the next step. */
export const SESSION_STAGES = ['open', 'second-factor', 'enrolment'] as const;
export type SessionStage = (typeof SESSION_STAGES)[number];
