import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { CampaignProgress, ScreenLoss } from '#distribution/core';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { usePercent } from './use-percent.js';
import { progressTexts } from './progress.messages.js';
import classes from './progress.module.css';
import { Section } from './section.js';

/** Where people stop, screen by screen. */
export function DropOffChart({ progress: { dropOff } }: { readonly progress: CampaignProgress }) {
  const texts = useTexts(progressTexts);
  const begun = dropOff[0]?.reached ?? 0;
  if (begun === 0) return null;
  return (
    <Section title={texts.dropOff} hint={texts.dropOffHint}>
      <ol className={classes['screens']}>
        {dropOff.map((loss) => (
          <Screen key={loss.step} loss={loss} begun={begun} />
        ))}
      </ol>
    </Section>
  );
}

function Screen({ loss, begun }: { readonly loss: ScreenLoss; readonly begun: number }) {
  const texts = useTexts(progressTexts);
  const { number, text } = useFormat();
  const percent = usePercent();
  const { step, questions, reached, lost, active, share, isNotable } = loss;
  const [first] = questions;
  return (
    <li>
      <span className={classes['question']}>
        <Text component="span" size="sm" c="dimmed">
          {texts.screen(step)}
        </Text>{' '}
        {first && text(first.title).replaceAll('{vendor}', texts.anyVendor)}{' '}
        {questions.length > 1 && (
          <Text component="span" size="sm" c="dimmed">
            {texts.more(questions.length)}
          </Text>
        )}
      </span>
      <span className={classes['track']} aria-hidden>
        <span className={classes['fill']} style={{ width: `${(reached / begun) * 100}%` }}>
          <span className={classes['lost']} style={{ width: `${(share ?? 0) * 100}%` }} />
        </span>
      </span>
      <span className={classes['numbers']}>
        <span className="fm-hidden">{`${texts.reached} ${number(reached)}. `}</span>
        {lost > 0 ? (
          <Text component="span" size="sm" c={isNotable ? 'var(--fm-attention)' : 'var(--mantine-color-text)'}>
            {isNotable && <IconAlertTriangle size={16} className="fm-inline" aria-label={texts.notable} />}{' '}
            {texts.leftHere(number(lost), percent(share))}
          </Text>
        ) : (
          <Text component="span" size="sm" c="dimmed">
            {number(reached)}
          </Text>
        )}
        {active > 0 && (
          <Text component="span" size="sm" c="dimmed">
            {' '}
            {texts.writing(number(active))}
          </Text>
        )}
      </span>
    </li>
  );
}
