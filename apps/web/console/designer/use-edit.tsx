import { Button, Group, List, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import type { Locale } from '#kernel';
import {
  describeViolation,
  type Edited,
  elementAt,
  type Operation,
  pageAt,
  partsOf,
  type Reference,
  referencesTo,
} from '#questionnaire/core/design';
import { useLocale, useTexts } from '../i18n/locale.js';
import { useDraftTools } from './draft-context.js';
import type { DraftStore } from './draft/draft-store.js';
import { moveParts, removeParts } from './outline/marked-parts.js';
import { outlineTexts } from './outline/outline.messages.js';
import { partLabel } from './part-label.js';

type OutlineTexts = (typeof outlineTexts)['en'];

export interface Edit {
  /** Applies and says so when it could not be done or something was lost. */
  run(operation: Operation, coalesceKey?: string): Edited;
  /** Deletes; asks first when others refer to it. */
  remove(...at: readonly string[]): void;
  /** What is at hand, one or several, goes a step up or down. */
  move(by: -1 | 1): void;
}

/** What a person does to the draft, with everything that has to be said about it. */
export function useEdit(): Edit {
  const { store } = useDraftTools();
  const { locale } = useLocale();
  const texts = useTexts(outlineTexts);
  return useMemo(
    () => ({
      run: (operation, coalesceKey) => run(store, operation, coalesceKey, { locale, texts }),
      remove: (...at) => remove(store, at, { locale, texts }),
      move: (by) => move(store, by, { locale, texts }),
    }),
    [store, locale, texts],
  );
}

interface Words {
  readonly locale: Locale;
  readonly texts: OutlineTexts;
}

function run(store: DraftStore, operation: Operation, key: string | undefined, { locale, texts }: Words): Edited {
  const edited = store.apply(operation, key);
  if (edited.refused) notifications.show({ color: 'orange', message: texts.refused[edited.refused] });
  for (const { code, pointer, parameters } of edited.lost.slice(0, 3))
    notifications.show({ id: pointer, message: describeViolation(code, locale, parameters) });
  return edited;
}

/** The parts that are worked on together. */
export function allAtHand({ state: { selected, marked } }: DraftStore): readonly string[] {
  return marked.length > 0 ? marked : [selected];
}

function move(store: DraftStore, by: -1 | 1, words: Words): void {
  const { selected, marked, content } = store.state;
  if (marked.length === 0) {
    if (selected !== '') run(store, { kind: 'move-step', at: selected, by }, undefined, words);
    return;
  }
  const operation = moveParts(content.definition, marked, by);
  if (!operation) return;
  run(store, operation, undefined, words);
  const shifted = (at: string): string => at.replace(/\d+$/, (index) => String(Number(index) + by));
  store.mark(marked.map(shifted), shifted(selected));
}

const isWithin = (pointer: string, ats: readonly string[]): boolean =>
  ats.some((at) => pointer === at || pointer.startsWith(`${at}/`));

/** Who would be left without what they refer to; those that go with it do not count. */
function leftBehindBy(store: DraftStore, ats: readonly string[]): readonly Reference[] {
  const { definition } = store.state.content;
  const inside = partsOf(definition).filter((part) => isWithin(part.at, ats));
  return inside
    .flatMap(({ part }) => (part.name === undefined ? [] : referencesTo(definition, part.name)))
    .filter(({ pointer }) => !isWithin(pointer, ats));
}

function remove(store: DraftStore, ats: readonly string[], { locale, texts }: Words): void {
  const { definition } = store.state.content;
  const parts = ats.flatMap((at) => pageAt(definition, at) ?? elementAt(definition, at) ?? []);
  const [part] = parts;
  if (!part) return;
  const label = parts.length > 1 ? texts.several(parts.length) : partLabel(part, locale);
  const references = leftBehindBy(store, ats);
  const inside = partsOf(definition).filter(({ at }) => !ats.includes(at) && isWithin(at, ats)).length;
  const go = () => {
    run(store, removeParts(ats), undefined, { locale, texts });
    offerUndo(store, texts.removed(label), texts.undo);
  };
  if (references.length === 0 && inside === 0) return go();
  modals.openConfirmModal({
    title: texts.removeTitle(label),
    labels: { confirm: texts.removeAnyway, cancel: texts.cancel },
    confirmProps: { color: 'red' },
    children: <WhatIsLost references={references} inside={inside} texts={texts} />,
    onConfirm: go,
  });
}

function WhatIsLost(props: {
  readonly references: readonly Reference[];
  readonly inside: number;
  readonly texts: OutlineTexts;
}) {
  const { references, inside, texts } = props;
  return (
    <Stack gap="xs">
      {inside > 0 && <Text size="sm">{texts.removeWithInside(inside)}</Text>}
      {references.length > 0 && (
        <>
          <Text size="sm">{texts.removeHint}</Text>
          <List size="sm">
            {references.slice(0, 8).map(({ pointer, from, property }) => (
              <List.Item key={pointer}>
                {from} · {property}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  );
}

function offerUndo(store: DraftStore, message: string, undo: string): void {
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" lineClamp={2}>
          {message}
        </Text>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            store.undo();
            notifications.hide(id);
          }}
        >
          {undo}
        </Button>
      </Group>
    ),
    autoClose: 8_000,
  });
}
