import { scrollToElement } from '../../device/phone'
import { screen } from '../../device/screen'
import { itemId } from './item-id'

/** The dock (about 140 px) and the answers above it (56 px and some air): where the thumb is. Large text takes more. */
const dockAndAnswers = { standard: 216, large: 276 } as const

/** After the first scrolling (ms). */
const settled = 260

/** Scrolls so that the answers of an item lie just above the dock, which may be some px taller than usual. */
export const bringIntoReach = (key: string, large: boolean, taller = 0): void => {
  const below = dockAndAnswers[large ? 'large' : 'standard'] + taller
  const scroll = () => scrollToElement(`#${itemId(key, 'answers')}`, below - screen().height)
  scroll()
  // Fields that grow with their text have their height only after they were drawn.
  setTimeout(scroll, settled)
}
