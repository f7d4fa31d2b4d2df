/** A wave of the demo study. Its dates are fixed, so the demo is the same whenever it is made. */
export interface DemoWave {
  readonly slug: string;
  readonly opensAt: string;
  readonly closesAt: string;
  /** Days on which answers came in. */
  readonly answeredFrom: string;
  readonly answeredDays: number;
  readonly releasedAt: string;
  /** Share 0…1 of each vendor's customers that took part. */
  readonly reach: number;
  readonly reason: string;
}

export const DEMO_WAVES: readonly [DemoWave, DemoWave, DemoWave] = [
  {
    slug: '2026q2',
    opensAt: '2026-04-01T00:00:00Z',
    closesAt: '2026-06-30T16:00:00Z',
    answeredFrom: '2026-04-20T01:00:00Z',
    answeredDays: 60,
    releasedAt: '2026-07-08T02:00:00Z',
    reach: 0.82,
    reason: 'First wave of the study',
  },
  {
    slug: '2026q3',
    opensAt: '2026-07-01T00:00:00Z',
    closesAt: '2026-09-30T16:00:00Z',
    answeredFrom: '2026-07-20T01:00:00Z',
    answeredDays: 60,
    releasedAt: '2026-10-09T02:00:00Z',
    reach: 0.92,
    reason: 'Second wave of the study',
  },
  {
    slug: '2026q4',
    opensAt: '2026-10-01T00:00:00Z',
    closesAt: '2026-12-31T16:00:00Z',
    answeredFrom: '2026-10-12T01:00:00Z',
    answeredDays: 36,
    releasedAt: '2026-11-20T02:00:00Z',
    reach: 1,
    reason: 'First look while the wave is still open',
  },
];
