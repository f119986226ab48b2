import type { ChoosePlace, ChosenPlace } from './choose-place'
import { requirePrivacy } from './privacy'
import { standInUser } from './stand-in-user'

/** A browser has no map of WeChat's: the stand-in answers with where this phone's owner would have pointed. */
export const choosePlace: ChoosePlace = async () => {
  if (!(await requirePrivacy())) return 'notAllowed'
  try {
    const response = await fetch(`${STAND_IN_ORIGIN}/wx/choose-location`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid: standInUser() }),
    })
    const chosen = (await response.json()) as Partial<ChosenPlace>
    const { latitude, longitude, name = '', address = '' } = chosen
    return latitude === undefined || longitude === undefined ? 'cancelled' : { latitude, longitude, name, address }
  } catch {
    return 'cancelled'
  }
}
