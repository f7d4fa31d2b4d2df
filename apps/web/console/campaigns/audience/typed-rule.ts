import { EVERYBODY, type SegmentCondition, type SegmentField, type SegmentRule } from '#distribution/core';

/** A condition as it is typed; without values it does not count yet. */
export interface TypedCondition extends SegmentCondition {
  readonly key: string;
}

export interface TypedGroup {
  readonly key: string;
  readonly match: 'all' | 'any';
  readonly members: readonly TypedCondition[];
}

export interface TypedRule {
  readonly match: 'all' | 'any';
  readonly members: readonly (TypedCondition | TypedGroup)[];
}

export const isGroup = (member: TypedCondition | TypedGroup): member is TypedGroup => 'members' in member;

let last = 0;
const newKey = (): string => `c${(last += 1)}`;

export const aCondition = (field: SegmentField = 'vendor'): TypedCondition => ({
  key: newKey(),
  field,
  op: 'in',
  values: [],
});

export const aGroup = (): TypedGroup => ({ key: newKey(), match: 'any', members: [aCondition(), aCondition()] });

type AnyGroup<Member> = { readonly all: readonly Member[] } | { readonly any: readonly Member[] };

function partsOf<Member>(group: AnyGroup<Member>): { match: 'all' | 'any'; members: readonly Member[] } {
  return 'all' in group ? { match: 'all', members: group.all } : { match: 'any', members: group.any };
}

const isCondition = (member: SegmentCondition | AnyGroup<SegmentCondition>): member is SegmentCondition =>
  'field' in member;

const typed = (condition: SegmentCondition): TypedCondition => ({ ...condition, key: newKey() });

/** A stored rule as a form, which begins with one empty condition. */
export function typedOf(rule: SegmentRule | null): TypedRule {
  const { match, members } = partsOf(rule ?? EVERYBODY);
  if (members.length === 0) return { match, members: [aCondition()] };
  return {
    match,
    members: members.map((member) =>
      isCondition(member)
        ? typed(member)
        : { key: newKey(), match: partsOf(member).match, members: partsOf(member).members.map(typed) },
    ),
  };
}

const conditions = (list: readonly TypedCondition[]): SegmentCondition[] =>
  list.filter(({ values }) => values.length > 0).map(({ field, op, values }) => ({ field, op, values }));

/** What of a form can be stored: conditions that have values. Without any it means everybody. */
export function ruleOf({ match, members }: TypedRule): SegmentRule {
  const complete = members.flatMap((member): (SegmentCondition | AnyGroup<SegmentCondition>)[] => {
    if (!isGroup(member)) return conditions([member]);
    const inside = conditions(member.members);
    return inside.length === 0 ? [] : [member.match === 'all' ? { all: inside } : { any: inside }];
  });
  // `any` of nothing would mean nobody.
  return match === 'any' && complete.length > 0 ? { any: complete } : { all: complete };
}
