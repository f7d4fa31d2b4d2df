import { Text } from '@mantine/core';
import { type Funnel, RATES } from '#distribution/core';
import { useTexts } from '../../i18n/locale.js';
import classes from './progress.module.css';
import { ratesTexts } from './rates.messages.js';
import { usePercent } from './use-percent.js';

/** Each rate with what it divides by what. */
export function Rates({ funnel: { rates } }: { readonly funnel: Funnel }) {
  const texts = useTexts(ratesTexts);
  const percent = usePercent();
  return (
    <details className="fm-details fm-below">
      <summary>{texts.rates}</summary>
      <Text size="sm" c="dimmed" mb="xs">
        {texts.ratesHint}
      </Text>
      <dl className={classes['rates']}>
        {RATES.map((name) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{texts.rateNames[name]}</dt>
            <dd className={`${classes['numbers']} ${classes['end']}`}>
              <b>{percent(rates[name])}</b>
            </dd>
            <dd className={classes['definition']}>
              <Text component="span" size="sm" c="dimmed">
                {texts.rateDefinitions[name]}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
