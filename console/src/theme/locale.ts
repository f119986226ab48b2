import type { Locale } from 'antd/es/locale'
// `antd/locale/zh_CN` is CommonJS: in the bundle its default is the module, and every field falls back to English
import zhCN from 'antd/es/locale/zh_CN'

type Picker = NonNullable<Locale['DatePicker']>

/** A day in a field, as papers write it. */
export const dayFormat = 'YYYY年M月D日'

const picker = zhCN.DatePicker as Picker

/** Without names of their own the buttons of year and month are called what is written on them (WCAG 2.5.3). */
const unnamed = { yearSelect: '', monthSelect: '', decadeSelect: '' }

/** Chinese, with days as the look guide writes them: 2026年11月24日, never 2026-11-24. */
export const consoleLocale: Locale = {
  ...zhCN,
  DatePicker: { ...picker, lang: { ...picker.lang, ...unnamed, fieldDateFormat: dayFormat } },
}
