import { Code, Stack, Text, Title } from '@mantine/core';
import type { Locale } from '#kernel';
import {
  type ChoiceDefinition,
  type Definition,
  type ElementDefinition,
  isElementAt,
  type PageDefinition,
  partsOf,
  spellingOf,
  type Text as Words,
} from '#questionnaire/core/design';
import { typeTexts } from '../designer/question-type-look.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { outlineTexts } from './definition-outline.messages.js';

interface DefinitionOutlineProps {
  readonly definition: Definition;
  /** Of the headings of the pages. */
  readonly level?: 2 | 3 | 4;
  /** Also the answers that can be chosen. */
  readonly withChoices?: boolean;
}

/** A questionnaire to be read, not edited: page by page, question by question. */
export function DefinitionOutline({ definition, level = 3, withChoices = false }: DefinitionOutlineProps) {
  const texts = useTexts(outlineTexts);
  if (questionsIn(definition) === 0) return <Text c="dimmed">{texts.nothing}</Text>;
  return (
    <Stack gap="md">
      {definition.pages.map((page, index) => (
        // Pages may have no name, and their order is what they are here.
        // oxlint-disable-next-line react/no-array-index-key
        <Page key={index} page={page} number={index + 1} level={level} withChoices={withChoices} />
      ))}
    </Stack>
  );
}

export function questionsIn(definition: Definition): number {
  return partsOf(definition).filter(({ at, part }) => isElementAt(at) && 'type' in part && part.type !== 'panel')
    .length;
}

interface PageProps {
  readonly page: PageDefinition;
  readonly number: number;
  readonly level: 2 | 3 | 4;
  readonly withChoices: boolean;
}

function Page({ page, number, level, withChoices }: PageProps) {
  const texts = useTexts(outlineTexts);
  const words = useWords();
  const title = words(page.title);
  return (
    <section>
      <Title order={level} size="h3">
        {texts.page(number)}
        {title !== '' && ` · ${title}`}
      </Title>
      <Condition expression={page.visibleIf} />
      <ol className="fm-outline">
        {page.elements.map((element) => (
          <Element key={element.name} element={element} withChoices={withChoices} />
        ))}
      </ol>
    </section>
  );
}

function Element({ element, withChoices }: { readonly element: ElementDefinition; readonly withChoices: boolean }) {
  const texts = useTexts(outlineTexts);
  const types = useTexts(typeTexts);
  const words = useWords();
  const title = words(element.title);
  const isRequired = element.type !== 'panel' && 'isRequired' in element && (element.isRequired ?? false);
  return (
    <li>
      <Text component="span">{title === '' ? texts.untitled : title}</Text>{' '}
      <Text component="span" size="sm" c="dimmed">
        {element.name} · {Object.hasOwn(types, element.type) ? types[element.type].name : element.type}
        {isRequired && ` · ${texts.required}`}
      </Text>
      <Condition expression={element.visibleIf} />
      {withChoices && <Choices element={element} />}
      {element.type === 'panel' && (
        <ol className="fm-outline">
          {element.elements.map((inner) => (
            <Element key={inner.name} element={inner} withChoices={withChoices} />
          ))}
        </ol>
      )}
    </li>
  );
}

function Condition({ expression }: { readonly expression: string | undefined }) {
  const texts = useTexts(outlineTexts);
  if (expression === undefined) return null;
  return (
    <Text size="sm" c="dimmed">
      {texts.condition} <Code>{expression}</Code>
    </Text>
  );
}

function Choices({ element }: { readonly element: ElementDefinition }) {
  const words = useWords();
  const choices = 'choices' in element ? (element.choices ?? []) : [];
  if (choices.length === 0) return null;
  return (
    <ul className="fm-choices">
      {choices.map((choice) => (
        <li key={String(valueOf(choice))}>
          {typeof choice === 'object' ? words(choice.text) || choice.value : choice}
        </li>
      ))}
    </ul>
  );
}

function valueOf(choice: ChoiceDefinition): string | number {
  return typeof choice === 'object' ? choice.value : choice;
}

/** A text in the reader's language; in the other one where it is missing. */
export function wordsIn(text: Words | undefined, locale: Locale): string {
  const other: Locale = locale === 'en' ? 'zh-CN' : 'en';
  return spellingOf(text, locale) ?? spellingOf(text, other) ?? '';
}

function useWords() {
  const { locale } = useLocale();
  return (text: Words | undefined) => wordsIn(text, locale);
}
