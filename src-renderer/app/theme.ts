import { createTheme } from '@mui/material/styles'
import type {} from '@mui/material/themeCssVarsAugmentation'

const LIGHT = {
  contrastThreshold: 4.5,
  background: { default: '#F0F4F5', paper: '#FFFFFF' },
  primary: { main: '#005EB8' },
  error: { main: '#B3261E' },
  warning: { main: '#8A4B00' },
  success: { main: '#006747' },
  info: { main: '#005EB8' },
  text: { primary: '#212B32', secondary: '#425563' },
  divider: '#CBD3D8',
  action: { disabled: '#5B6B77' },
} as const

const DARK = {
  contrastThreshold: 4.5,
  background: { default: '#101820', paper: '#18222C' },
  primary: { main: '#7CB8F2' },
  error: { main: '#FFB4AB' },
  warning: { main: '#FFC46B' },
  success: { main: '#7FD8A4' },
  info: { main: '#7CB8F2' },
  text: { primary: '#E8EDEE', secondary: '#AFBBC4' },
  divider: '#344350',
  action: { disabled: '#8796A1' },
} as const

const text = (px: number, fontWeight: number, lineHeight: number) => ({
  fontSize: `${px / 16}rem`,
  fontWeight,
  lineHeight,
  letterSpacing: 0,
})

/** The design language: every colour, size and corner of the program is named here and only here. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'class' },
  colorSchemes: { light: { palette: LIGHT }, dark: { palette: DARK } },
  focusVisible: { outlineWidth: 3, outlineOffset: 2 },
  motion: { reducedMotion: 'system' },
  shape: { borderRadius: 8 },
  spacing: 4,
  typography: {
    fontFamily: '"Inter Variable", Arial, sans-serif',
    fontWeightBold: 600,
    h1: text(28, 600, 1.25),
    h2: text(20, 600, 1.3),
    h3: text(16, 600, 1.4),
    subtitle1: text(16, 400, 1.5),
    subtitle2: text(14, 600, 1.5),
    body1: text(14, 400, 1.5),
    body2: text(14, 400, 1.5),
    caption: text(12, 400, 1.4),
    button: { ...text(14, 500, 1.5), textTransform: 'none' },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: (themed) => ({
        'html, body, #root': { height: '100%' },
        'table, .tabular': { fontVariantNumeric: 'tabular-nums' },
        ':focus-visible': {
          outline: `3px solid ${themed.vars.palette.primary.main}`,
          outlineOffset: 2,
        },
        'main:focus, h1:focus': { outline: 'none' },
      }),
    },
    MuiButton: { defaultProps: { disableElevation: true } },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
    MuiFormHelperText: { styleOverrides: { root: { marginLeft: 0, fontSize: '0.75rem' } } },
    MuiOutlinedInput: {
      styleOverrides: {
        // The border of a field must stand out 3:1 from what lies around it.
        notchedOutline: ({ theme: themed }) => ({
          borderColor: '#6B7C88',
          ...themed.applyStyles('dark', { borderColor: '#7A8B97' }),
        }),
      },
    },
    // A subtitle is no heading of the page.
    MuiTypography: { defaultProps: { variantMapping: { subtitle1: 'p', subtitle2: 'p' } } },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiAlert: {
      styleOverrides: {
        root: ({ theme: themed, ownerState: { severity = 'success' } }) => ({
          color: themed.vars.palette.text.primary,
          backgroundColor: themed.vars.palette.background.paper,
          border: `1px solid ${themed.vars.palette[severity].main}`,
          alignItems: 'flex-start',
        }),
        message: { maxWidth: '75ch' },
      },
    },
    MuiTooltip: { defaultProps: { arrow: true, enterDelay: 400 } },
    MuiLink: { defaultProps: { underline: 'always' } },
  },
})
