import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowsUpDown } from '@tabler/icons-react';
import {
  type Definition,
  evenRecode,
  partsOf,
  type PropertyDescription,
  type QuestionDefinition,
  questionAt,
  type Scalar,
} from '#questionnaire/core/design';
import { criterionWeights, criterionIds, type Rubric } from '#scoring';
import { useTexts } from '../../i18n/locale.js';
import { useDraftPart, useRubric } from '../draft-context.js';
import { useReadOnly, useValue } from '../properties/field.js';
import { PropertyField } from '../properties/property-field.js';
import { propertyTexts } from '../properties/property.messages.js';
import classes from '../properties/properties.module.css';
import { useEdit } from '../use-edit.js';
import { RubricSelect } from './rubric-select.js';
import { CriterionSelect } from './criterion-select.js';
import { mappingTexts } from './mapping.messages.js';
import { PointsCell } from './points-cell.js';
import { valuePoints, scaleOf } from './points.js';
import { TrendNote } from './trend-note.js';

interface MappingSectionProps {
  readonly at: string;
  readonly properties: readonly PropertyDescription[];
  readonly all: readonly PropertyDescription[];
}

/** What a question is for: the criterion it scores and what each answer is worth, or another role. */
export function MappingSection({ at, properties, all }: MappingSectionProps) {
  const { groups } = useTexts(propertyTexts);
  const type = useDraftPart(({ content }) => questionAt(content.definition, at)?.type);
  if (!type) return null;
  const canScore = properties.some(({ name }) => name === 'criterion') && type !== 'checkbox';
  const plain = properties.filter(({ name }) => name !== 'criterion' && name !== 'recode');
  return (
    <section className={classes['section']} aria-label={groups.score}>
      <Title order={2} size="h6" c="dimmed">
        {groups.score}
      </Title>
      {canScore && <Criterion at={at} />}
      {type === 'matrix' && <MatrixNote />}
      <div className={classes['fields']}>
        {plain.map((property) => (
          <PropertyField key={property.name} at={at} property={property} others={all} />
        ))}
      </div>
      <TrendNote at={at} />
    </section>
  );
}

function MatrixNote() {
  return (
    <Text size="sm" c="dimmed">
      {useTexts(mappingTexts).rows}
    </Text>
  );
}

function shareOf(rubric: Rubric | undefined, criterion: string | undefined): string | undefined {
  const index = rubric && criterion !== undefined ? criterionIds(rubric).indexOf(criterion) : -1;
  const share = rubric && index >= 0 ? criterionWeights(rubric)[index] : undefined;
  return share === undefined ? undefined : `${Math.round(share * 1000) / 10} %`;
}

/** Other questions that score the same criterion. */
function othersScoring(definition: Definition, at: string, criterion: string): string {
  return partsOf(definition)
    .filter((one) => one.at !== at && 'criterion' in one.part && one.part.criterion === criterion)
    .map(({ part }) => part.name ?? '')
    .join(', ');
}

function Criterion({ at }: { readonly at: string }) {
  const texts = useTexts(mappingTexts);
  const rubric = useRubric();
  const criterion = useValue<string>(at, 'criterion');
  const twice = useDraftPart(({ content }) =>
    criterion === undefined ? '' : othersScoring(content.definition, at, criterion),
  );
  const share = shareOf(rubric, criterion);
  return (
    <Stack gap="xs">
      {rubric ? <CriterionSelect at={at} criterion={criterion} /> : <RubricSelect />}
      {share !== undefined && (
        <Text size="xs" c="dimmed">
          {texts.weighs(share)}
        </Text>
      )}
      {twice !== '' && (
        <Alert color="orange" variant="light" icon={<IconAlertTriangle size={16} aria-hidden />} p="xs">
          {texts.twice(twice)}
        </Alert>
      )}
      {criterion !== undefined && <Recode at={at} />}
    </Stack>
  );
}

function Recode({ at }: { readonly at: string }) {
  const question = useDraftPart(({ content }) => questionAt(content.definition, at));
  return question ? <RecodeTable at={at} question={question} /> : null;
}

function RecodeTable({ at, question }: { readonly at: string; readonly question: QuestionDefinition }) {
  const texts = useTexts(mappingTexts);
  const readOnly = useReadOnly();
  // Where each option has a line of its own, its points stand there.
  const hasOwnGrid = question.type !== 'boolean' && !(question.type === 'rating' && !question.rateValues);
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text size="sm" fw={500}>
          {texts.points} · <Direction question={question} />
        </Text>
        {!readOnly && <RecodeTools at={at} question={question} />}
      </Group>
      {!hasOwnGrid && <PointsRow at={at} scale={scaleOf(question)} />}
    </div>
  );
}

function RecodeTools({ at, question }: { readonly at: string; readonly question: QuestionDefinition }) {
  const edit = useEdit();
  const texts = useTexts(mappingTexts);
  const give = (value: Readonly<Record<string, unknown>> | undefined) =>
    edit.run({ kind: 'set-property', at, property: 'recode', value });
  const isGiven = 'recode' in question && question.recode !== undefined;
  return (
    <Group gap={4}>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconArrowsUpDown size={12} aria-hidden />}
        onClick={() => give(turned(question))}
      >
        {texts.turn}
      </Button>
      {isGiven && (
        <Button size="compact-xs" variant="default" onClick={() => give(evenRecode(question))}>
          {texts.resetPoints}
        </Button>
      )}
    </Group>
  );
}

function PointsRow({ at, scale }: { readonly at: string; readonly scale: readonly Scalar[] }) {
  return (
    <div className={classes['scroller']}>
      <table className={classes['grid']}>
        <tbody>
          <tr>
            {scale.map((value) => (
              <th key={String(value)} scope="col">
                {String(value)}
              </th>
            ))}
          </tr>
          <tr>
            {scale.map((value) => (
              <td key={String(value)}>
                <PointsCell at={at} value={value} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Direction({ question }: { readonly question: QuestionDefinition }) {
  const texts = useTexts(mappingTexts);
  const numbers = valuePoints(question).flatMap(({ points }) => (typeof points === 'number' ? [points] : []));
  const [first = 0] = numbers;
  return <>{first >= (numbers.at(-1) ?? 0) ? texts.bestFirst : texts.worstFirst}</>;
}

/** The points of the scale the other way round; what is not scored stays so. */
function turned(question: QuestionDefinition): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    valuePoints(question).map(({ value, points }) => [
      String(value),
      typeof points === 'number' ? 100 - points : (points ?? 'NOT_APPLICABLE'),
    ]),
  );
}
