/**
 * What an answer is tied to, fixed when a version is published.
 * - `identified`: the team knows who answered; the vendor may be told, of those who agree.
 * - `confidential`: the team knows, vendors never do.
 * - `anonymous`: nothing that is stored leads from an answer to a person.
 * - `strict`: nor could the running server tell, because answers are handed in with blindly signed tickets.
 */
export const ANSWER_MODES = ['identified', 'confidential', 'anonymous', 'strict'] as const;

export type AnswerMode = (typeof ANSWER_MODES)[number];

export const DEFAULT_ANSWER_MODE: AnswerMode = 'confidential';

/** Whether answers of a mode are stored without the way back to an invitation. */
export const isUnlinked = (mode: AnswerMode): boolean => mode === 'anonymous' || mode === 'strict';
