import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  DEFAULT_THEME,
  type MantineColorsTuple,
  mergeThemeOverrides,
  NumberInput,
  TextInput,
} from '@mantine/core';

// The blue of official notices. Shade 8 on white is 8.6 : 1, shade 7 with white text 6.9 : 1.
const official: MantineColorsTuple = [
  '#eef4fb',
  '#dbe6f3',
  '#b5cbe6',
  '#8caed9',
  '#6995cd',
  '#5285c6',
  '#457cc2',
  '#3069ac',
  '#22578f',
  '#16467a',
];

// Mantine's darkest green is 4.49 : 1 on a row under the mouse, which just fails WCAG AA; this one is 5.3 : 1 there.
const teal = DEFAULT_THEME.colors.teal.with(9, '#067250') as unknown as MantineColorsTuple;

/** The tokens kiosk and desk share. */
export const tokens = createTheme({
  fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
  headings: { fontFamily: '"Be Vietnam Pro", system-ui, sans-serif', fontWeight: '700' },
  colors: { official, teal },
  primaryColor: 'official',
  // Mantine's default shade 6 fails WCAG AA for white text on a filled button.
  primaryShade: { light: 8, dark: 7 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Mantine's own grey and red for small print (3.3 : 1 and 3.2 : 1 on white) fail WCAG AA; these are above 5 : 1. */
export const readableColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
  },
});

/** Dense: many lines of the book on one screen, mouse and keyboard. */
export const deskTheme = mergeThemeOverrides(tokens, {
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'sm' } }),
  },
});

/** Touch: read at arm's length, every target at least 56 px. Its rem grows with the screen (kiosk.css). */
export const kioskTheme = mergeThemeOverrides(tokens, {
  defaultRadius: 'lg',
  components: {
    Button: Button.extend({ defaultProps: { size: 'xl' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xl' } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'xl' } }),
  },
});
