import { type Definition, elementAt, isPageAt, pageAt, type Place } from '#questionnaire/core/design';

/** Where something new goes: after the selected question, into the selected page or panel, or last of all. */
export function placeForNew(definition: Definition, selected: string): Place {
  const last = definition.pages.length - 1;
  if (selected === '') return { parent: `/pages/${last}`, index: Infinity };
  if (isPageAt(selected)) return { parent: selected, index: pageAt(definition, selected)?.elements.length ?? 0 };
  const element = elementAt(definition, selected);
  if (element?.type === 'panel') return { parent: selected, index: element.elements.length };
  const steps = selected.split('/');
  return { parent: steps.slice(0, -2).join('/'), index: Number(steps.at(-1)) + 1 };
}
