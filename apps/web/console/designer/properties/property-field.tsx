import { memo } from 'react';
import { type PropertyDescription, questionAt } from '#questionnaire/core/design';
import { useTexts } from '../../i18n/locale.js';
import { useDraftPart } from '../draft-context.js';
import { ConditionField } from '../logic/condition-field.js';
import { FormulaField } from '../logic/formula-field.js';
import { DimensionField } from '../mapping/dimension-field.js';
import { ChoicesGrid } from './choices-grid.js';
import { type FieldProps, useLabel, useValue } from './field.js';
import { NameField } from './name-field.js';
import { BoundField, FlagField, NumberField, ScalarField, WordField } from './simple-fields.js';
import { propertyTexts } from './property.messages.js';
import { TableColumns } from './table-columns.js';
import { TextPair } from './text-pair.js';

const LONG = new Set(['title', 'description']);

function TextField({ at, property }: FieldProps) {
  const isQuestion = useDraftPart(({ content }) => questionAt(content.definition, at) !== undefined);
  const own = useLabel(property);
  const { heading } = useTexts(propertyTexts);
  const label = property.name === 'title' && !isQuestion ? heading : own;
  const maxLength = property.value.kind === 'text' ? property.value.maxLength : 0;
  return (
    <div data-wide>
      <TextPair {...{ at, label, maxLength }} property={property.name} isLong={LONG.has(property.name)} />
    </div>
  );
}

function ExpressionField({ at, property }: FieldProps) {
  return (
    <div data-wide>
      {property.name === 'expression' ? <FormulaField at={at} /> : <ConditionField at={at} property={property.name} />}
    </div>
  );
}

function ListField({ at, property }: FieldProps) {
  return (
    <div data-wide>
      {property.value.kind === 'columns' ? (
        <TableColumns at={at} field={PropertyField} />
      ) : (
        <ChoicesGrid at={at} property={property} />
      )}
    </div>
  );
}

type Kind = PropertyDescription['value']['kind'];

/** How each kind of property is edited. A new kind does not compile until it has a field. */
const FIELDS: Readonly<Record<Kind, ((props: FieldProps) => React.ReactNode) | undefined>> = {
  name: ({ at }) => <NameField at={at} />,
  text: TextField,
  flag: FlagField,
  number: NumberField,
  positive: NumberField,
  integer: NumberField,
  bound: BoundField,
  scalar: ScalarField,
  word: ({ at, property }) => (
    <WordField at={at} property={property} words={property.value.kind === 'word' ? property.value.words : []} />
  ),
  choices: ListField,
  rows: ListField,
  columns: ListField,
  expression: ExpressionField,
  reference: ({ at, property }) => (property.name === 'dimension' ? <DimensionField at={at} /> : null),
  // Points stand beside the choices and in the mapping.
  recode: undefined,
};

/** Whether the property means anything as things stand. */
function useIsMeant(at: string, { onlyWith }: PropertyDescription, others: readonly PropertyDescription[]): boolean {
  const given = useValue<string | number | boolean>(at, onlyWith?.property ?? '');
  if (!onlyWith) return true;
  const value = given ?? others.find(({ name }) => name === onlyWith.property)?.default;
  return value !== undefined && onlyWith.values.includes(value);
}

interface PropertyFieldProps extends FieldProps {
  readonly others: readonly PropertyDescription[];
}

export const PropertyField = memo(function PropertyField({ at, property, others }: PropertyFieldProps) {
  const isMeant = useIsMeant(at, property, others);
  const Field = FIELDS[property.value.kind];
  return isMeant && Field ? <Field at={at} property={property} /> : null;
});
