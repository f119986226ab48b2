import { usePlaces } from '../../client/use-places'
import { Choice } from '../../parts/choice'

type PlaceKey = 'stationId' | 'gridId'
type Props = {
  readonly chosen: { readonly [Key in PlaceKey]?: string | undefined }
  readonly narrow: (key: PlaceKey) => (value: string | undefined) => void
}

const gridsToChoose = (stations: NonNullable<ReturnType<typeof usePlaces>['data']>['stations'], of?: string) =>
  stations.filter(({ stationId }) => of === undefined || stationId === of).flatMap(({ grids }) => grids)

/** Which station, and which of its grids; of all grids while no station is chosen. */
export const PlaceChoices = ({ chosen, narrow }: Props) => {
  const stations = usePlaces().data?.stations ?? []
  return (
    <>
      <Choice
        name='所'
        value={chosen.stationId}
        options={stations.map(({ stationId, name }) => ({ value: stationId, label: name }))}
        onChange={narrow('stationId')}
      />
      <Choice
        name='网格'
        value={chosen.gridId}
        options={gridsToChoose(stations, chosen.stationId).map(({ gridId, name }) => ({ value: gridId, label: name }))}
        onChange={narrow('gridId')}
      />
    </>
  )
}
