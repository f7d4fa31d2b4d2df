import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The accent of all Fairmark pages, from faint to dark; 6 is used on light ground, 3 on dark. */
const ink: MantineColorsTuple = [
  '#eaf3fc',
  '#cfe2f5',
  '#a5cbee',
  '#7db8f5',
  '#4a92d6',
  '#1f73c2',
  '#0b5cad',
  '#094e94',
  '#07407a',
  '#053160',
];

const fonts =
  'system-ui, -apple-system, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

export const theme = createTheme({
  colors: { ink },
  primaryColor: 'ink',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  fontFamily: fonts,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, monospace',
  defaultRadius: 'md',
  headings: { fontFamily: fonts, fontWeight: '650' },
  respectReducedMotion: true,
});
