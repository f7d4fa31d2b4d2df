import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { scaleLinear, scaleTime } from 'd3-scale';
import type { CampaignProgress } from '#distribution/core';
import { useFormat } from '../../i18n/format.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { areaPath, type CurveData, curveData, stepPath } from './curve-data.js';
import { progressTexts } from './progress.messages.js';
import classes from './progress.module.css';
import { Section } from './section.js';

const HEIGHT = 240;
const MAILS = 34;
const LEAST_SCALE = 5;
const MARGIN = { top: 18, right: 14, bottom: 24, left: 44 };

/** What came so far, what is expected until the close, and the mails that brought it. */
export function CurveChart({ progress }: { readonly progress: CampaignProgress }) {
  const texts = useTexts(progressTexts);
  const { number, moment } = useFormat();
  const { forecast, state, closesAt } = progress;
  const data = curveData(progress);
  const { ref, width } = useElementSize();
  if (!data) return null;
  const { answers, basis } = forecast;
  const sentence =
    state === 'closed'
      ? texts.curveClosed(number(data.now.count))
      : texts.curveText(number(data.now.count), number(answers.low), number(answers.high), moment(closesAt));
  const told = basis.ownBatches + basis.pastBatches > 0;
  return (
    <Section title={texts.curve} hint={sentence}>
      <figure className={classes['figure']} ref={ref}>
        {width > 0 && <Drawing data={data} width={width} label={sentence} />}
        <Legend data={data} />
        {state !== 'closed' && (
          <Text size="sm" c="dimmed" mt={4}>
            {told
              ? texts.basis(number(basis.ownBatches), number(basis.pastBatches), number(basis.halfLifeHours))
              : texts.basisNone}
          </Text>
        )}
        <Numbers progress={progress} />
      </figure>
    </Section>
  );
}

interface DrawingProps {
  readonly data: CurveData;
  readonly width: number;
  readonly label: string;
}

function Drawing({ data, width, label }: DrawingProps) {
  const { number } = useFormat();
  const { locale } = useLocale();
  const texts = useTexts(progressTexts);
  const bottom = HEIGHT - MARGIN.bottom;
  const x = scaleTime([data.from, data.to], [MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear([0, Math.max(LEAST_SCALE, data.most)], [bottom - MAILS, MARGIN.top]).nice(4);
  const days = new Intl.DateTimeFormat(locale, { month: 'numeric', day: 'numeric' });
  const hours = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const isShort = data.to.getTime() - data.from.getTime() < 2 * 86_400_000;
  const tallest = Math.max(1, ...data.mails.map(({ count }) => count));
  const thickness = Math.max(2, Math.min(10, x(new Date(data.from.getTime() + data.width)) - MARGIN.left - 1));
  return (
    <svg className={classes['chart']} width={width} height={HEIGHT} role="img" aria-label={label}>
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map((value) => (
          <g key={value}>
            <line className={classes['grid']} x1={MARGIN.left} x2={width - MARGIN.right} y1={y(value)} y2={y(value)} />
            <text x={MARGIN.left - 8} y={y(value) + 4} textAnchor="end">
              {number(value)}
            </text>
          </g>
        ))}
      {x.ticks(Math.max(2, Math.floor(width / 110))).map((time) => (
        <text key={time.getTime()} x={x(time)} y={HEIGHT - 6} textAnchor="middle">
          {(isShort ? hours : days).format(time)}
        </text>
      ))}
      <line className={classes['axis']} x1={MARGIN.left} x2={width - MARGIN.right} y1={bottom} y2={bottom} />
      {data.mails.map(({ at, count, kind }) => {
        const height = Math.max(2, ((MAILS - 10) * count) / tallest);
        return (
          <rect
            key={`${at.getTime()} ${kind}`}
            className={classes[kind === 'reminder' ? 'reminder' : 'mail']}
            x={x(at)}
            y={bottom - height}
            width={thickness}
            height={height}
          />
        );
      })}
      {data.expected.length > 1 && <path className={classes['expected']} d={areaPath(data.expected, x, y)} />}
      <path className={classes['line']} d={stepPath([...data.answers, data.now], x, y)} />
      <line className={classes['today']} x1={x(data.now.at)} x2={x(data.now.at)} y1={MARGIN.top} y2={bottom} />
      <circle className={classes['dot']} cx={x(data.now.at)} cy={y(data.now.count)} r={4.5} />
      <text
        className={classes['strong']}
        x={Math.min(x(data.now.at) - 8, width - 60)}
        y={Math.max(12, y(data.now.count) - 8)}
        textAnchor={x(data.now.at) > MARGIN.left + 40 ? 'end' : 'start'}
      >
        {number(data.now.count)}
      </text>
      {data.end && (
        <text className={classes['strong']} x={width - MARGIN.right} y={y(data.end.high) - 6} textAnchor="end">
          {texts.band(number(data.end.low), number(data.end.high))}
        </text>
      )}
    </svg>
  );
}

function Legend({ data: { mails } }: { readonly data: CurveData }) {
  const texts = useTexts(progressTexts);
  const key = (colour: string) => <span className={classes['key']} style={{ background: colour }} aria-hidden />;
  return (
    <div className={classes['legend']}>
      <span>
        {key('var(--mantine-primary-color-filled)')}
        {texts.answersSoFar}
      </span>
      {mails.some(({ kind }) => kind === 'invitation') && (
        <span>
          {key('var(--mantine-color-default-border)')}
          {texts.invitations}
        </span>
      )}
      {mails.some(({ kind }) => kind === 'reminder') && (
        <span>
          {key('var(--fm-attention)')}
          {texts.reminders}
        </span>
      )}
    </div>
  );
}

/** The same as a table, for those who do not see the drawing. */
function Numbers({ progress: { flow, forecast } }: { readonly progress: CampaignProgress }) {
  const texts = useTexts(progressTexts);
  const { number, moment } = useFormat();
  let sum = 0;
  const head = [texts.time, texts.invitations, texts.reminders, texts.answersSoFar];
  return (
    <details className="fm-details fm-below">
      <summary>{texts.table}</summary>
      <table className="fm-table" aria-label={texts.curve}>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {flow.points.map(({ at, invitations, reminders, completed }) => {
            sum += completed;
            return (
              <tr key={at}>
                <th scope="row">{moment(at)}</th>
                <td data-label={texts.invitations}>{number(invitations)}</td>
                <td data-label={texts.reminders}>{number(reminders)}</td>
                <td data-label={texts.answersSoFar}>{number(sum)}</td>
              </tr>
            );
          })}
          {forecast.points.slice(1).map(({ at, low, high }) => (
            <tr key={at}>
              <th scope="row">{moment(at)}</th>
              <td />
              <td />
              <td data-label={texts.answersSoFar}>{texts.band(number(low), number(high))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
