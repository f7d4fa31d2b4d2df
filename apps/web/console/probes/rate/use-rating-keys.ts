import { type RefObject, useEffect } from 'react';
import { RATING_FORM } from '#evidence/core/design';
import type { Mark } from './rating-scale.js';

interface RatingKeys {
  readonly marks: Readonly<Record<string, Mark>>;
  readonly mark: (item: string, mark: number | null) => void;
  readonly send: () => void;
  readonly desk: RefObject<HTMLElement | null>;
}

const KEYS = RATING_FORM.map(({ key }) => key);

function focusOn(desk: HTMLElement | null, item: string | undefined): void {
  if (item === undefined) return;
  const inputs = [...(desk?.querySelectorAll<HTMLInputElement>(`[data-item="${item}"] input`) ?? [])];
  (inputs.find((input) => input.checked) ?? inputs[0])?.focus();
}

/** The place of the item that has the focus, or of the first open one while none has. */
function currentPlace(marks: RatingKeys['marks']): number {
  const focused = document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset['item'];
  const item = focused ?? KEYS.find((key) => marks[key] === undefined) ?? '';
  return KEYS.indexOf(item);
}

/** What a key does on the desk; undefined where it does what it always does. */
function actOf(event: KeyboardEvent, { marks, mark, send, desk }: RatingKeys): (() => void) | undefined {
  if (event.ctrlKey && event.key === 'Enter') return send;
  if (event.altKey || event.metaKey || event.ctrlKey) return undefined;
  const at = currentPlace(marks);
  const item = KEYS[at];
  const to = (place: number) => () => focusOn(desk.current, KEYS[place]);
  if (event.key === 'ArrowDown') return to(at + 1);
  if (event.key === 'ArrowUp') return to(at - 1);
  if (!/^[0-5]$/.test(event.key) || item === undefined) return undefined;
  return () => {
    mark(item, event.key === '0' ? null : Number(event.key));
    to(Math.min(at + 1, KEYS.length - 1))();
  };
}

/** Digits rate and go on, arrows up and down change the item: while the focus is on the desk, and nowhere else. */
export function useRatingKeys(keys: RatingKeys): void {
  useEffect(() => {
    const desk = keys.desk.current;
    const press = (event: KeyboardEvent) => {
      const act = actOf(event, keys);
      if (!act) return;
      event.preventDefault();
      act();
    };
    desk?.addEventListener('keydown', press);
    return () => desk?.removeEventListener('keydown', press);
  });
}
