import { Text } from '@mantine/core';
import { type Funnel, RATES } from '#distribution/core';
import type { CampaignProgress } from '#distribution/core';
import { useFormat } from '../../i18n/format.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { progressTexts } from './progress.messages.js';
import classes from './progress.module.css';
import { Section } from './section.js';

const STEPS = ['sent', 'delivered', 'started', 'completed'] as const;

/** Shares as people read them. */
export function usePercent(): (share: number | null) => string {
  const { locale } = useLocale();
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return (share) => (share === null ? '—' : format.format(share));
}

/** How many are left after each step; shares are of what was sent. */
export function FunnelChart({ progress: { funnel, byOpenLink } }: { readonly progress: CampaignProgress }) {
  const texts = useTexts(progressTexts);
  const { number } = useFormat();
  const percent = usePercent();
  return (
    <Section title={texts.funnel} hint={texts.funnelNote(number(funnel.planned), number(funnel.bounced))}>
      <ol className={classes['funnel']}>
        {STEPS.map((step) => {
          const share = funnel.sent === 0 ? null : funnel[step] / funnel.sent;
          return (
            <li key={step}>
              <span>{texts[step]}</span>
              <span className={classes['track']} aria-hidden>
                <span className={classes['fill']} style={{ width: `${(share ?? 0) * 100}%` }} />
              </span>
              <span className={`${classes['numbers']} ${classes['end']}`}>
                <b>{number(funnel[step])}</b>{' '}
                <Text component="span" c="dimmed" size="sm">
                  {percent(share)}
                </Text>
              </span>
            </li>
          );
        })}
      </ol>
      {byOpenLink.started > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {texts.byOpenLink(number(byOpenLink.started), number(byOpenLink.completed))}
        </Text>
      )}
      <Rates funnel={funnel} />
    </Section>
  );
}

function Rates({ funnel: { rates } }: { readonly funnel: Funnel }) {
  const texts = useTexts(progressTexts);
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
