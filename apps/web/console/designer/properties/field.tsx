import type { PropertyDescription } from '#questionnaire/core/design';
import { valueAt } from '#questionnaire/core/design';
import { useTexts } from '../../i18n/locale.js';
import { useDraftPart } from '../draft-context.js';
import { propertyTexts } from './property.messages.js';

/** A property of what stands at a pointer. */
export interface FieldProps {
  readonly at: string;
  readonly property: PropertyDescription;
}

/** What the property says now; undefined where it is not given. */
// What a property holds is known to the field that shows it.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function useValue<Value>(at: string, property: string): Value | undefined {
  return useDraftPart(({ content }) => valueAt(content.definition, `${at}/${property}`) as Value | undefined);
}

export function useReadOnly(): boolean {
  return useDraftPart(({ readOnly }) => readOnly);
}

export function useLabel({ name }: PropertyDescription): string {
  return useTexts(propertyTexts).labels[name] ?? name;
}
