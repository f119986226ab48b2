import { inWechat } from '@app/functions/identity/public'
import { identityStore } from '@app/functions/identity/store'
import { foundation, type World } from '@app/functions/lambdas/world'
import type { Actor } from '@app/functions/platform/actor'
import { isRefused } from '@app/functions/platform/verb'

/** Who a WeChat user is, read once: what a person may do never changes while the demo is made. */
export const knownPeople = (world: World, district: string) => {
  const store = identityStore(foundation(world).records)
  const known = new Map<string, Actor>()
  return async (openid: string) => {
    const actor = known.get(openid) ?? (await inWechat(store, { district, openid }, world.clock()))
    if (!isRefused(actor) && actor.kind === 'person') known.set(openid, actor)
    return actor
  }
}
