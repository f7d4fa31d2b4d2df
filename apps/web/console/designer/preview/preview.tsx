import { ActionIcon, Alert, Group, SegmentedControl, Select, Skeleton, Stack, Text } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile, IconMoon, IconRotate, IconSun } from '@tabler/icons-react';
import { useEffect } from 'react';
import { elementAt, partsOf } from '#questionnaire/core/design';
import { useVendors } from '../../api/catalogue.js';
import { useFormat } from '../../i18n/format.js';
import { useTexts } from '../../i18n/locale.js';
import { useStore } from '../draft/store.js';
import { useDraftPart, useDraftTools } from '../draft-context.js';
import { PreviewFrame } from './preview-frame.js';
import { previewTexts } from './preview.messages.js';
import { PreviewOutcome } from './preview-outcome.js';

/** What respondents will see, from the very renderer they will see it from. It can be answered. */
export function Preview() {
  const { preview } = useDraftTools();
  const texts = useTexts(previewTexts);
  useEffect(() => preview.start(), [preview]);
  useFollowSelection();
  return (
    <section aria-label={texts.preview}>
      <Stack gap="xs">
        <PreviewTools />
        <HiddenNote />
        <PreviewScreen />
        <PreviewOutcome />
      </Stack>
    </section>
  );
}

/** The first question in what is selected, by its name. */
function useSelectedQuestion(): string | undefined {
  return useDraftPart(({ content, selected }) => {
    const element = elementAt(content.definition, selected);
    if (element && element.type !== 'panel') return element.name;
    return partsOf(content.definition).find(
      ({ at, part }) => at.startsWith(`${selected}/`) && 'type' in part && part.type !== 'panel',
    )?.part.name;
  });
}

/** Another selection leads to its screen; answering moves on without the outline. */
function useFollowSelection(): void {
  const { preview } = useDraftTools();
  const question = useSelectedQuestion();
  useEffect(() => {
    if (question !== undefined) void preview.walk({ question });
  }, [preview, question]);
}

/** The selected question cannot be seen with the answers given so far. */
function HiddenNote() {
  const { preview } = useDraftTools();
  const texts = useTexts(previewTexts);
  const name = useSelectedQuestion();
  const page = useStore(preview, (state) => state.page);
  if (name === undefined || page?.screen !== 'step' || page.asked.length > 0) return null;
  return (
    <Text size="xs" c="dimmed">
      {texts.hidden(name)}
    </Text>
  );
}

function PreviewTools() {
  const { preview } = useDraftTools();
  const texts = useTexts(previewTexts);
  const { locale, isDark, isPhone } = useStore(preview, (state) => state);
  const icon = { size: 16, 'aria-hidden': true } as const;
  return (
    <Group gap={6}>
      <h2 className="fm-hidden">{texts.preview}</h2>
      <SegmentedControl
        size="xs"
        aria-label={texts.width}
        value={isPhone ? 'phone' : 'desktop'}
        data={[
          { value: 'phone', label: <Labelled icon={<IconDeviceMobile {...icon} />} label={texts.phone} /> },
          { value: 'desktop', label: <Labelled icon={<IconDeviceDesktop {...icon} />} label={texts.desktop} /> },
        ]}
        onChange={(value) => preview.set({ isPhone: value === 'phone' })}
      />
      <SegmentedControl
        size="xs"
        aria-label={texts.language}
        value={locale}
        data={[
          { value: 'zh-CN', label: texts.chinese },
          { value: 'en', label: texts.english },
        ]}
        onChange={(value) => preview.change({ locale: value === 'en' ? 'en' : 'zh-CN' })}
      />
      <SegmentedControl
        size="xs"
        aria-label={texts.appearance}
        value={isDark ? 'dark' : 'light'}
        data={[
          { value: 'light', label: <Labelled icon={<IconSun {...icon} />} label={texts.light} /> },
          { value: 'dark', label: <Labelled icon={<IconMoon {...icon} />} label={texts.dark} /> },
        ]}
        onChange={(value) => preview.set({ isDark: value === 'dark' })}
      />
      <VendorChoice />
      <ActionIcon variant="default" size={28} aria-label={texts.restart} onClick={() => void preview.restart()}>
        <IconRotate size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function Labelled({ icon, label }: { readonly icon: React.ReactNode; readonly label: string }) {
  return (
    <span title={label} style={{ display: 'inline-flex' }}>
      {icon}
      <span className="fm-hidden">{label}</span>
    </span>
  );
}

function VendorChoice() {
  const { preview } = useDraftTools();
  const texts = useTexts(previewTexts);
  const { text } = useFormat();
  const { data = [] } = useVendors();
  const vendor = useStore(preview, (state) => state.vendor);
  if (data.length === 0) return null;
  return (
    <Select
      size="xs"
      flex="1 1 80px"
      aria-label={texts.vendor}
      placeholder={texts.vendor}
      clearable
      data={[...new Set(data.map(({ name }) => text(name)))]}
      value={vendor === '' ? null : vendor}
      onChange={(value) => preview.change({ vendor: value ?? '' })}
    />
  );
}

function PreviewScreen() {
  const { preview } = useDraftTools();
  const texts = useTexts(previewTexts);
  const { isDark, isPhone, page, problem } = useStore(preview, (state) => state);
  if (page?.screen === 'nothing' || (!page && problem))
    return (
      <Alert color="orange" variant="light" title={texts.cannotShow}>
        {texts.cannotShowHint}
      </Alert>
    );
  if (!page)
    return (
      <output style={{ display: 'block' }} aria-label={texts.loading}>
        <Skeleton h={520} radius="lg" />
      </output>
    );
  return <PreviewFrame session={preview} page={page} isDark={isDark} isPhone={isPhone} />;
}
