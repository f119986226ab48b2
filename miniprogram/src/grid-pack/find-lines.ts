import type { PackLine } from './pack-box'

const plain = (text: string) => text.toLowerCase().replace(/\s/g, '')

/** Shops whose name, its initials, address or a number holds what was typed; all of them when nothing was. */
export const findLines = (lines: readonly PackLine[], typed: string): readonly PackLine[] => {
  const wanted = plain(typed)
  if (wanted === '') return lines
  return lines.filter(({ name, initials, address, shopId, creditCode = '' }) =>
    plain(`${name} ${initials} ${address} ${shopId} ${creditCode}`).includes(wanted),
  )
}
