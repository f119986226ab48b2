import { roleNames } from '@app/types/identity/values'

/** What the sheet's header says, and how its rows look. */
export const sample = [
  ['姓名', '角色', '执法证号', '有效至', '所', '网格'],
  ['陆闻溪', roleNames.inspector, 'YX-070012', '2028-12-31', '青石监管所', '01网格、02网格'],
  ['贺青禾', roleNames.stationHead, '', '', '青石监管所', ''],
  ['沈听雨', roleNames.leader, '', '', '', ''],
] as const

/** A text that a spreadsheet would run stands behind an apostrophe. */
const safe = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
const cell = (text: string): string => `"${safe(text).replaceAll('"', '""')}"`

/** Rows as a .csv that spreadsheets open as UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}`

const save = (name: string, file: Blob): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Hands a text file to the person at the screen. */
export const saveFile = (name: string, text: string): void =>
  save(name, new Blob([text], { type: 'text/csv;charset=utf-8' }))

/** Hands a workbook to the person at the screen. */
export const saveWorkbook = (name: string, base64: string): void =>
  save(
    name,
    new Blob([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
  )

/** A file as base64, without what a data URL puts before it. */
export const base64Of = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''))
    reader.onerror = () => reject(reader.error ?? new Error('the file could not be read'))
    reader.readAsDataURL(file)
  })

/** Base64 of more does not fit into one call. */
export const mostSheetBytes = 290_000
