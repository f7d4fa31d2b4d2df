import { ActionIcon, MultiSelect, NativeSelect, TagsInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { REGIONS, SEGMENT_FIELDS, type SegmentField, SIZES, SOURCES } from '#distribution/core';
import { LOCALES } from '#kernel';
import { useCan } from '../../api/session.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { useParticipants } from '../../studies/study-requests.js';
import { audienceTexts } from './audience.messages.js';
import classes from './audience.module.css';
import { useContactValues } from './segment-requests.js';
import type { TypedCondition } from './typed-rule.js';
import { useSegmentWord } from '../../parts/use-segment-word.js';

interface ConditionRowProps {
  readonly studyId: string;
  /** Where it stands, such as 2.1. */
  readonly place: string;
  readonly condition: TypedCondition;
  readonly onChange: (condition: TypedCondition) => void;
  readonly onRemove: () => void;
  readonly isReadOnly: boolean;
}

/** One comparison: field, is or is not, and the values. */
export function ConditionRow({ studyId, place, condition, onChange, onRemove, isReadOnly }: ConditionRowProps) {
  const texts = useTexts(audienceTexts);
  const { field, op } = condition;
  return (
    <li className={classes['condition']}>
      <fieldset className="fm-plain" disabled={isReadOnly} aria-label={texts.condition(place)}>
        <div className={classes['parts']}>
          <NativeSelect
            aria-label={texts.field}
            value={field}
            data={SEGMENT_FIELDS.map((one) => ({ value: one, label: texts.fields[one] }))}
            onChange={({ currentTarget }) =>
              onChange({ ...condition, field: currentTarget.value as SegmentField, values: [] })
            }
          />
          <NativeSelect
            aria-label={texts.op}
            value={op}
            data={[
              { value: 'in', label: texts.in },
              { value: 'notIn', label: texts.notIn },
            ]}
            onChange={({ currentTarget }) =>
              onChange({ ...condition, op: currentTarget.value === 'notIn' ? 'notIn' : 'in' })
            }
          />
          <Values studyId={studyId} condition={condition} onChange={onChange} />
          {!isReadOnly && (
            <ActionIcon variant="subtle" color="gray" aria-label={texts.removeCondition(place)} onClick={onRemove}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          )}
        </div>
      </fieldset>
    </li>
  );
}

const FIXED: Partial<Readonly<Record<SegmentField, readonly string[]>>> = {
  source: SOURCES,
  size: SIZES,
  region: REGIONS,
  locale: LOCALES,
};

type ValuesProps = Pick<ConditionRowProps, 'studyId' | 'condition' | 'onChange'>;

function Values({ studyId, condition, onChange }: ValuesProps) {
  const texts = useTexts(audienceTexts);
  const word = useSegmentWord();
  const { text } = useFormat();
  const { field, values } = condition;
  const { data: participants = [] } = useParticipants(studyId);
  const known = useKnownValues(studyId, field);
  const shared = {
    'aria-label': texts.values,
    value: [...values],
    onChange: (next: string[]) => onChange({ ...condition, values: next }),
    comboboxProps: { withinPortal: true },
    className: classes['values'] ?? '',
    placeholder: values.length === 0 ? texts.incomplete : '',
  };
  if (field === 'vendor')
    return (
      <MultiSelect
        {...shared}
        data={participants.map(({ vendorId, name }) => ({ value: vendorId, label: text(name) }))}
        searchable
      />
    );
  const fixed = FIXED[field];
  if (fixed) return <MultiSelect {...shared} data={fixed.map((value) => ({ value, label: word(value) }))} />;
  return <TagsInput {...shared} data={[...known]} description={texts.typeToAdd} />;
}

/** What contacts have of a field whose values are free. */
function useKnownValues(studyId: string, field: SegmentField): readonly string[] {
  const seesContacts = useCan('contacts.read');
  const { data } = useContactValues(studyId, seesContacts);
  const lists: Partial<Readonly<Record<SegmentField, readonly { readonly value: string }[]>>> = data
    ? { role: data.roles, tag: data.tags, organisation: data.organisations }
    : {};
  return (lists[field] ?? []).map(({ value }) => value);
}
