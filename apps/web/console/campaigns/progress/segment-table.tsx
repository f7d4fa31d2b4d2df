import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type CampaignProgress, PROGRESS_FIELDS, type ProgressField } from '#distribution/core';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { usePercent } from './use-percent.js';
import { progressTexts } from './progress.messages.js';
import classes from './progress.module.css';
import { Section } from './section.js';
import { useSegmentWord } from '../../parts/use-segment-word.js';

/** The funnel by one thing that tells people apart. */
export function SegmentTable({ progress: { segments } }: { readonly progress: CampaignProgress }) {
  const texts = useTexts(progressTexts);
  const { number } = useFormat();
  const percent = usePercent();
  const [field, setField] = useState<ProgressField>('source');
  const choice = (
    <NativeSelect
      size="xs"
      aria-label={texts.by}
      value={field}
      onChange={({ currentTarget }) => setField(currentTarget.value as ProgressField)}
      data={PROGRESS_FIELDS.map((one) => ({ value: one, label: texts.fields[one] }))}
    />
  );
  const word = useSegmentWord();
  const head = [texts.fields[field], texts.sent, texts.delivered, texts.started, texts.completed, 'RR5'];
  return (
    <Section title={texts.segments} aside={choice}>
      <table className="fm-table" aria-label={texts.segments}>
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
          {segments[field].map(({ value, funnel }) => (
            <tr key={value}>
              <th scope="row">
                <b>{word(value)}</b>
              </th>
              {(['sent', 'delivered', 'started', 'completed'] as const).map((step) => (
                <td key={step} data-label={texts[step]} className={classes['numbers']}>
                  {number(funnel[step])}
                </td>
              ))}
              <td data-label="RR5" className={classes['numbers']}>
                {percent(funnel.rates.RR5)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
