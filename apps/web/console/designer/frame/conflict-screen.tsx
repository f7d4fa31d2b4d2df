import { Button, Card, Group, List, Modal, SegmentedControl, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { changesBetween, type DraftChange } from '../draft/changes-between.js';
import { draftTexts } from '../draft/draft.messages.js';
import type { DraftContent } from '../draft/draft-content.js';
import type { DraftConflict } from '../draft/draft-state.js';
import { type Contested, mergeDrafts, type Side } from '../draft/merge-drafts.js';
import { useDraftPart, useDraftTools } from '../draft-context.js';
import { propertyTexts } from '../properties/property.messages.js';

/** Two people saved: both sides side by side, and three ways to go on. There is no way to lose one by a slip. */
export function ConflictScreen() {
  const conflict = useDraftPart((state) => state.conflict);
  return conflict ? <Conflict key={conflict.revision} conflict={conflict} /> : null;
}

function Conflict({ conflict }: { readonly conflict: DraftConflict }) {
  const { store, saver } = useDraftTools();
  const texts = useTexts(draftTexts);
  const { ago } = useFormat();
  const mine = useDraftPart(({ content }) => content);
  const [choose, setChoose] = useState<Readonly<Record<string, Side>>>({});
  const merge = useMemo(() => mergeDrafts(conflict.base, mine, conflict.theirs, choose), [conflict, mine, choose]);
  const settle = (content: DraftContent) => {
    store.settle(conflict, content);
    void saver.save();
  };
  const who = conflict.by ?? texts.somebody;
  const { content } = merge;
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="xl"
      title={texts.conflictTitle(who)}
    >
      <Stack>
        <Text size="sm">
          {texts.conflictHint} {conflict.at === undefined ? '' : ago(conflict.at)}
        </Text>
        <BothSides conflict={conflict} mine={mine} />
        {merge.contested.length > 0 && content && (
          <Choices contested={merge.contested} choose={choose} onChoose={setChoose} />
        )}
        <Text size="sm" c="dimmed">
          {content ? texts.mergeHint : texts.cannotMergeOrder}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => settle(conflict.theirs)}>
            {texts.takeTheirs}
          </Button>
          <Button variant="default" onClick={() => settle(mine)}>
            {texts.keepMine}
          </Button>
          <Button data-autofocus disabled={!content} onClick={() => content && settle(content)}>
            {texts.merge}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function BothSides({ conflict, mine }: { readonly conflict: DraftConflict; readonly mine: DraftContent }) {
  const texts = useTexts(draftTexts);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Changes title={texts.mine} changes={changesBetween(conflict.base, mine)} />
      <Changes title={texts.theirs} changes={changesBetween(conflict.base, conflict.theirs)} />
    </SimpleGrid>
  );
}

function Changes({ title, changes }: { readonly title: string; readonly changes: readonly DraftChange[] }) {
  const texts = useTexts(draftTexts);
  const { labels } = useTexts(propertyTexts);
  const say = (change: DraftChange): string => {
    if (change.kind === 'changed')
      return texts.changed(change.name, change.properties.map((name) => labels[name] ?? name).join(' · '));
    return 'name' in change ? texts[change.kind](change.name) : texts[change.kind];
  };
  return (
    <Card withBorder padding="sm">
      <Title order={3} size="h6" mb={4}>
        {title}
      </Title>
      {changes.length === 0 && <Text size="sm">{texts.nothingChanged}</Text>}
      <List size="sm">
        {changes.slice(0, 20).map((change) => (
          <List.Item key={say(change)}>{say(change)}</List.Item>
        ))}
      </List>
      {changes.length > 20 && <Text size="sm">… +{changes.length - 20}</Text>}
    </Card>
  );
}

interface ChoicesProps {
  readonly contested: readonly Contested[];
  readonly choose: Readonly<Record<string, Side>>;
  readonly onChoose: (choose: Readonly<Record<string, Side>>) => void;
}

function Choices({ contested, choose, onChoose }: ChoicesProps) {
  const texts = useTexts(draftTexts);
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {texts.changedBoth}
      </Text>
      {contested.map(({ subject, key, taken }) => {
        const name = 'name' in subject ? subject.name : texts[subject.kind];
        return (
          <Group key={key} justify="space-between">
            <Text size="sm" {...('name' in subject && { ff: 'monospace' })}>
              {name}
            </Text>
            <SegmentedControl
              size="xs"
              aria-label={name}
              value={taken}
              data={[
                { value: 'mine', label: texts.mine },
                { value: 'theirs', label: texts.theirs },
              ]}
              onChange={(side) => onChoose({ ...choose, [key]: side })}
            />
          </Group>
        );
      })}
    </Stack>
  );
}
