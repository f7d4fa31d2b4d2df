import { Card, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangleFilled, IconCircleCheckFilled } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { pointerOfName, type Simulation } from '#questionnaire/core/design';
import { useTexts } from '../../i18n/locale.js';
import { useDraftTools } from '../draft-context.js';
import classes from './simulate.module.css';
import { simulateTexts } from './simulate.messages.js';

/** How often each question was asked; what was never asked comes first. */
export function QuestionBars({ simulation }: { readonly simulation: Simulation }) {
  const texts = useTexts(simulateTexts);
  const { questions, neverAsked, count } = simulation;
  const goTo = useGoTo();
  return (
    <Card withBorder component="section" aria-label={texts.coverage}>
      <Title order={3} size="h6" mb="xs">
        {texts.coverage}
      </Title>
      <Group gap={8} mb="xs">
        {neverAsked.length === 0 ? (
          <>
            <IconCircleCheckFilled size={16} className={classes['good']} aria-hidden />
            <Text size="sm">{texts.allAsked}</Text>
          </>
        ) : (
          <>
            <IconAlertTriangleFilled size={16} className={classes['warning']} aria-hidden />
            <Text size="sm">{texts.neverAsked}:</Text>
            {neverAsked.map((name) => (
              <button key={name} type="button" className={classes['name']} onClick={() => goTo(name)}>
                {name}
              </button>
            ))}
          </>
        )}
      </Group>
      <ul className={classes['questions']}>
        {questions.map(({ name, asked, answered }) => (
          <li key={name} title={texts.asked(asked, answered)}>
            <button type="button" className={classes['name']} onClick={() => goTo(name)}>
              {name}
            </button>
            <span className={classes['track']} aria-hidden>
              <span className={classes['asked']} style={{ width: `${(100 * asked) / count}%` }} />
              <span className={classes['answered']} style={{ width: `${(100 * answered) / count}%` }} />
            </span>
            <Text size="xs" c="dimmed" className={classes['figures']}>
              {texts.asked(asked, answered)}
            </Text>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function useGoTo(): (name: string) => void {
  const { head, store } = useDraftTools();
  const [, go] = useLocation();
  return (name) => {
    store.select(pointerOfName(store.state.content.definition, name) ?? '');
    go(`/questionnaires/${head.id}`);
  };
}
