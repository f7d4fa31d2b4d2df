import { Card, SimpleGrid, Text, Title } from '@mantine/core';
import type { SimulatedScore } from '#questionnaire/core/design';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { useRubric } from '../draft-context.js';
import classes from './simulate.module.css';
import { simulateTexts } from './simulate.messages.js';

/** Which scores came of it, for each dimension and overall, all on one scale. */
export function ScoreHistograms({ scores }: { readonly scores: readonly SimulatedScore[] }) {
  const texts = useTexts(simulateTexts);
  const { text } = useFormat();
  const rubric = useRubric();
  if (scores.length === 0) return null;
  const nameOf = (id: string) => {
    const dimension = rubric?.dimensions.find((one) => one.id === id);
    return dimension ? text(dimension.name) : texts.overall;
  };
  const highest = Math.max(...scores.flatMap(({ histogram }) => histogram), 1);
  return (
    <Card withBorder component="section" aria-label={texts.scores}>
      <Title order={3} size="h6">
        {texts.scores}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {texts.scoresHint}
      </Text>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }}>
        {scores.map((score) => (
          <ScoreHistogram key={score.id} score={score} name={nameOf(score.id)} highest={highest} />
        ))}
      </SimpleGrid>
    </Card>
  );
}

interface ScoreHistogramProps {
  readonly score: SimulatedScore;
  readonly name: string;
  readonly highest: number;
}

const WIDTH = 10;
const HEIGHT = 56;

function ScoreHistogram({ score, name, highest }: ScoreHistogramProps) {
  const texts = useTexts(simulateTexts);
  const { histogram, mean } = score;
  return (
    <figure className={classes['figure']}>
      <figcaption>
        <Text size="sm" fw={500}>
          {name}
        </Text>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH * histogram.length} ${HEIGHT + 12}`}
        className={classes['histogram']}
        role="img"
        aria-label={texts.histogram(name)}
      >
        {histogram.map((count, index) => {
          const height = (HEIGHT * count) / highest;
          const low = index * 10;
          return (
            <rect key={low} x={index * WIDTH + 0.8} y={HEIGHT - height} width={WIDTH - 1.6} height={height} rx={1}>
              <title>{texts.bin(low, low + 10, count)}</title>
            </rect>
          );
        })}
        <line x1={0} x2={WIDTH * histogram.length} y1={HEIGHT} y2={HEIGHT} />
        <text x={0} y={HEIGHT + 10}>
          0
        </text>
        <text x={WIDTH * histogram.length} y={HEIGHT + 10} textAnchor="end">
          100
        </text>
      </svg>
      <Text size="xs" c="dimmed">
        {mean === null ? '—' : texts.mean(mean.toFixed(1))}
      </Text>
    </figure>
  );
}
