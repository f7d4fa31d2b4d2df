import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

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

/** Danger: 6 on light ground, 3 on dark. */
const red: MantineColorsTuple = [
  '#fdecea',
  '#fbd3cf',
  '#ffc9c2',
  '#ffb4ab',
  '#e5675e',
  '#cc3f36',
  '#b3261e',
  '#96201a',
  '#7c1a15',
  '#611510',
];

/** What is breaking or wants attention without being an error. */
const orange: MantineColorsTuple = [
  '#fdf1e3',
  '#fae0c2',
  '#f6c893',
  '#f2a65a',
  '#d98432',
  '#c66b14',
  '#b35900',
  '#964b00',
  '#7a3d00',
  '#5f2f00',
];

const gray: MantineColorsTuple = [
  '#f6f8fa',
  '#eef1f5',
  '#e4e8ed',
  '#d5dae1',
  '#8a94a3',
  '#77828f',
  '#5b6470',
  '#464e58',
  '#2f363e',
  '#1b1f24',
];

/** Grounds and edges of the dark pages: 7 is the page, 6 a surface, 4 a line. */
const dark: MantineColorsTuple = [
  '#eef1f5',
  '#ccd3db',
  '#a3adba',
  '#6b7684',
  '#39424e',
  '#2b333d',
  '#1a2027',
  '#12161b',
  '#0d1014',
  '#080a0c',
];

const fonts =
  'system-ui, -apple-system, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

/** Filled grounds are dark on light pages and light on dark ones, so what stands on them changes with the page. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  return input.variant === 'filled' ? { ...colours, color: 'var(--fm-on-filled)' } : colours;
};

export const theme = createTheme({
  variantColorResolver,
  colors: { ink, red, orange, gray, dark },
  primaryColor: 'ink',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  black: '#1b1f24',
  fontFamily: fonts,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, monospace',
  defaultRadius: 'md',
  radius: { sm: '6px', md: '8px', lg: '12px' },
  headings: {
    fontFamily: fonts,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '22px', lineHeight: '1.45' },
      h2: { fontSize: '17px', lineHeight: '1.6' },
      h3: { fontSize: '15px', lineHeight: '1.6' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // A dialog is no section, so its header would count as another banner of the page.
    Modal: { defaultProps: { radius: 'lg', attributes: { header: { role: 'presentation' } } } },
    Drawer: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
  },
});

/** The same colours as on the pages that the server renders; text 6:1 and more, edges of controls 3:1. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1b1f24',
    '--mantine-color-dimmed': '#5b6470',
    '--mantine-color-placeholder': '#5b6470',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#0b5cad',
    '--mantine-color-default-border': '#8a94a3',
    '--fm-on-filled': '#ffffff',
    '--fm-surface': '#f6f8fa',
    '--fm-line': '#d5dae1',
    '--fm-tint': '#e8effb',
    '--fm-attention': '#b35900',
    '--fm-removed': '#fdecea',
  },
  dark: {
    '--mantine-color-body': '#12161b',
    '--mantine-color-text': '#eef1f5',
    '--mantine-color-dimmed': '#a3adba',
    '--mantine-color-placeholder': '#a3adba',
    '--mantine-color-error': '#ffb4ab',
    '--mantine-color-anchor': '#7db8f5',
    '--mantine-color-default': '#1a2027',
    '--mantine-color-default-hover': '#2b333d',
    '--mantine-color-default-border': '#6b7684',
    '--fm-on-filled': '#0b1a2a',
    '--fm-surface': '#1a2027',
    '--fm-line': '#39424e',
    '--fm-tint': '#1c2c40',
    '--fm-attention': '#f2a65a',
    '--fm-removed': '#43231f',
  },
});
