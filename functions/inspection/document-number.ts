/**
 * Number of a document: 云市监检〔2026〕00012. The bureau's first character stands for the place, as in the numbers of
 * other official papers; counting begins again each year.
 */
export const documentNumber = (bureauName: string, year: string, count: number): string => {
  const [place = ''] = bureauName
  return `${place}市监检〔${year}〕${String(count).padStart(5, '0')}`
}
