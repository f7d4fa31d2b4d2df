import { widthOf, wrapped, xmlText } from './svg-text.js';

/** What a card shows that stands for a page where links are shared. Words come translated. */
export interface CardModel {
  readonly title: string;
  readonly headline: string;
  /** At most six are drawn. A rank is text, and null for who has none. */
  readonly rows: readonly {
    readonly name: string;
    readonly rank: string | null;
    readonly score: number;
    readonly ci95: readonly [number, number];
  }[];
  /** One line on where this comes from. */
  readonly note: string;
  /** What is said when nothing is ranked. */
  readonly nothing: string;
}

const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 64;
const MOST_ROWS = 6;
const NAME_END = 400;
const AXIS = { from: 440, to: 1_060 } as const;
const FAMILY = 'Noto Sans CJK SC';
const INK = '#1b1f24';
const MUTED = '#5b6470';
const ACCENT = '#0b5cad';

interface Writing {
  readonly size: number;
  readonly colour?: string;
  readonly end?: boolean;
  readonly bold?: boolean;
}

const written = (x: number, y: number, text: string, { size, colour = INK, end, bold }: Writing): string =>
  `<text x="${x}" y="${y}" font-family="${FAMILY}" font-size="${size}" fill="${colour}"${bold ? ` stroke="${colour}" stroke-width="${size / 32}"` : ''}${end ? ' text-anchor="end"' : ''}>${xmlText(text)}</text>`;

/** A picture of 1200 by 630 points, as sites that show links want it. Bold is the one font with an outline. */
export function cardSvg(model: CardModel): string {
  const lines = wrapped(model.headline, (WIDTH - 2 * EDGE) / 50, 2);
  const top = 176 + 62 * lines.length;
  const [title = ''] = wrapped(model.title, (WIDTH - 2 * EDGE) / 28, 1);
  const [note = ''] = wrapped(model.note, (WIDTH - 2 * EDGE) / 24, 1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/><rect width="${WIDTH}" height="12" fill="${ACCENT}"/>`,
    written(EDGE, 92, title, { size: 28, colour: MUTED }),
    ...lines.map((line, at) => written(EDGE, 162 + 62 * at, line, { size: 48, bold: true })),
    ...rowsOf(model, top),
    written(EDGE, HEIGHT - 36, note, { size: 24, colour: MUTED }),
    '</svg>',
  ].join('');
}

function rowsOf({ rows, nothing }: CardModel, top: number): readonly string[] {
  if (rows.length === 0) return [written(EDGE, top + 40, nothing, { size: 30, colour: MUTED })];
  const shown = rows.slice(0, MOST_ROWS);
  const step = Math.min(58, (HEIGHT - 92 - top) / shown.length);
  const [low, high] = scaleOf(shown);
  const place = (score: number) => AXIS.from + ((score - low) / (high - low)) * (AXIS.to - AXIS.from);
  return shown.map((row, at) => rowOf(row, top + step * at + step / 2, place));
}

/** Whole tens around everything that is drawn. */
function scaleOf(rows: CardModel['rows']): readonly [number, number] {
  const low = Math.floor(Math.min(...rows.map(({ ci95 }) => ci95[0])) / 10) * 10;
  const high = Math.ceil(Math.max(...rows.map(({ ci95 }) => ci95[1])) / 10) * 10;
  return [low, Math.max(high, low + 10)];
}

function rowOf(
  { name, rank, score, ci95 }: CardModel['rows'][number],
  y: number,
  place: (score: number) => number,
): string {
  const [from, to] = ci95.map(place) as [number, number];
  const colour = rank === null ? MUTED : ACCENT;
  const shown = widthOf(name) * 26 > NAME_END - 140 ? (wrapped(name, (NAME_END - 140) / 26, 1)[0] as string) : name;
  return [
    written(EDGE, y + 9, rank ?? '–', { size: 26, colour, bold: true }),
    written(EDGE + 84, y + 9, shown, { size: 26 }),
    `<path d="M${from.toFixed(1)} ${y}H${to.toFixed(1)}" stroke="${colour}" stroke-width="4" stroke-linecap="round"/>`,
    `<circle cx="${place(score).toFixed(1)}" cy="${y}" r="10" fill="${colour}"/>`,
    written(WIDTH - EDGE, y + 9, score.toFixed(1), { size: 26, end: true }),
  ].join('');
}
