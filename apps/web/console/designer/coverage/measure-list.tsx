import { Text, Title } from '@mantine/core';
import { useLocation } from 'wouter';
import { useTexts } from '../../i18n/locale.js';
import { useDraftTools } from '../draft-context.js';
import { propertyTexts } from '../properties/property.messages.js';
import type { MeasuredBy } from './questions-in.js';
import classes from './coverage.module.css';
import { coverageTexts } from './coverage.messages.js';

/** What is measured besides the criteria, and what is not. */
export function MeasureList({ measures }: { readonly measures: readonly MeasuredBy[] }) {
  const { head, store } = useDraftTools();
  const texts = useTexts(coverageTexts);
  const words = useTexts(propertyTexts).measures;
  const [, go] = useLocation();
  return (
    <section className={classes['dimension']} aria-label={texts.measures}>
      <div className={classes['head']}>
        <Title order={3} size="h6">
          {texts.measures}
        </Title>
        <Text size="sm" c="dimmed">
          {texts.measuresHint}
        </Text>
      </div>
      <ul className={classes['measures']}>
        {measures.map(({ measure, questions }) => (
          <li key={measure}>
            <Text size="sm">{words[measure]}</Text>
            {questions.length === 0 && (
              <Text size="sm" c="dimmed">
                {texts.notMeasured}
              </Text>
            )}
            {questions.map(({ at, question }) => (
              <button
                key={at}
                type="button"
                className={classes['chip']}
                onClick={() => {
                  store.select(at);
                  go(`/questionnaires/${head.id}`);
                }}
              >
                {question.name}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
