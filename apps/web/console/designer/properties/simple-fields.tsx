import { NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type PropertyValue, type Scalar } from '#questionnaire/core/design';
import { useTexts } from '../../i18n/locale.js';
import { useEdit } from '../use-edit.js';
import { type FieldProps, useLabel, useReadOnly, useValue } from './field.js';
import { propertyTexts } from './property.messages.js';

export function FlagField({ at, property }: FieldProps) {
  const edit = useEdit();
  const label = useLabel(property);
  const readOnly = useReadOnly();
  const value = useValue<boolean>(at, property.name) ?? property.default === true;
  return (
    <Switch
      label={label}
      checked={value}
      disabled={readOnly}
      data-field={property.name}
      onChange={({ currentTarget }) =>
        edit.run({
          kind: 'set-property',
          at,
          property: property.name,
          value: currentTarget.checked === (property.default === true) ? undefined : currentTarget.checked,
        })
      }
    />
  );
}

function limitsOf(value: PropertyValue): { readonly min?: number; readonly max?: number } {
  if (value.kind === 'integer') return { min: value.min, max: value.max };
  return value.kind === 'positive' ? { min: 0 } : {};
}

export function NumberField({ at, property }: FieldProps) {
  const edit = useEdit();
  const texts = useTexts(propertyTexts);
  const label = useLabel(property);
  const readOnly = useReadOnly();
  const value = useValue<number>(at, property.name);
  const placeholder = property.default === undefined ? {} : { placeholder: texts.byDefault(String(property.default)) };
  return (
    <NumberInput
      label={label}
      description={texts.hints[property.name]}
      value={typeof value === 'number' ? value : ''}
      readOnly={readOnly}
      allowDecimal={property.value.kind !== 'integer'}
      data-field={property.name}
      clampBehavior="blur"
      w={200}
      {...limitsOf(property.value)}
      {...placeholder}
      onChange={(next) => {
        const number = typeof next === 'number' ? next : undefined;
        edit.run({ kind: 'set-property', at, property: property.name, value: number }, `${at} ${property.name}`);
      }}
    />
  );
}

/** A bound of a number, or of a date. */
export function BoundField({ at, property }: FieldProps) {
  const edit = useEdit();
  const label = useLabel(property);
  const readOnly = useReadOnly();
  const isDate = useValue<string>(at, 'inputType') === 'date';
  const value = useValue<string | number>(at, property.name);
  if (!isDate) return <NumberField at={at} property={property} />;
  return (
    <TextInput
      type="date"
      label={label}
      value={typeof value === 'string' ? value : ''}
      readOnly={readOnly}
      data-field={property.name}
      w={200}
      onChange={({ currentTarget }) =>
        edit.run({ kind: 'set-property', at, property: property.name, value: currentTarget.value || undefined })
      }
    />
  );
}

/** What is typed as a number or true and false is kept as one. */
export function scalarOf(text: string): Scalar | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  if (plain === 'true' || plain === 'false') return plain === 'true';
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain;
}

export function ScalarField({ at, property }: FieldProps) {
  const edit = useEdit();
  const texts = useTexts(propertyTexts);
  const label = useLabel(property);
  const readOnly = useReadOnly();
  const value = useValue<Scalar>(at, property.name);
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      label={label}
      value={typed ?? String(value ?? '')}
      placeholder={texts.byDefault(String(property.default))}
      readOnly={readOnly}
      data-field={property.name}
      w={200}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => {
        if (typed !== undefined)
          edit.run({ kind: 'set-property', at, property: property.name, value: scalarOf(typed) });
        setTyped(undefined);
      }}
    />
  );
}

interface WordFieldProps extends FieldProps {
  readonly words: readonly string[];
}

export function WordField({ at, property, words }: WordFieldProps) {
  const edit = useEdit();
  const texts = useTexts(propertyTexts);
  const label = useLabel(property);
  const readOnly = useReadOnly();
  const value = useValue<string>(at, property.name);
  const named: Readonly<Record<string, string>> =
    property.name === 'role' ? texts.roles : property.name === 'measure' ? texts.measures : texts.words;
  return (
    <Select
      label={label}
      description={texts.hints[property.name]}
      data={words.map((word) => ({ value: word, label: named[word] ?? word }))}
      value={value ?? (property.default === undefined ? null : String(property.default))}
      placeholder={texts.none}
      clearable={property.needed !== true && property.default === undefined}
      readOnly={readOnly}
      data-field={property.name}
      maw={320}
      onChange={(word) => edit.run({ kind: 'set-property', at, property: property.name, value: word ?? undefined })}
    />
  );
}
