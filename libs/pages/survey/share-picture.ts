import type { Locale } from '#kernel';
import { escapeText } from '../html.js';
import { sayIn } from '../messages/say.js';
import { surveyWords } from '../messages/survey.js';
import type { OwnStanding, Published } from './survey-model.js';

const WIDTH = 720;
const LEFT = 32;
const TOP = 120;
const ROW = 64;
const FONT = 'system-ui,&quot;PingFang SC&quot;,&quot;Noto Sans CJK SC&quot;,&quot;Microsoft YaHei&quot;,sans-serif';
const COLOURS = { vendor: '#0b5cad', market: '#8a94a3', own: '#b35900', text: '#1b1f24', muted: '#5b6470' } as const;

const x = (score: number): number => LEFT + ((WIDTH - 2 * LEFT) * Math.min(100, Math.max(0, score))) / 100;

interface Words {
  readonly at: readonly [left: number, baseline: number];
  readonly size: number;
  readonly fill: string;
}

const text = (words: string, { at: [left, baseline], size, fill }: Words): string =>
  `<text x="${left}" y="${baseline}" font-size="${size}" fill="${fill}">${escapeText(words)}</text>`;

const dot = (score: number, y: number, kind: keyof typeof COLOURS, radius: number): string =>
  `<circle cx="${x(score).toFixed(1)}" cy="${y}" r="${radius}" fill="${COLOURS[kind]}"/>`;

function band(published: Published | null, y: number, kind: 'vendor' | 'market'): string {
  if (!published) return '';
  const [low, high] = published.ci95.map(x) as [number, number];
  const bar = `<rect x="${low.toFixed(1)}" y="${y - 2}" width="${(high - low).toFixed(1)}" height="4" rx="2" fill="${COLOURS[kind]}"/>`;
  return bar + dot(published.score, y, kind, 5);
}

/** A picture of its own, in the colours of a light page, of nothing but scores: no name, no link, no time. */
export function sharePicture({ study, wave, vendor, rows }: OwnStanding, locale: Locale): string {
  const say = sayIn(surveyWords, locale);
  const height = TOP + rows.length * ROW + 24;
  const legend = [
    { kind: 'own', name: say('ownYou') },
    { kind: 'vendor', name: vendor },
    { kind: 'market', name: say('ownMarket') },
  ] as const;
  const lines = rows.map(({ name, own, vendor: theirs, market }, index) => {
    const y = TOP + index * ROW;
    const axis = `<line x1="${LEFT}" x2="${WIDTH - LEFT}" y1="${y + 26}" y2="${y + 26}" stroke="#d5dae1"/>`;
    const label = text(name, { at: [LEFT, y + 4], size: 17, fill: COLOURS.text });
    return (
      label +
      axis +
      band(market, y + 34, 'market') +
      band(theirs, y + 18, 'vendor') +
      (own === null ? '' : dot(own, y + 26, 'own', 8))
    );
  });
  const keys = legend.map(
    ({ kind, name }, index) =>
      `<circle cx="${LEFT + 6 + index * 200}" cy="82" r="6" fill="${COLOURS[kind]}"/>` +
      text(name, { at: [LEFT + 20 + index * 200, 88], size: 15, fill: COLOURS.muted }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FONT}"><rect width="100%" height="100%" fill="#fff"/>${text(`${study} · ${wave}`, { at: [LEFT, 50], size: 24, fill: COLOURS.text })}${keys.join('')}${lines.join('')}</svg>`;
}
