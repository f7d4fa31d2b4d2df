export const WAVE_STATES = ['planned', 'open', 'closed', 'frozen'] as const;
export type WaveState = (typeof WAVE_STATES)[number];

export interface WaveFacts {
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** How many releases it has. */
  readonly releases: number;
}

/** Where a wave stands: before its time, in it, over, or over with a published result. */
export function waveState({ opensAt, closesAt, releases }: WaveFacts, now: Date): WaveState {
  if (now < opensAt) return 'planned';
  if (now < closesAt) return 'open';
  return releases > 0 ? 'frozen' : 'closed';
}
