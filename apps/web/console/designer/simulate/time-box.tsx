import { Card, Group, Text, Title } from '@mantine/core';
import type { Simulation } from '#questionnaire/core/design';
import { useTexts } from '../../i18n/locale.js';
import classes from './simulate.module.css';
import { simulateTexts } from './simulate.messages.js';

const inMinutes = (seconds: number | null): string => (seconds === null ? '—' : (seconds / 60).toFixed(1));

const share = (value: number | null, whole: number): string => `${(100 * (value ?? 0)) / whole}%`;

/** How long the walks take, by language: the shortest, the middle and the longest of them. */
export function TimeBox({ simulation }: { readonly simulation: Simulation }) {
  const texts = useTexts(simulateTexts);
  const { seconds } = simulation;
  const longest = Math.max(...Object.values(seconds).map(({ highest }) => highest ?? 0), 1);
  return (
    <Card withBorder component="section" aria-label={texts.time}>
      <Title order={3} size="h6" mb="xs">
        {texts.time}
      </Title>
      {(['zh-CN', 'en'] as const).map((locale) => {
        const { lowest, median, highest } = seconds[locale];
        return (
          <div key={locale} className={classes['time']}>
            <Group justify="space-between" gap="xs">
              <Text size="sm">{locale === 'en' ? texts.english : texts.chinese}</Text>
              <Text size="sm" className={classes['figures']}>
                <b>{texts.minutes(inMinutes(median))}</b>{' '}
                <Text span size="xs" c="dimmed">
                  {texts.range(inMinutes(lowest), inMinutes(highest))}
                </Text>
              </Text>
            </Group>
            <div className={classes['whisker']} aria-hidden>
              <span
                className={classes['line']}
                style={{ left: share(lowest, longest), right: `calc(100% - ${share(highest, longest)})` }}
              />
              <span className={classes['dot']} style={{ left: share(median, longest) }} />
            </div>
          </div>
        );
      })}
    </Card>
  );
}
