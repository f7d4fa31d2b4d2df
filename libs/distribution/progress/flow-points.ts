import type { FlowPoint } from '../core/progress/index.js';
import type { FlowRow } from './progress.queries.js';

/** Stretches without anything in them are left out. */
export function flowPoints(found: readonly FlowRow[], width: number): FlowPoint[] {
  const points = new Map<number, { invitations: number; reminders: number; completed: number }>();
  for (const { what, stretch, count } of found) {
    const point = points.get(stretch) ?? { invitations: 0, reminders: 0, completed: 0 };
    point[what === 'invitation' ? 'invitations' : what === 'reminder' ? 'reminders' : 'completed'] += count;
    points.set(stretch, point);
  }
  return [...points]
    .toSorted(([a], [b]) => a - b)
    .map(([stretch, point]) => ({ at: new Date(stretch * width * 1_000).toISOString(), ...point }));
}
