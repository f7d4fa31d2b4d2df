import { Alert, Button, Group, Progress, Select, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconExclamationCircleFilled, IconPlus } from '@tabler/icons-react';
import { useDeferredValue, useMemo } from 'react';
import type { CriterionCoverage, DimensionCoverage } from '#questionnaire/core/design';
import { useFormat } from '../../i18n/format.js';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { EmptyState, LoadingState } from '../../parts/states.js';
import { useDraftPart, useDraftTools, useRubric } from '../draft-context.js';
import { RubricSelect } from '../mapping/rubric-select.js';
import { partLabel } from '../part-label.js';
import { useEdit } from '../use-edit.js';
import { CoveringItemLine } from './covering-item.js';
import { measuresIn, type PlacedQuestion, unscoredQuestions } from './questions-in.js';
import classes from './coverage.module.css';
import { coverageTexts } from './coverage.messages.js';
import { MeasureList } from './measure-list.js';

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** Dimensions, their criteria, and the questions that score them: what is missing stands out. */
export function CoverageMap() {
  const texts = useTexts(coverageTexts);
  const rubric = useRubric();
  return (
    <Stack>
      <RubricSelect />
      {rubric ? <Dimensions /> : <EmptyState title={texts.noRubric} hint={texts.noRubricHint} />}
    </Stack>
  );
}

function Dimensions() {
  const texts = useTexts(coverageTexts);
  const definition = useDeferredValue(useDraftPart(({ content }) => content.definition));
  const coverage = useDraftPart(({ review }) => review?.coverage);
  const free = useMemo(() => unscoredQuestions(definition), [definition]);
  const measures = useMemo(() => measuresIn(definition), [definition]);
  if (coverage === undefined) return <LoadingState />;
  if (coverage === null) return <EmptyState title={texts.notYet} hint={texts.notYetHint} />;
  const isWhole = coverage.covered === coverage.criteria;
  return (
    <>
      <div>
        <Group gap={8}>
          {!isWhole && <IconExclamationCircleFilled size={18} className={classes['gap']} aria-hidden />}
          <Title order={2} size="h5">
            {texts.title(coverage.covered, coverage.criteria)}
          </Title>
        </Group>
        <Progress
          value={(100 * coverage.covered) / Math.max(1, coverage.criteria)}
          my={6}
          aria-label={texts.title(coverage.covered, coverage.criteria)}
        />
        <Text size="sm" c="dimmed">
          {texts.hint}
        </Text>
      </div>
      {coverage.dimensions.map((dimension) => (
        <Dimension key={dimension.id} dimension={dimension} free={free} />
      ))}
      {coverage.strangers.length > 0 && (
        <Alert color="red" variant="light" title={texts.strange}>
          {coverage.strangers.map((item) => (
            <CoveringItemLine key={item.at} item={item} />
          ))}
        </Alert>
      )}
      <MeasureList measures={measures} />
    </>
  );
}

interface DimensionProps {
  readonly dimension: DimensionCoverage;
  readonly free: readonly PlacedQuestion[];
}

function Dimension({ dimension, free }: DimensionProps) {
  const { text } = useFormat();
  return (
    <section className={classes['dimension']} aria-label={text(dimension.name)}>
      <Group justify="space-between" wrap="nowrap" className={classes['head']}>
        <Title order={3} size="h6">
          {text(dimension.name)}
        </Title>
        <span className={classes['weight']}>{percent(dimension.weight)}</span>
      </Group>
      {dimension.criteria.map((criterion) => (
        <CriterionRow key={criterion.id} criterion={criterion} free={free} />
      ))}
    </section>
  );
}

interface CriterionRowProps {
  readonly criterion: CriterionCoverage;
  readonly free: readonly PlacedQuestion[];
}

function CriterionRow({ criterion, free }: CriterionRowProps) {
  const texts = useTexts(coverageTexts);
  const { text } = useFormat();
  const { items, weight } = criterion;
  return (
    <div className={classes['row']} data-gap={items.length === 0 || undefined}>
      <div>
        <Text size="sm" fw={500}>
          {text(criterion.name)}
        </Text>
        <Text size="xs" c="dimmed">
          {texts.share} {percent(weight)}
        </Text>
      </div>
      <div className={classes['items']}>
        {items.map((item) => (
          <CoveringItemLine key={item.at} item={item} />
        ))}
        {items.length > 1 && (
          <Text size="xs" className={classes['twice']}>
            <IconAlertTriangle size={14} aria-hidden /> {texts.twice}
          </Text>
        )}
        {items.length === 0 && <Gap criterion={criterion} free={free} />}
      </div>
    </div>
  );
}

/** A criterion without questions, and the two ways to give it one. */
function Gap({ criterion, free }: CriterionRowProps) {
  const { store } = useDraftTools();
  const edit = useEdit();
  const texts = useTexts(coverageTexts);
  const { locale } = useLocale();
  const readOnly = useDraftPart((state) => state.readOnly);
  const add = () => {
    const last = store.state.content.definition.pages.length - 1;
    const place = { parent: `/pages/${last}`, index: Infinity };
    const { at, refused } = edit.run({ kind: 'insert-question', type: 'radiogroup', place });
    if (!refused) edit.run({ kind: 'map-criterion', at, criterion: criterion.id });
  };
  return (
    <Stack gap={6}>
      <Group gap={6} wrap="nowrap">
        <IconExclamationCircleFilled size={16} className={classes['gap']} aria-hidden />
        <Text size="sm">{texts.missing(percent(criterion.weight))}</Text>
      </Group>
      {!readOnly && (
        <Group gap={6}>
          <Select
            size="xs"
            searchable
            flex="1 1 200px"
            aria-label={`${texts.mapHere} ${criterion.id}`}
            placeholder={texts.mapHere}
            data={free.map(({ at, question }) => ({
              value: at,
              label: `${partLabel(question, locale)} (${question.name})`,
            }))}
            value={null}
            onChange={(at) => at !== null && edit.run({ kind: 'map-criterion', at, criterion: criterion.id })}
          />
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
            {texts.addQuestion}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
