/** One condition of a filter in words, `状态：营业中`; nothing where it is not asked. */
export const said = (title: string, words: string | undefined): readonly string[] =>
  words === undefined ? [] : [`${title}：${words}`]

export const yesOrNo = (wanted: 'yes' | 'no' | undefined, yes: string, no: string): string | undefined =>
  wanted && (wanted === 'yes' ? yes : no)
