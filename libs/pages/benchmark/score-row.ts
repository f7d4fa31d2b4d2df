import type { DotWhiskerRow } from '../chart/dot-whisker.js';
import { intervalText, scoreText } from '../chart/score-text.js';
import type { PublishedScore } from './benchmark-model.js';
import type { View } from './view.js';

/** A published score as a row of a chart; what was not published is a dash without a mark. */
export function scoreRow(
  { say }: View,
  name: string,
  published?: PublishedScore,
): Omit<DotWhiskerRow, 'id' | 'series'> {
  const { score = null, ci95: interval = null } = published ?? {};
  const text = scoreText(score);
  const title = say('partTitle', { name, score: text, interval: interval ? intervalText(interval) : '—' });
  return { name, score, interval, text, title };
}
