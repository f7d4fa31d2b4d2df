import { TextInput } from '@mantine/core';
import { describeViolation, readCondition } from '#questionnaire/core/design';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { propertyTexts } from '../properties/property.messages.js';
import { useReadOnly, useValue } from '../properties/field.js';
import { useEdit } from '../use-edit.js';

/** What a computed question is worked out from. */
export function FormulaField({ at }: { readonly at: string }) {
  const edit = useEdit();
  const { locale } = useLocale();
  const texts = useTexts(propertyTexts);
  const readOnly = useReadOnly();
  const text = useValue<string>(at, 'expression') ?? '';
  const read = readCondition(text);
  const code = read.kind === 'raw' ? read.code : undefined;
  return (
    <TextInput
      label={texts.labels['expression']}
      value={text}
      readOnly={readOnly}
      spellCheck={false}
      ff="monospace"
      data-field="expression"
      error={code === undefined ? undefined : describeViolation(code, locale)}
      onChange={({ currentTarget }) =>
        edit.run({ kind: 'set-property', at, property: 'expression', value: currentTarget.value }, `${at} expression`)
      }
    />
  );
}
