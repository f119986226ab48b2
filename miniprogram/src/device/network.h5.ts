import type { OnNetwork } from './network'

/** Every browser has these two events; of a network's kind, which Taro asks for, only some tell. */
export const onNetwork: OnNetwork = (tell) => {
  tell(navigator.onLine)
  window.addEventListener('online', () => tell(true))
  window.addEventListener('offline', () => tell(false))
}
