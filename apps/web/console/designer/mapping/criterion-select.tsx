import { NativeSelect, Select } from '@mantine/core';
import { memo } from 'react';
import type { Locale } from '#kernel';
import type { Rubric } from '#scoring';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { useRubric } from '../draft-context.js';
import { useReadOnly } from '../properties/field.js';
import { choicesTexts } from '../properties/choices.messages.js';
import { useEdit } from '../use-edit.js';
import { mappingTexts } from './mapping.messages.js';

/** The criteria under their dimensions; one that the rubric does not know is shown by its id. */
function groupsOf(rubric: Rubric | undefined, locale: Locale, current: string | undefined) {
  const groups = (rubric?.dimensions ?? []).map((dimension) => ({
    group: `${dimension.name[locale]} ${Math.round(dimension.weight * 100)}`,
    items: dimension.criteria.map(({ id, name }) => ({ value: id, label: name[locale] })),
  }));
  const isKnown = current === undefined || groups.some(({ items }) => items.some(({ value }) => value === current));
  return isKnown ? groups : [...groups, { group: '?', items: [{ value: current, label: current }] }];
}

/** Which criterion a question scores. */
export const CriterionSelect = memo(function CriterionSelect(props: {
  readonly at: string;
  readonly criterion: string | undefined;
}) {
  const { at, criterion } = props;
  const edit = useEdit();
  const { locale } = useLocale();
  const texts = useTexts(mappingTexts);
  const rubric = useRubric();
  const readOnly = useReadOnly();
  return (
    <Select
      label={texts.criterion}
      description={texts.criterionHint}
      data={groupsOf(rubric, locale, criterion)}
      value={criterion ?? null}
      placeholder={texts.none}
      searchable
      clearable
      readOnly={readOnly}
      data-field="criterion"
      maw={360}
      onChange={(next) => edit.run({ kind: 'map-criterion', at, criterion: next })}
    />
  );
});

interface CriterionCellProps {
  readonly at: string;
  readonly label: string;
  readonly criterion: string | undefined;
}

/** The same for a line of a matrix. */
export function CriterionCell({ at, label, criterion }: CriterionCellProps) {
  const edit = useEdit();
  const { locale } = useLocale();
  const texts = useTexts(choicesTexts);
  const rubric = useRubric();
  const readOnly = useReadOnly();
  return (
    <NativeSelect
      size="xs"
      miw={130}
      aria-label={texts.of(texts.criterion, label)}
      disabled={readOnly}
      data={[{ value: '', label: texts.none }, ...groupsOf(rubric, locale, criterion)]}
      value={criterion ?? ''}
      onChange={({ currentTarget }) => edit.run({ kind: 'map-criterion', at, criterion: currentTarget.value || null })}
    />
  );
}
