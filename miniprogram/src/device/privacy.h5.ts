import type { AskPerson } from './privacy'
import { standInUser } from './stand-in-user'

let askPerson: AskPerson | undefined

export const onPrivacyQuestion = (ask: AskPerson): void => {
  askPerson = ask
}

const place = () => `privacy/${standInUser()}`

/** As in WeChat: asked once, remembered per person. */
export const requirePrivacy = (): Promise<boolean> =>
  new Promise((resolve) => {
    if (window.localStorage.getItem(place()) === 'agree') return resolve(true)
    if (!askPerson) return resolve(false)
    askPerson((given) => {
      if (given === 'agree') window.localStorage.setItem(place(), given)
      resolve(given === 'agree')
    })
  })
