import { Badge, Group, Title } from '@mantine/core';
import { memo } from 'react';
import {
  elementAt,
  isPageAt,
  propertiesAt,
  type PropertyDescription,
  type PropertyGroup,
} from '#questionnaire/core/design';
import { useTexts } from '../../i18n/locale.js';
import { useDraftPart } from '../draft-context.js';
import { FindingsHere } from '../lint/findings-here.js';
import { MappingSection } from '../mapping/mapping-section.js';
import { outlineTexts } from '../outline/outline.messages.js';
import { PartIcon, type PartType, typeTexts } from '../question-type-look.js';
import { NameField } from './name-field.js';
import { PropertyField } from './property-field.js';
import { propertyTexts } from './property.messages.js';
import classes from './properties.module.css';
import { TypeField } from './type-field.js';

const GROUPS: readonly PropertyGroup[] = ['words', 'answer', 'logic'];

/** Everything that may be said about the page, panel or question at hand, as the catalogue of types has it. */
export function PropertyEditor() {
  const at = useDraftPart(({ selected }) => selected);
  const type = useDraftPart(({ content }) => typeAt(content.definition, at));
  // Another question is another form: no field keeps what was typed for the one before.
  return <Properties key={`${at} ${type}`} at={at} type={type} />;
}

type Definition = Parameters<typeof propertiesAt>[0];

function typeAt(definition: Definition, at: string): PartType | 'survey' {
  if (at === '') return 'survey';
  return isPageAt(at) ? 'page' : (elementAt(definition, at)?.type ?? 'survey');
}

interface PropertiesProps {
  readonly at: string;
  readonly type: PartType | 'survey';
}

const Properties = memo(function Properties({ at, type }: PropertiesProps) {
  const texts = useTexts(propertyTexts);
  const all = useDraftPart(({ content }) => propertiesAt(content.definition, at));
  const inGroup = (group: PropertyGroup) =>
    all.filter((property) => property.group === group && property.name !== 'name');
  return (
    <div className={classes['editor']} data-editor={at}>
      <Heading at={at} type={type} />
      <FindingsHere at={at} />
      {GROUPS.map((group) => (
        <Section key={group} title={texts.groups[group]} at={at} properties={inGroup(group)} all={all} />
      ))}
      {inGroup('score').length > 0 && <MappingSection at={at} properties={inGroup('score')} all={all} />}
    </div>
  );
});

function Heading({ at, type }: PropertiesProps) {
  const types = useTexts(typeTexts);
  const outline = useTexts(outlineTexts);
  if (type === 'survey')
    return (
      <Title order={2} size="h4">
        {outline.wholeSurvey}
      </Title>
    );
  const isQuestion = type !== 'page' && type !== 'panel';
  return (
    <Group gap="md" align="flex-end">
      {isQuestion ? (
        <TypeField at={at} type={type} />
      ) : (
        <Badge size="lg" variant="light" tt="none" mb={4} leftSection={<PartIcon type={type} />}>
          {types[type].name}
        </Badge>
      )}
      <NameField at={at} />
    </Group>
  );
}

interface SectionProps {
  readonly title: string;
  readonly at: string;
  readonly properties: readonly PropertyDescription[];
  readonly all: readonly PropertyDescription[];
}

const isSwitch = ({ value }: PropertyDescription): boolean => value.kind === 'flag';

/** Switches go together, after what is written. */
function inLine(properties: readonly PropertyDescription[]): readonly PropertyDescription[] {
  return [...properties.filter((property) => !isSwitch(property)), ...properties.filter(isSwitch)];
}

function Section({ title, at, properties, all }: SectionProps) {
  if (properties.length === 0) return null;
  return (
    <section className={classes['section']} aria-label={title}>
      <Title order={2} size="h6" c="dimmed">
        {title}
      </Title>
      <div className={classes['fields']}>
        {inLine(properties).map((property) => (
          <PropertyField key={property.name} at={at} property={property} others={all} />
        ))}
      </div>
    </section>
  );
}
