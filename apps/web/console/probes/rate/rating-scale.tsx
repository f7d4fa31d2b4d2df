import { useId } from 'react';
import type { RatingItem } from '#evidence/core/design';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { rateTexts } from './rate.messages.js';

/** 1 … 5, null for “cannot be judged”, undefined while it is open. */
export type Mark = number | null | undefined;

export const MARKS = [1, 2, 3, 4, 5] as const;

interface RatingScaleProps {
  readonly item: RatingItem;
  readonly mark: Mark;
  readonly onMark: (mark: number | null) => void;
}

/** One item of the form with what its ends mean. */
export function RatingScale({ item, mark, onMark }: RatingScaleProps) {
  const texts = useTexts(rateTexts);
  const { text } = useFormat();
  const id = useId();
  const choices = [...MARKS.map((value) => ({ value, label: String(value) })), { value: null, label: texts.cannot }];
  return (
    <fieldset className="fm-scale" aria-describedby={id} data-item={item.key}>
      <legend>{text(item.title)}</legend>
      <div className="fm-scale-marks">
        {choices.map(({ value, label }) => (
          <label key={label} className="fm-mark">
            <input type="radio" name={`${id}-mark`} checked={mark === value} onChange={() => onMark(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <p id={id} className="fm-scale-ends">
        <span>1 = {text(item.lowest)}</span>
        <span>5 = {text(item.highest)}</span>
      </p>
    </fieldset>
  );
}
