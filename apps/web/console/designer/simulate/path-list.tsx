import { Card, Text, Title } from '@mantine/core';
import type { Simulation } from '#questionnaire/core/design';
import { useTexts } from '../../i18n/locale.js';
import classes from './simulate.module.css';
import { simulateTexts } from './simulate.messages.js';

const SHOWN = 8;

/** The most frequent ways through the questionnaire. */
export function PathList({ simulation }: { readonly simulation: Simulation }) {
  const texts = useTexts(simulateTexts);
  const { paths, distinctPaths, count } = simulation;
  return (
    <Card withBorder component="section" aria-label={texts.paths}>
      <Title order={3} size="h6" mb={4}>
        {texts.paths} · {texts.distinctPaths(distinctPaths)}
      </Title>
      <ol className={classes['paths']}>
        {paths.slice(0, SHOWN).map((path) => (
          <li key={path.steps.join(' ')}>
            <div className={classes['bar']}>
              <span className={classes['fill']} style={{ width: `${(100 * path.count) / count}%` }} aria-hidden />
              <Text size="sm" className={classes['over']} title={path.steps.join(' → ')}>
                {texts.screens(path.steps.length)} · {path.steps.at(0)} → {path.steps.at(-1)}
              </Text>
            </div>
            <Text size="sm" className={classes['figures']}>
              {path.count}
            </Text>
          </li>
        ))}
      </ol>
    </Card>
  );
}
