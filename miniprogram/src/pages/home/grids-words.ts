import type { Grid } from './read-mine'

type Grids = readonly Pick<Grid, 'name' | 'shops'>[]

/** What the inspector's list is called: by its grid, or by how many grids there are. */
export const gridsTitle = (grids: Grids | undefined): string => {
  const [first, ...others] = grids ?? []
  if (!first) return '我的网格商户'
  return others.length === 0 ? `${first.name}商户` : `${others.length + 1} 个网格的商户`
}

/** Which grids these are, where the title only counts them. */
export const gridsWords = (grids: Grids | undefined): string =>
  grids && grids.length > 1 ? grids.map(({ name }) => name).join('、') : ''
