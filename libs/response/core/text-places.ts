import type { Answers, Plan } from '#questionnaire/core';
import { isFreeText } from './free-texts.js';

/** Something somebody wrote, and where in their answers it stands (a JSON pointer; names hold none of its signs). */
export interface PlacedText {
  readonly place: string;
  readonly text: string;
}

/** Everything that was written, whatever it is about: texts, cells of tables, remarks. Blank texts say nothing. */
export function textPlaces({ items }: Pick<Plan, 'items'>, answers: Answers): PlacedText[] {
  return items.flatMap((item) => {
    const remark = `${item.name}-Comment`;
    return [
      ...(isFreeText(item) ? textsIn(answers[item.name], `/${item.name}`) : []),
      ...(item.remark ? textsIn(answers[remark], `/${remark}`) : []),
    ];
  });
}

function textsIn(value: unknown, place: string): PlacedText[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ place, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, own]) => textsIn(own, `${place}/${name}`));
}

/** The same answers with other texts at these places; everything else is passed on as it is. */
export function withTexts(answers: Answers, texts: ReadonlyMap<string, string>): Answers {
  return texts.size === 0 ? answers : (replaced(answers, '', texts) as Answers);
}

function replaced(value: unknown, place: string, texts: ReadonlyMap<string, string>): unknown {
  const text = texts.get(place);
  if (text !== undefined) return text;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((own, at) => replaced(own, `${place}/${at}`, texts));
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [name, replaced(own, `${place}/${name}`, texts)]),
  );
}
