import { type AnswerMode, isUnlinked } from '#questionnaire/core';

/**
 * How sure it is who gave an answer, by how it came: to a person the team knows, to a person it invited without being
 * able to tell who, by an open link from a device that worked for it, by an open link from anybody, or from a record.
 */
export const PROVENANCES = ['invited-identified', 'invited', 'open-verified', 'open', 'recorded'] as const;
export type Provenance = (typeof PROVENANCES)[number];

export interface Arrival {
  /** null: its person was invited. */
  readonly openLinkId: string | null;
  readonly proof: 'work' | 'missing' | null;
}

export function provenanceOf({ openLinkId, proof }: Arrival, mode: AnswerMode): Provenance {
  if (openLinkId === null) return isUnlinked(mode) ? 'invited' : 'invited-identified';
  return proof === 'work' ? 'open-verified' : 'open';
}
