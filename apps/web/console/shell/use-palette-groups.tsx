import { useMantineColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useStudies, useVendors } from '../api/catalogue.js';
import { useQuestionnaires } from '../api/questionnaires.js';
import { logOut, useCan, useSession } from '../api/session.js';
import { useFormat } from '../i18n/format.js';
import { useLocale, useTexts } from '../i18n/locale.js';
import { DESTINATIONS } from './destinations.js';
import { paletteTexts } from './palette.messages.js';
import { type PaletteAction, usePalette } from './palette-store.js';
import { shellTexts } from './shell.messages.js';

export interface PaletteGroup {
  readonly label: string;
  readonly actions: readonly PaletteAction[];
}

/** Everything the palette offers, and whether the lists behind it failed to load. */
export function usePaletteGroups(): { readonly groups: readonly PaletteGroup[]; readonly isPartial: boolean } {
  const texts = useTexts(paletteTexts);
  const here = usePalette().actions;
  const pages = usePageActions();
  const { groups, isPartial } = useFoundThings();
  const general = useGeneralActions();
  const all = [
    { label: texts.here, actions: here },
    { label: texts.pages, actions: pages },
    ...groups,
    { label: texts.actions, actions: general },
  ];
  return { groups: all.filter(({ actions }) => actions.length > 0), isPartial };
}

function usePageActions(): readonly PaletteAction[] {
  const names = useTexts(shellTexts);
  const { locale } = useLocale();
  const { permissions } = useSession();
  const [, go] = useLocation();
  return DESTINATIONS.filter(({ permission }) => permission === undefined || permissions.includes(permission)).map(
    ({ id, href, isServerPage }) => ({
      id: `page:${id}`,
      label: names[id],
      keywords: id,
      run: () => (isServerPage ? location.assign(`${href}?lang=${locale}`) : go(href)),
    }),
  );
}

const both = (words: object) => Object.values(words).join(' ');

/** Fetched when the palette is first opened: this runs nowhere else. */
function useFoundThings() {
  const texts = useTexts(paletteTexts);
  const { text } = useFormat();
  const [, go] = useLocation();
  const questionnaires = useQuestionnaires(useCan('questionnaires.read'));
  const studies = useStudies(useCan('studies.read'));
  const vendors = useVendors(useCan('studies.read'));
  const studyName = (id: string) => text(studies.data?.find((study) => study.id === id)?.title);
  const groups: PaletteGroup[] = [
    {
      label: texts.questionnaires,
      actions: (questionnaires.data ?? []).map(({ id, title, slug, studyId }) => ({
        id: `questionnaire:${id}`,
        label: text(title),
        hint: studyName(studyId),
        keywords: `${slug} ${both(title)}`,
        run: () => go(`/questionnaires/${id}`),
      })),
    },
    {
      label: texts.studies,
      actions: (studies.data ?? []).map(({ id, slug, title }) => ({
        id: `study:${id}`,
        label: text(title),
        hint: slug,
        keywords: `${slug} ${both(title)}`,
        run: () => go(`/studies/${id}`),
      })),
    },
    {
      label: texts.vendors,
      actions: (vendors.data ?? []).map(({ id, slug, name }) => ({
        id: `vendor:${id}`,
        label: text(name),
        hint: slug,
        keywords: `${slug} ${both(name)}`,
        run: () => go(`/vendors/${id}`),
      })),
    },
  ];
  return { groups, isPartial: questionnaires.isError || studies.isError || vendors.isError };
}

function useGeneralActions(): readonly PaletteAction[] {
  const texts = useTexts(paletteTexts);
  const { locale, setLocale } = useLocale();
  const { setColorScheme } = useMantineColorScheme();
  const mayWrite = useCan('questionnaires.write');
  const [, go] = useLocation();
  return useMemo(
    () => [
      ...(mayWrite
        ? [
            {
              id: 'do:new',
              label: texts.newQuestionnaire,
              keywords: 'new create questionnaire 新建 问卷',
              run: () => go('/questionnaires/new'),
            },
          ]
        : []),
      {
        id: 'do:language',
        label: texts.switchLanguage,
        keywords: 'language english chinese 语言 英文 中文',
        run: () => setLocale(locale === 'en' ? 'zh-CN' : 'en'),
      },
      { id: 'do:light', label: texts.light, keywords: 'theme light 浅色 主题', run: () => setColorScheme('light') },
      { id: 'do:dark', label: texts.dark, keywords: 'theme dark 深色 主题', run: () => setColorScheme('dark') },
      { id: 'do:system', label: texts.system, keywords: 'theme system auto 系统', run: () => setColorScheme('auto') },
      { id: 'do:logout', label: texts.logOut, keywords: 'log out sign out 退出', run: () => void logOut() },
    ],
    [texts, locale, setLocale, setColorScheme, mayWrite, go],
  );
}
