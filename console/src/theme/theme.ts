import type { ThemeConfig } from 'antd'
import theme from './theme.json'

/** The look's values for Ant Design; one file, no overrides in pages. `still`: the person asked for no motion. */
export const consoleTheme = (still: boolean): ThemeConfig => ({ ...theme, token: { ...theme.token, motion: !still } })
