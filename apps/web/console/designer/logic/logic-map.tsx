import { Group, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { type Definition, partsOf, pointerOfName, type Reference, referencesIn } from '#questionnaire/core/design';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { EmptyState } from '../../parts/states.js';
import { useDraftPart, useDraftTools } from '../draft-context.js';
import { groupedBy } from '../grouped-by.js';
import { partLabel } from '../part-label.js';
import { PartIcon, type PartType } from '../question-type-look.js';
import { ConditionInWords } from './condition-in-words.js';
import classes from './logic.module.css';
import { logicTexts } from './logic.messages.js';

interface Node {
  readonly at: string;
  readonly name: string;
  readonly label: string;
  readonly type: PartType;
  readonly conditions: readonly {
    readonly property: 'visibleIf' | 'requiredIf' | 'expression';
    readonly text: string;
  }[];
  /** Whom its answer has a say about. */
  readonly decides: readonly string[];
}

const CONDITIONS = ['visibleIf', 'requiredIf', 'expression'] as const;

/** Everything that has a condition or is named in one, in the order of the questionnaire. */
function nodesOf(definition: Definition, label: (part: Parameters<typeof partLabel>[0]) => string): readonly Node[] {
  const references = referencesIn(definition).filter(({ property }) => CONDITIONS.some((one) => one === property));
  const decidedBy = groupedBy(references, ({ to }: Reference) => to);
  return partsOf(definition).flatMap(({ at, part }) => {
    const own = part as unknown as Readonly<Record<string, unknown>>;
    const conditions = CONDITIONS.flatMap((property) => {
      const text = own[property];
      return typeof text === 'string' && text !== '' ? [{ property, text }] : [];
    });
    const decides = [...new Set((decidedBy.get(part.name ?? '') ?? []).map(({ from }) => from))];
    if (conditions.length === 0 && decides.length === 0) return [];
    const type = 'type' in part ? part.type : 'page';
    return [{ at, name: part.name ?? at, label: label(part), type, conditions, decides }];
  });
}

/** All conditions by question: what each depends on, and what depends on it. */
export function LogicMap() {
  const { head, store } = useDraftTools();
  const texts = useTexts(logicTexts);
  const { locale } = useLocale();
  const [, go] = useLocation();
  const definition = useDraftPart(({ content }) => content.definition);
  const nodes = useMemo(() => nodesOf(definition, (part) => partLabel(part, locale)), [definition, locale]);
  const goTo = (name: string) => {
    const page = definition.pages.findIndex((one) => one.name === name);
    store.select(pointerOfName(definition, name) ?? (page < 0 ? '' : `/pages/${page}`));
    go(`/questionnaires/${head.id}`);
  };
  if (nodes.length === 0) return <EmptyState title={texts.mapEmpty} />;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {texts.mapHint}
      </Text>
      <ol className={classes['map']}>
        {nodes.map((node) => (
          <NodeCard key={node.at} node={node} definition={definition} onGo={goTo} />
        ))}
      </ol>
    </Stack>
  );
}

interface NodeCardProps {
  readonly node: Node;
  readonly definition: Definition;
  readonly onGo: (name: string) => void;
}

function NodeCard({ node, definition, onGo }: NodeCardProps) {
  const texts = useTexts(logicTexts);
  const verbs = { visibleIf: texts.shows, requiredIf: texts.requires, expression: texts.computes } as const;
  return (
    <li className={classes['node']} data-type={node.type === 'page' ? 'page' : undefined}>
      <Group gap={8} wrap="nowrap">
        <PartIcon type={node.type} />
        <button type="button" className={classes['name']} onClick={() => onGo(node.name)}>
          <span className={classes['mono']}>{node.name}</span> {node.label !== node.name && node.label}
        </button>
      </Group>
      {node.conditions.map(({ property, text }) => (
        <Text key={property} size="sm" pl={24}>
          {verbs[property]} <ConditionInWords definition={definition} text={text} onGo={onGo} />
        </Text>
      ))}
      {node.decides.length > 0 && (
        <Text size="sm" pl={24} c="dimmed">
          {texts.decides}{' '}
          {node.decides.map((name) => (
            <button key={name} type="button" className={classes['chip']} onClick={() => onGo(name)}>
              {name}
            </button>
          ))}
        </Text>
      )}
    </li>
  );
}
