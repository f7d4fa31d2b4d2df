import type { AnswerMode } from '../../answer-mode.js';
import { type Change, change } from './change.js';
import type { Bridges } from './compare-versions.js';

/**
 * People say other things when they are known: a change of the mode ends the series, unless its author gives a reason
 * why not. Empty when nothing changes.
 */
export function modeChange(before: AnswerMode, after: AnswerMode, bridges: Bridges): readonly Change[] {
  if (before === after) return [];
  const changed = change('mode-changed', 'breaking', { before, after, bridgeable: true });
  const bridge = Object.hasOwn(bridges, changed.id) ? bridges[changed.id]?.trim() : undefined;
  return [bridge ? { ...changed, label: 'cosmetic', bridge } : changed];
}
