import { Text } from '@mantine/core';
import type { Rubric } from '#scoring';
import { useFormat } from '../i18n/format.js';
import { useTexts } from '../i18n/locale.js';
import { rubricTexts } from './rubrics.messages.js';
import { percentOf } from './weights.js';

/** A rubric to be read. */
export function RubricView({ rubric, label }: { readonly rubric: Rubric; readonly label: string }) {
  const texts = useTexts(rubricTexts);
  const { text, number } = useFormat();
  return (
    <div className="fm-card">
      <table className="fm-table" aria-label={label}>
        <thead>
          <tr>
            {[texts.dimension, texts.weight, texts.criteria].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rubric.dimensions.map(({ id, name, weight, criteria }) => (
            <tr key={id}>
              <th scope="row">
                <b>{text(name)}</b>{' '}
                <Text component="span" size="sm" c="dimmed">
                  {id}
                </Text>
              </th>
              <td data-label={texts.weight}>
                <span className="fm-weight">
                  <b>{number(percentOf(weight))} %</b>
                  <meter min={0} max={100} value={percentOf(weight)} aria-label={texts.weightOf(text(name))} />
                </span>
              </td>
              <td data-label={texts.criteria}>{criteria.map((criterion) => text(criterion.name)).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
