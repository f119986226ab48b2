import type { Place } from '../expect-cell'
import type { Asker } from '../policy'
import type { ExampleWorld } from './prepare-examples'
import type { Voice } from './voices'

/** Everybody who asks, and from where. */
export const everybody: readonly (readonly [Asker, Place])[] = [
  ['anonymous', 'atConsole'],
  ['gateway', 'inWechat'],
  ['consumer', 'inWechat'],
  ['ended', 'inWechat'],
  ['merchant', 'inWechat'],
  ['employee', 'inWechat'],
  ['inspector', 'inWechat'],
  ['stationHead', 'inWechat'],
  ['leader', 'inWechat'],
  ['office', 'inWechat'],
  ['security', 'inWechat'],
  ['audit', 'inWechat'],
  ['inspector', 'atConsole'],
  ['stationHead', 'atConsole'],
  ['leader', 'atConsole'],
  ['office', 'atConsole'],
  ['security', 'atConsole'],
  ['audit', 'atConsole'],
]

/** The voice of each, under `<asker> <place>`. Those at a console are who sits there already. */
export const everyVoice = (world: ExampleWorld): ReadonlyMap<string, Voice> => {
  const { home, consoles, voices } = world
  const found = new Map<string, Voice>()
  for (const [asker, place] of everybody) found.set(`${asker} ${place}`, voiceOf(asker, place))
  return found

  function voiceOf(asker: Asker, place: Place): Voice {
    if (asker === 'anonymous') return voices.anonymous(home.districtId)
    if (asker === 'gateway') return voices.gateway(home.districtId)
    return (place === 'atConsole' && consoles.get(asker)) || home.speak(asker)
  }
}
