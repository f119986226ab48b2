import { createStore, type Store } from '../data/store'
import type { Screen } from '../device/screen'
import type { Storage } from '../device/storage'

const place = 'text-size'
/** WeChat's own scale: 16 or 17 is the standard, 19 and up was chosen by someone who reads with effort. */
const largeFrom = 19

/** 大字: the person's choice, else what the phone's own text size suggests. Remembered on the phone. */
export const createLargeText = (storage: Storage, screen: () => Screen): Store<boolean> => {
  const kept = storage.read(place)
  const store = createStore(kept === undefined ? screen().textSize >= largeFrom : kept === 'large')
  store.subscribe(() => storage.write(place, store.get() ? 'large' : 'standard'))
  return store
}
