import { useColorScheme, useTheme } from '@mui/material/styles'
import { useMemo } from 'react'

/** The colours and the type that a chart is drawn with: a canvas knows no style sheet. */
export interface ChartLook {
  readonly ink: string
  readonly quiet: string
  readonly grid: string
  readonly paper: string
  readonly primary: string
  readonly error: string
  readonly warning: string
  readonly success: string
  readonly font: { readonly family: string; readonly size: number }
}

/** The look of the screen as it is now; of a picture that leaves it, always that of paper. */
export function useChartLook(): { readonly screen: ChartLook; readonly paper: ChartLook } {
  const theme = useTheme()
  const { mode, systemMode } = useColorScheme()
  const scheme = (mode === 'system' ? systemMode : mode) ?? 'light'
  return useMemo(() => {
    const lookOf = (name: 'light' | 'dark'): ChartLook => {
      const palette = theme.colorSchemes[name]?.palette ?? theme.palette
      return {
        ink: palette.text.primary,
        quiet: palette.text.secondary,
        grid: palette.divider,
        paper: palette.background.paper,
        primary: palette.primary.main,
        error: palette.error.main,
        warning: palette.warning.main,
        success: palette.success.main,
        font: { family: theme.typography.fontFamily ?? 'Arial', size: 12 },
      }
    }
    return { screen: lookOf(scheme), paper: lookOf('light') }
  }, [theme, scheme])
}
