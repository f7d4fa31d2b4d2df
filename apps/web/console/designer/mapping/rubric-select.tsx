import { Select } from '@mantine/core';
import { useTexts } from '../../i18n/locale.js';
import { useDraftPart, useDraftTools } from '../draft-context.js';
import { useReadOnly } from '../properties/field.js';
import { mappingTexts } from './mapping.messages.js';

/** The version of the study's rubric that the draft is mapped to. */
export function RubricSelect() {
  const { rubrics, store } = useDraftTools();
  const texts = useTexts(mappingTexts);
  const readOnly = useReadOnly();
  const chosen = useDraftPart(({ content }) => content.rubricVersionId);
  return (
    <Select
      label={texts.chooseRubric}
      data={rubrics.map(({ id, number }) => ({ value: id, label: `v${number}` }))}
      value={chosen}
      placeholder={texts.noRubric}
      readOnly={readOnly}
      allowDeselect={false}
      data-field="rubric"
      maw={280}
      onChange={(rubricVersionId) => rubricVersionId !== null && store.replace({ rubricVersionId })}
    />
  );
}
