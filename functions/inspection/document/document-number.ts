/** 青石市场监管所 is 青石 in a number. */
const shortName = (station: string): string =>
  station.replace(/(?:市场监督管理|市场监管|监督管理|监管)?(?:分局|所)$/, '')

type InSeries = { readonly year: string; readonly count: number }

/**
 * Number of a document: 云市监检（青石）〔2026〕00012. The bureau's first character stands for the place, as in the numbers
 * of other official papers; every station counts for itself and begins again each year.
 */
export const documentNumber = (bureauName: string, station: string | undefined, { year, count }: InSeries): string => {
  const [place = ''] = bureauName
  const of = station ? `（${shortName(station)}）` : ''
  return `${place}市监检${of}〔${year}〕${String(count).padStart(5, '0')}`
}
