/** What of a finding only few may read, as it was handed in. */
export interface SealedParts {
  readonly source: string;
  readonly text: string;
  readonly consent: string | null;
}

/** A sealed original that is moved to another finding opens nothing. */
export const sealContext = (waveId: string, id: string): string => `finding|${waveId}|${id}`;
