type Place = { readonly stationId?: string | undefined; readonly gridId?: string | undefined }
type Station = { readonly stationId: string; readonly grids: readonly { readonly gridId: string }[] }

/** What stands for a grid where shops have none: a station's own, so that nobody reads another station's. */
export const gridless = (stationId?: string): string => (stationId ? `none.${stationId}` : 'none')

/** Under what a shop is listed: its grid, else what stands for one. */
export const listedGrid = ({ stationId, gridId }: Place): string => gridId ?? gridless(stationId)

/** Everything under which shops of a station are listed, those of no grid last. */
export const gridsOfStation = ({ stationId, grids }: Station): readonly string[] => [
  ...grids.map(({ gridId }) => gridId),
  gridless(stationId),
]

/** Everything under which shops of a district are listed. */
export const gridsOfDistrict = (stations: readonly Station[]): readonly string[] => [
  ...stations.flatMap(gridsOfStation),
  gridless(),
]

/** The partition of the index `list`. */
export const gridListPk = (district: string, grid: string): string => `D#${district}#GRID#${grid}`
