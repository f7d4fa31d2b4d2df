import '@mantine/spotlight/styles.css';
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconClipboardText, IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type ItemType, namesIn, QUESTION_TYPES, TEMPLATES } from '#questionnaire/core/design';
import { useLocale, useTexts } from '../../i18n/locale.js';
import { useDraftTools } from '../draft-context.js';
import { partLabel } from '../part-label.js';
import { placeForNew } from '../place-for-new.js';
import { PartIcon, type PartType, typeTexts } from '../question-type-look.js';
import { useEdit } from '../use-edit.js';
import { outlineTexts } from './outline.messages.js';
import { pasteTexts } from './paste.messages.js';
import { openPasteText } from './paste-text.js';

const [paletteStore, palette] = createSpotlight();

export const openInsertPalette = (): void => palette.open();

/** The most used types first. */
const ORDER: readonly ItemType[] = ['radiogroup', 'rating', 'checkbox', 'boolean', 'text', 'comment', 'matrix'];

function typesInOrder(): readonly ItemType[] {
  const all = QUESTION_TYPES.map(({ type }) => type);
  return [...ORDER, ...all.filter((type) => !ORDER.includes(type))];
}

/** Everything that can be put in, by typing a few letters of it. */
export function InsertPalette() {
  const texts = useTexts(outlineTexts);
  const groups = [useTypeActions(), useStructureActions(), ...useTemplateActions()];
  return (
    <Spotlight
      store={paletteStore}
      actions={groups}
      shortcut={null}
      nothingFound={texts.nothingFound}
      highlightQuery
      scrollable
      maxHeight={460}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: texts.search,
        'aria-label': texts.search,
      }}
    />
  );
}

function useInsert() {
  const { store } = useDraftTools();
  const edit = useEdit();
  return useMemo(
    () => ({
      place: () => placeForNew(store.state.content.definition, store.state.selected),
      page: () => Number(store.state.selected.split('/')[2] ?? store.state.content.definition.pages.length - 1) + 1,
      edit,
    }),
    [store, edit],
  );
}

function useTypeActions(): SpotlightActionGroupData {
  const texts = useTexts(outlineTexts);
  const types = useTexts(typeTexts);
  const { edit, place } = useInsert();
  return {
    group: texts.questions,
    actions: typesInOrder().map((type) => ({
      id: type,
      label: types[type].name,
      description: types[type].hint,
      keywords: [type],
      leftSection: <PartIcon type={type} size={20} />,
      onClick: () => edit.run({ kind: 'insert-question', type, place: place() }),
    })),
  };
}

const structure = (type: PartType, label: string, description: string, onClick: () => void) => ({
  id: type,
  label,
  description,
  keywords: [type],
  leftSection: <PartIcon type={type} size={20} />,
  onClick,
});

function useStructureActions(): SpotlightActionGroupData {
  const texts = useTexts(outlineTexts);
  const paste = useTexts(pasteTexts);
  const { locale } = useLocale();
  const types = useTexts(typeTexts);
  const { store } = useDraftTools();
  const { edit, place, page } = useInsert();
  return {
    group: texts.structure,
    actions: [
      structure('panel', types.panel.name, types.panel.hint, () =>
        edit.run({ kind: 'insert-question', type: 'panel', place: place() }),
      ),
      structure('page', texts.addPage, texts.addPageHint, () => edit.run({ kind: 'add-page', index: page() })),
      {
        id: 'paste',
        label: texts.pasteText,
        description: texts.pasteHint,
        keywords: ['paste', 'text'],
        leftSection: <IconClipboardText size={20} stroke={1.6} aria-hidden />,
        onClick: () =>
          openPasteText({
            texts: paste,
            locale,
            taken: namesIn(store.state.content.definition),
            insert: (elements) => edit.run({ kind: 'insert-elements', elements, place: place() }),
          }),
      },
    ],
  };
}

/** Every question of every template, under the template's name. */
function useTemplateActions(): readonly SpotlightActionGroupData[] {
  const texts = useTexts(outlineTexts);
  const { locale } = useLocale();
  const { edit, place } = useInsert();
  return TEMPLATES.map(({ id, name, definition }) => ({
    group: `${texts.fromTemplate}: ${name[locale]}`,
    actions: definition.pages
      .flatMap(({ elements }) => elements)
      .map((element) => ({
        id: `${id} ${element.name}`,
        label: partLabel(element, locale),
        description: element.name,
        keywords: [name[locale]],
        leftSection: <PartIcon type={element.type} size={20} />,
        onClick: () => edit.run({ kind: 'insert-elements', elements: [element], place: place() }),
      })),
  }));
}
