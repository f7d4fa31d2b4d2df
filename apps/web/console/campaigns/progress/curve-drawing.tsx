import { scaleLinear, type ScaleLinear, scaleTime, type ScaleTime } from 'd3-scale';
import { useFormat } from '../../i18n/format.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { areaPath, type CurveData, stepPath } from './curve-data.js';
import { progressTexts } from './progress.messages.js';
import classes from './progress.module.css';

const HEIGHT = 240;
const MAILS = 34;
const LEAST_SCALE = 5;
const MARGIN = { top: 18, right: 14, bottom: 24, left: 44 };
const BOTTOM = HEIGHT - MARGIN.bottom;
const SHORT = 2 * 86_400_000;

interface CurveDrawingProps {
  readonly data: CurveData;
  readonly width: number;
  /** What the drawing says, in a sentence. */
  readonly label: string;
}

interface Scales {
  readonly x: ScaleTime<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly width: number;
}

/** Answers so far as a line, what is expected as a band, mails as bars below. */
export function CurveDrawing({ data, width, label }: CurveDrawingProps) {
  const x = scaleTime([data.from, data.to], [MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear([0, Math.max(LEAST_SCALE, data.most)], [BOTTOM - MAILS, MARGIN.top]).nice(4);
  const scales = { x, y, width };
  return (
    <svg className={classes['chart']} width={width} height={HEIGHT} role="img" aria-label={label}>
      <Grid {...scales} data={data} />
      <Mails {...scales} data={data} />
      {data.expected.length > 1 && <path className={classes['expected']} d={areaPath(data.expected, x, y)} />}
      <path className={classes['line']} d={stepPath([...data.answers, data.now], x, y)} />
      <Now {...scales} data={data} />
    </svg>
  );
}

type PartProps = Scales & { readonly data: CurveData };

function Grid({ x, y, width, data }: PartProps) {
  const { number } = useFormat();
  const { locale } = useLocale();
  const isShort = data.to.getTime() - data.from.getTime() < SHORT;
  const times = new Intl.DateTimeFormat(
    locale,
    isShort ? { hour: '2-digit', minute: '2-digit' } : { month: 'numeric', day: 'numeric' },
  );
  const right = width - MARGIN.right;
  return (
    <>
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map((value) => (
          <g key={value}>
            <line className={classes['grid']} x1={MARGIN.left} x2={right} y1={y(value)} y2={y(value)} />
            <text x={MARGIN.left - 8} y={y(value) + 4} textAnchor="end">
              {number(value)}
            </text>
          </g>
        ))}
      {x.ticks(Math.max(2, Math.floor(width / 110))).map((time) => (
        <text key={time.getTime()} x={x(time)} y={HEIGHT - 6} textAnchor="middle">
          {times.format(time)}
        </text>
      ))}
      <line className={classes['axis']} x1={MARGIN.left} x2={right} y1={BOTTOM} y2={BOTTOM} />
    </>
  );
}

function Mails({ x, data: { mails, from, width } }: PartProps) {
  const tallest = Math.max(1, ...mails.map(({ count }) => count));
  const thickness = Math.max(2, Math.min(10, x(new Date(from.getTime() + width)) - MARGIN.left - 1));
  return mails.map(({ at, count, kind }) => {
    const height = Math.max(2, ((MAILS - 10) * count) / tallest);
    return (
      <rect
        key={`${at.getTime()} ${kind}`}
        className={classes[kind === 'reminder' ? 'reminder' : 'mail']}
        x={x(at)}
        y={BOTTOM - height}
        width={thickness}
        height={height}
      />
    );
  });
}

/** Where it stands and where it will: the two numbers one looks for. */
function Now({ x, y, width, data: { now, end } }: PartProps) {
  const { number } = useFormat();
  const { band } = useTexts(progressTexts);
  const [left, top] = [x(now.at), y(now.count)];
  return (
    <>
      <line className={classes['today']} x1={left} x2={left} y1={MARGIN.top} y2={BOTTOM} />
      <circle className={classes['dot']} cx={left} cy={top} r={4.5} />
      <text
        className={classes['strong']}
        x={Math.min(left - 8, width - 60)}
        y={Math.max(12, top - 8)}
        textAnchor={left > MARGIN.left + 40 ? 'end' : 'start'}
      >
        {number(now.count)}
      </text>
      {end && (
        <text className={classes['strong']} x={width - MARGIN.right} y={y(end.high) - 6} textAnchor="end">
          {band(number(end.low), number(end.high))}
        </text>
      )}
    </>
  );
}
