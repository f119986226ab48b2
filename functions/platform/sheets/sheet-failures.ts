/** Words for people: why a file is no register that can be read. */
export type SheetFailure = { readonly failure: string }

export const mostRows = 200_000
/** Header and titles stand above the rows. */
export const mostLines = mostRows + 30
export const mostColumns = 256
export const mostMegabytes = 150

export const failures = {
  notSpreadsheet: '这个文件不是表格，读不出。请用 .xlsx 或 .csv（UTF-8、GB18030）保存后再传。',
  password: '这个文件设了打开密码。请在 Excel 或 WPS 里去掉密码，另存后再传。',
  cut: '这个文件不完整，可能没有传完或已损坏。请重新保存一份再传。',
  openQuote: '这个文件有一格的引号没有成对，后面的行读不出。请改好引号，或另存为 .xlsx 后再传。',
  tooManyRows: `这张表超过 ${mostRows / 10_000} 万行。请按监管所拆成几个文件，分别导入。`,
  tooWide: `这张表超过 ${mostColumns} 列。请删掉登记表右边多余的列，再传。`,
  oldExcel: '这是旧的 .xls 文件。请另存为 .xlsx 后再传。',
  noHeader: '没有找到表头。前 30 行里要有一行写着“商户名称”和另外两列的名称。',
  noRows: '表头下面一行也没有。请填好后再传。',
  severalSheets: '这个文件里有几张工作表都像台账。请一张表存一个文件，分别导入。',
} as const

export const tooLarge = (megabytes: number): string =>
  `这个文件解开后超过 ${megabytes} MB，不像登记表。请只留要导入的那张表，另存后再传。`

export const columnTwice = (names: readonly string[]): string =>
  `表头里${names.map((name) => `“${name}”`).join('、')}出现了不止一次，不知道该用哪一列。请只留一列，再传。`
