/** Lists that can be had as a sheet. */
export const exportedLists = ['shops', 'inspections', 'people'] as const
type ExportedListName = (typeof exportedLists)[number]

export const exportedListNames: Readonly<Record<ExportedListName, string>> = {
  shops: '商户名单',
  inspections: '检查记录',
  people: '人员名单',
}

export const exportStates = ['waiting', 'writing', 'done', 'failed'] as const

/** What one sheet holds (Excel ends at 1,048,576 rows, the heading among them). */
export const mostExportedRows = 1_000_000

/** Days for which the file of an export is kept. */
export const exportKeptDays = 7
