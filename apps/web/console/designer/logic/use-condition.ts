import { useState } from 'react';
import { type Condition, readCondition, writeCondition } from '#questionnaire/core/design';
import { useValue } from '../properties/field.js';
import { useEdit } from '../use-edit.js';

export interface EditedCondition {
  readonly text: string | undefined;
  readonly condition: Condition;
  /** What is on screen cannot be written down yet, so the draft still has what it had. */
  readonly isIncomplete: boolean;
  readonly setCondition: (condition: Condition) => void;
  readonly setText: (text: string | undefined) => void;
}

/** The condition in a property, as a sentence; one that still lacks a value is kept here until it is whole. */
export function useCondition(at: string, property: string): EditedCondition {
  const edit = useEdit();
  const text = useValue<string>(at, property);
  const [kept, keep] = useState<{ readonly text: string | undefined; readonly condition: Condition }>();
  const condition = kept && kept.text === text ? kept.condition : readCondition(text);
  const setText = (value: string | undefined) =>
    void edit.run({ kind: 'set-property', at, property, value }, `${at} ${property}`);
  return {
    text,
    condition,
    isIncomplete: writeCondition(condition) === null,
    setText,
    setCondition: (next) => {
      const written = writeCondition(next);
      keep({ text: written === null ? text : written, condition: next });
      if (written !== null) setText(written);
    },
  };
}
