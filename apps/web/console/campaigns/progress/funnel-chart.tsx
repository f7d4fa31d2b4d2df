import { Text } from '@mantine/core';
import type { CampaignProgress } from '#distribution/core';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { usePercent } from './use-percent.js';
import { progressTexts } from './progress.messages.js';
import classes from './progress.module.css';
import { Rates } from './rates.js';
import { Section } from './section.js';

const STEPS = ['sent', 'delivered', 'started', 'completed'] as const;

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
