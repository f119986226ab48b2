import type { Place } from '../expect-cell'
import type { Asker } from '../policy'
import type { TestWorld } from './open-test-world'
import type { Voice } from './voices'

/** Everybody who asks, and from where. */
export const everybody: readonly (readonly [Asker, Place])[] = [
  ['anonymous', 'atConsole'],
  ['gateway', 'inWechat'],
  ['consumer', 'inWechat'],
  ['ended', 'inWechat'],
  ['merchant', 'inWechat'],
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

/** The voice of each, under `<asker> <place>`. */
export const everyVoice = async (world: TestWorld): Promise<ReadonlyMap<string, Voice>> => {
  const { home, atConsole, voices } = world
  const found = new Map<string, Voice>()
  for (const [asker, place] of everybody) found.set(`${asker} ${place}`, await voiceOf(asker, place))
  return found

  async function voiceOf(asker: Asker, place: Place): Promise<Voice> {
    if (asker === 'anonymous') return voices.anonymous(home.districtId)
    if (asker === 'gateway') return voices.gateway(home.districtId)
    return place === 'atConsole' ? await atConsole(asker) : home.speak(asker)
  }
}
