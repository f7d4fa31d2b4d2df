import '@mantine/spotlight/styles.css';
import './palette.css';
import { Modal } from '@mantine/core';
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTexts } from '../i18n/locale.js';
import { filterGroups } from './filter-groups.js';
import { paletteTexts } from './palette.messages.js';
import { closePalette, usePalette } from './palette-store.js';
import { usePaletteGroups } from './use-palette-groups.js';

const [store, palette] = createSpotlight();

/** Go anywhere and do anything by typing. Loaded when it is first asked for. */
export function Palette() {
  const { isOpen } = usePalette();
  const [query, setQuery] = useState('');
  useEffect(() => {
    if (isOpen) palette.open();
  }, [isOpen]);
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={closePalette}
      shortcut={null}
      scrollable
      maxHeight="min(60vh, 480px)"
      overlayProps={{ backgroundOpacity: 0.4 }}
    >
      <PaletteContent query={query} />
    </Spotlight.Root>
  );
}

/** The pattern of a field with a list that follows it, spelled out: none of the library's elements has these roles. */
const FIELD = { role: 'combobox' } as const;
const LIST = { role: 'listbox' } as const;
const GROUP = { role: 'group' } as const;
const OPTION = { role: 'option' } as const;
const NEWS = { role: 'status' } as const;

/** The component keeps the id it is given to itself, and the field has to name what is chosen. */
const named = (id: string) => (element: HTMLElement | null) => {
  if (element) element.id = id;
};

function PaletteContent({ query }: { readonly query: string }) {
  const texts = useTexts(paletteTexts);
  const { groups, isPartial } = usePaletteGroups();
  const { selected, listId } = useSpotlight(store);
  const prefix = useId();
  const shown = filterGroups(groups, query);
  const found = shown.flatMap(({ actions }) => actions);
  const ids = found.map(({ id }) => `${prefix}${id}`);
  /** Enter does the first thing found, also before an arrow has chosen it. */
  const enter = ({ key, nativeEvent }: KeyboardEvent) => {
    if (key !== 'Enter' || nativeEvent.isComposing || selected >= 0) return;
    found[0]?.run();
    palette.close();
  };
  return (
    <>
      <Modal.Title className="fm-hidden">{texts.title}</Modal.Title>
      <Spotlight.Search
        placeholder={texts.placeholder}
        leftSection={<IconSearch size={20} aria-hidden />}
        {...FIELD}
        aria-label={texts.placeholder}
        aria-expanded={ids.length > 0}
        aria-controls={listId === '' ? undefined : listId}
        aria-activedescendant={ids[selected]}
        onKeyDown={enter}
      />
      {shown.length > 0 && (
        <Spotlight.ActionsList {...LIST} aria-label={texts.actions}>
          {shown.map(({ label, actions }) => (
            <Spotlight.ActionsGroup key={label} label={label} {...GROUP} aria-label={label}>
              {actions.map(({ id, label: name, hint, run }) => (
                <Spotlight.Action
                  key={id}
                  ref={named(`${prefix}${id}`)}
                  {...OPTION}
                  aria-selected={ids[selected] === `${prefix}${id}`}
                  label={name}
                  {...(hint === undefined ? {} : { description: hint })}
                  onClick={run}
                />
              ))}
            </Spotlight.ActionsGroup>
          ))}
        </Spotlight.ActionsList>
      )}
      {shown.length === 0 && <Spotlight.Empty {...NEWS}>{texts.nothing}</Spotlight.Empty>}
      {isPartial && <Spotlight.Footer {...NEWS}>{texts.notLoaded}</Spotlight.Footer>}
    </>
  );
}
