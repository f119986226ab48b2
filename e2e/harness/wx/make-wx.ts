import type { Answer, Args } from '../answers'
import type { Pages } from '../pages'
import type { Phone } from '../phone'
import { withCallbacks } from './callbacks'
import { everyday } from './everyday'
import { documents, fileSystem } from './files'
import { listeners } from './listeners'
import { media } from './media'
import { navigation } from './navigation'
import { callFunction, network } from './network'
import { asWeChatCanvas, offscreen, pictures } from './pictures'
import { behindPrivacy, privacy } from './privacy'
import { type Find, selectorQuery } from './selector-query'
import { storageLater, storageNow } from './storage'
import { type Entry, system } from './system'

export type World = {
  readonly phone: Phone
  readonly pages: Pages
  readonly find: Find
  readonly entry: () => Entry
  /** What a renderer can do better than answering by itself, such as showing a dialog. */
  readonly shown: Readonly<Record<string, Answer>>
}

/** These turn the test's answer into files, or ask it as a question of their own. */
const ownUse = ['chooseMedia', 'chooseImage', 'requirePrivacyAuthorize']

const given = ({ answers }: Phone): Record<string, Answer> =>
  Object.fromEntries(Object.entries(answers.wx ?? {}).filter(([name]) => !ownUse.includes(name)))

const asNode = (phone: Phone, element: Element): Element =>
  element.tagName === 'CANVAS' ? asWeChatCanvas(phone, element as HTMLCanvasElement) : element

/** The global `wx` of the package. */
export const makeWx = ({ phone, pages, find, entry, shown }: World): Record<string, unknown> => {
  const wrap = (name: string, act: (args: Args) => unknown) => withCallbacks(phone.calls, name, act)
  const later: Record<string, Answer> = {
    ...everyday,
    ...storageLater(phone),
    ...navigation(pages),
    ...network(phone),
    ...documents(phone),
    ...media(phone),
    ...pictures(phone),
    ...privacy(phone),
    ...shown,
    ...given(phone),
  }
  return {
    ...system(phone, entry),
    ...storageNow(phone),
    ...selectorQuery(find, (element) => asNode(phone, element)),
    ...offscreen(phone),
    ...fileSystem(phone, wrap),
    ...listeners(phone),
    ...Object.fromEntries(Object.entries(behindPrivacy(phone, later)).map(([name, act]) => [name, wrap(name, act)])),
    cloud: {
      init: (args: Args) => void phone.calls.push({ api: 'cloud.init', args }),
      callFunction: wrap('cloud.callFunction', callFunction(phone)),
    },
  }
}
