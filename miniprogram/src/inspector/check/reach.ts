import { scrollToElement } from '../../device/phone'
import { screen } from '../../device/screen'
import { itemId } from './item-id'

/** The dock (about 140 px) and the answers above it (56 px and some air): where the thumb is. */
const dockAndAnswers = 216

/** Scrolls so that the answers of an item lie just above the dock. */
export const bringIntoReach = (key: string): void => {
  scrollToElement(`#${itemId(key, 'answers')}`, dockAndAnswers - screen().height)
}
