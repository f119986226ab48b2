import type { PackGrid } from '../../grid-pack/pack-box'

type Held = Pick<PackGrid, 'name' | 'part' | 'officer'>
type Grids = readonly Held[]

/** What the inspector's list is called: by its grid, or by how many grids there are. */
export const gridsTitle = (grids: Grids | undefined): string => {
  const [first, ...others] = grids ?? []
  if (!first) return '我的网格商户'
  return others.length === 0 ? `${first.name}商户` : `${others.length + 1} 个网格的商户`
}

const others = (officer: string | undefined): string => (officer ? `协管，责任人${officer}` : '协管，缺责任人')

/** Whether one answers for a grid or stands in for whom. */
const partWords = ({ part, officer }: Held): string => {
  if (part === undefined) return ''
  return part === 'responsible' ? '您是责任人' : others(officer)
}

/** Which grids these are, where the title only counts them, and in which part one holds each. */
export const gridsWords = (grids: Grids | undefined): string => {
  const [first, ...more] = grids ?? []
  if (!first) return ''
  if (more.length === 0) return partWords(first)
  return [first, ...more].map((grid) => [grid.name, partWords(grid)].filter(Boolean).join('：')).join('、')
}
