import { Select } from '@mantine/core';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { useRubric } from '../draft-context.js';
import { useReadOnly, useValue } from '../properties/field.js';
import { useEdit } from '../use-edit.js';
import { mappingTexts } from './mapping.messages.js';

/** The dimension whose importance a number states. */
export function DimensionField({ at }: { readonly at: string }) {
  const edit = useEdit();
  const { locale } = useLocale();
  const texts = useTexts(mappingTexts);
  const readOnly = useReadOnly();
  const dimension = useValue<string>(at, 'dimension');
  const dimensions = useRubric()?.dimensions ?? [];
  return (
    <Select
      label={texts.dimension}
      data={dimensions.map(({ id, name }) => ({ value: id, label: name[locale] }))}
      value={dimension ?? null}
      clearable
      readOnly={readOnly}
      data-field="dimension"
      maw={320}
      onChange={(value) => edit.run({ kind: 'set-property', at, property: 'dimension', value: value ?? undefined })}
    />
  );
}
