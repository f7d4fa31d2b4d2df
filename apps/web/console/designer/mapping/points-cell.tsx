import { useState } from 'react';
import { questionAt, type Scalar } from '#questionnaire/core/design';
import { useTexts } from '../../i18n/locale.js';
import { useDraftPart } from '../draft-context.js';
import { useReadOnly } from '../properties/field.js';
import classes from '../properties/properties.module.css';
import { useEdit } from '../use-edit.js';
import { inPoints, type Points, valuePoints } from './points.js';
import { mappingTexts } from './mapping.messages.js';

interface PointsCellProps {
  /** Pointer of the question. */
  readonly at: string;
  readonly value: Scalar;
}

/** What one value is worth: a number from 0 to 100, N/A (`-`) for “not scored”, empty for its place on the scale. */
export function PointsCell({ at, value }: PointsCellProps) {
  const edit = useEdit();
  const texts = useTexts(mappingTexts);
  const readOnly = useReadOnly();
  const question = useDraftPart(({ content }) => questionAt(content.definition, at));
  const [typed, setTyped] = useState<string>();
  const own = question && valuePoints(question).find((one) => one.value === value);
  if (!own) return null;
  const give = () => {
    if (typed === undefined) return;
    setTyped(undefined);
    const points = pointsIn(typed, value);
    if (points !== undefined) edit.run({ kind: 'recode', at, value, points });
  };
  return (
    <input
      className={classes['cell']}
      data-size="points"
      inputMode="decimal"
      value={typed ?? (own.isGiven ? shown(own.points) : '')}
      placeholder={shown(own.points)}
      readOnly={readOnly}
      data-wrong={own.points === undefined ? true : undefined}
      aria-label={texts.pointsOf(String(value))}
      title={
        own.points === 'NOT_APPLICABLE' ? texts.notScored : own.points === 'DONT_KNOW' ? texts.dontKnow : undefined
      }
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={give}
      onKeyDown={({ key }) => key === 'Enter' && give()}
    />
  );
}

function shown(points: Points | undefined): string {
  if (points === undefined) return '?';
  return typeof points === 'number' ? inPoints(points) : 'N/A';
}

/** null takes the entry away; undefined is nothing that could be meant. */
function pointsIn(typed: string, value: Scalar): Points | null | undefined {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  if (/^(-|—|n\/?a)$/i.test(text)) return value === 'DONT_KNOW' ? 'DONT_KNOW' : 'NOT_APPLICABLE';
  const points = Number(text);
  return points >= 0 && points <= 100 ? points : undefined;
}
