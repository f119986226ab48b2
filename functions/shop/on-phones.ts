import type { Point } from '@app/rules/shop/facts/location'
import gcoord from 'gcoord'

/**
 * The same place as phones say it: WGS 84, where a register has GCJ-02, which lies up to some 700 m beside it. What is
 * measured between a phone and a shop is measured in one of the two.
 */
export const onPhones = ({ longitude, latitude }: Point): Point => {
  const [east, north] = gcoord.transform([longitude, latitude], gcoord.GCJ02, gcoord.WGS84)
  return { longitude: east, latitude: north }
}
