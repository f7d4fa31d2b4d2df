import { Menu, ScrollArea } from '@mantine/core';
import { elementAt, type PageDefinition, type Place } from '#questionnaire/core/design';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { useDraftTools } from '../draft-context.js';
import { partLabel } from '../part-label.js';
import { useEdit } from '../use-edit.js';
import { outlineTexts } from './outline.messages.js';

interface Target {
  readonly label: string;
  readonly place: Place;
}

/** Every place a question can go to, without dragging: first on a page, or after another question. */
export function MoveToMenu({ at }: { readonly at: string }) {
  const texts = useTexts(outlineTexts);
  const edit = useEdit();
  const targets = useTargets(at);
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item>{texts.moveTo}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        <ScrollArea.Autosize mah={320} maw={300}>
          {targets.map(({ label, place }) => (
            <Menu.Item key={`${place.parent} ${place.index}`} onClick={() => edit.run({ kind: 'move', at, place })}>
              {label}
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

function useTargets(at: string): readonly Target[] {
  const { store } = useDraftTools();
  const { locale } = useLocale();
  const texts = useTexts(outlineTexts);
  const { definition } = store.state.content;
  const nameOf = (page: PageDefinition, number: number) =>
    page.title === undefined ? texts.pageName(number + 1) : partLabel(page, locale);
  return definition.pages.flatMap((page, number) => {
    const parent = `/pages/${number}`;
    const others = page.elements.filter((element) => element !== elementAt(definition, at));
    return [
      { label: texts.firstOn(nameOf(page, number)), place: { parent, index: 0 } },
      ...others.map((element, index) => ({
        label: texts.after(partLabel(element, locale)),
        place: { parent, index: index + 1 },
      })),
    ];
  });
}
