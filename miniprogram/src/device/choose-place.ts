/** A point of WeChat's map, GCJ-02 in degrees, and how the map calls it. */
export type ChosenPlace = {
  readonly latitude: number
  readonly longitude: number
  readonly name: string
  readonly address: string
}

/** Opens the map for choosing a place, after privacy authorisation. */
export type ChoosePlace = () => Promise<ChosenPlace | 'cancelled' | 'notAllowed'>

export declare const choosePlace: ChoosePlace
