import { ActionIcon, Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { SegmentRule } from '#distribution/core';
import { useTexts } from '../../i18n/locale.js';
import { useNotify } from '../../parts/notify.js';
import { audienceTexts } from './audience.messages.js';
import classes from './audience.module.css';
import { ConditionRow } from './condition-row.js';
import {
  aCondition,
  aGroup,
  isGroup,
  ruleOf,
  type TypedCondition,
  type TypedGroup,
  typedOf,
  type TypedRule,
} from './typed-rule.js';

interface RuleBuilderProps {
  readonly studyId: string;
  readonly rule: SegmentRule | null;
  readonly onChange: (rule: SegmentRule) => void;
  readonly isReadOnly: boolean;
}

/** Conditions and groups of them. What has no value yet stays in the form and out of the rule. */
export function RuleBuilder({ studyId, rule, onChange, isReadOnly }: RuleBuilderProps) {
  const texts = useTexts(audienceTexts);
  const { typed, change, replace, remove, add } = useTypedRule(rule, onChange);
  return (
    <Stack gap="sm">
      <Match
        label={texts.match}
        value={typed.match}
        onChange={(match) => change({ ...typed, match })}
        isReadOnly={isReadOnly}
      />
      <ol className={classes['conditions']}>
        {typed.members.map((member, index) => {
          const shared = {
            studyId,
            place: `${index + 1}`,
            onChange: (next: TypedCondition | TypedGroup) => replace(member.key, next),
            onRemove: () => remove(member.key),
            isReadOnly,
          };
          return isGroup(member) ? (
            <GroupRow key={member.key} group={member} {...shared} />
          ) : (
            <ConditionRow key={member.key} condition={member} {...shared} />
          );
        })}
      </ol>
      {!isReadOnly && (
        <Group gap="xs">
          <AddButton label={texts.addCondition} onClick={() => add(aCondition())} />
          <AddButton label={texts.addGroup} onClick={() => add(aGroup())} />
        </Group>
      )}
    </Stack>
  );
}

function useTypedRule(rule: SegmentRule | null, onChange: (rule: SegmentRule) => void) {
  const texts = useTexts(audienceTexts);
  const [typed, setTyped] = useState<TypedRule>(() => typedOf(rule));
  const notify = useNotify();
  const change = (next: TypedRule) => {
    setTyped(next);
    onChange(ruleOf(next));
  };
  const replace = (key: string, member: TypedCondition | TypedGroup) =>
    change({ ...typed, members: typed.members.map((one) => (one.key === key ? member : one)) });
  const remove = (key: string) => {
    const before = typed;
    change({ ...typed, members: typed.members.filter((one) => one.key !== key) });
    notify.done(texts.removed, () => change(before));
  };
  const add = (member: TypedCondition | TypedGroup) => change({ ...typed, members: [...typed.members, member] });
  return { typed, change, replace, remove, add };
}

function AddButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button variant="default" size="compact-sm" leftSection={<IconPlus size={16} aria-hidden />} onClick={onClick}>
      {label}
    </Button>
  );
}

interface MatchProps {
  readonly label: string;
  readonly value: 'all' | 'any';
  readonly onChange: (value: 'all' | 'any') => void;
  readonly isReadOnly: boolean;
}

function Match({ label, value, onChange, isReadOnly }: MatchProps) {
  const texts = useTexts(audienceTexts);
  return (
    <SegmentedControl
      size="xs"
      className={classes['match'] ?? ''}
      aria-label={label}
      value={value}
      data={[
        { value: 'all', label: texts.all },
        { value: 'any', label: texts.any },
      ]}
      onChange={(next) => onChange(next === 'any' ? 'any' : 'all')}
      disabled={isReadOnly}
    />
  );
}

interface GroupRowProps {
  readonly studyId: string;
  readonly place: string;
  readonly group: TypedGroup;
  readonly onChange: (group: TypedGroup) => void;
  readonly onRemove: () => void;
  readonly isReadOnly: boolean;
}

function GroupRow({ studyId, place, group, onChange, onRemove, isReadOnly }: GroupRowProps) {
  const texts = useTexts(audienceTexts);
  const { members } = group;
  const removeMember = (key: string) => {
    const left = members.filter((one) => one.key !== key);
    if (left.length === 0) onRemove();
    else onChange({ ...group, members: left });
  };
  return (
    <li className={classes['group']}>
      <Group justify="space-between" mb="xs" wrap="nowrap">
        <Match
          label={texts.matchGroup}
          value={group.match}
          onChange={(match) => onChange({ ...group, match })}
          isReadOnly={isReadOnly}
        />
        {!isReadOnly && (
          <ActionIcon variant="subtle" color="gray" aria-label={texts.removeCondition(place)} onClick={onRemove}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        )}
      </Group>
      <ol className={classes['conditions']}>
        {members.map((member, index) => (
          <ConditionRow
            key={member.key}
            studyId={studyId}
            place={`${place}.${index + 1}`}
            condition={member}
            onChange={(next) =>
              onChange({ ...group, members: members.map((one) => (one.key === next.key ? next : one)) })
            }
            onRemove={() => removeMember(member.key)}
            isReadOnly={isReadOnly}
          />
        ))}
      </ol>
      {!isReadOnly && (
        <AddButton
          label={texts.addCondition}
          onClick={() => onChange({ ...group, members: [...members, aCondition()] })}
        />
      )}
    </li>
  );
}
