import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { CampaignProgress } from '#distribution/core';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { type CurveData, curveData } from './curve-data.js';
import { CurveDrawing } from './curve-drawing.js';
import { progressTexts } from './progress.messages.js';
import classes from './progress.module.css';
import { Section } from './section.js';

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
        {width > 0 && <CurveDrawing data={data} width={width} label={sentence} />}
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

function Key({ colour }: { readonly colour: string }) {
  return <span className={classes['key']} style={{ background: colour }} aria-hidden />;
}

function Legend({ data: { mails } }: { readonly data: CurveData }) {
  const texts = useTexts(progressTexts);
  return (
    <div className={classes['legend']}>
      <span>
        <Key colour="var(--mantine-primary-color-filled)" />
        {texts.answersSoFar}
      </span>
      {mails.some(({ kind }) => kind === 'invitation') && (
        <span>
          <Key colour="var(--mantine-color-default-border)" />
          {texts.invitations}
        </span>
      )}
      {mails.some(({ kind }) => kind === 'reminder') && (
        <span>
          <Key colour="var(--fm-attention)" />
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
  const answers = runningSums(flow.points.map(({ completed }) => completed));
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
          {flow.points.map(({ at, invitations, reminders }, index) => (
            <tr key={at}>
              <th scope="row">{moment(at)}</th>
              <td data-label={texts.invitations}>{number(invitations)}</td>
              <td data-label={texts.reminders}>{number(reminders)}</td>
              <td data-label={texts.answersSoFar}>{number(answers[index] ?? 0)}</td>
            </tr>
          ))}
          {forecast.points.slice(1).map(({ at, low, high }) => (
            <tr key={at}>
              <th scope="row">{moment(at)}</th>
              <td colSpan={3} data-label={texts.answersSoFar}>
                {texts.band(number(low), number(high))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const runningSums = (counts: readonly number[]): number[] => {
  let sum = 0;
  return counts.map((count) => (sum += count));
};
