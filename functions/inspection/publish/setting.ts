import { settingAt, shippedSetting } from '@app/rules/inspection/publication-setting'
import { dayOf, isDay } from '@app/rules/time/day'
import type { PublicationSetting } from '@app/types/inspection/publication'
import { deciderOf } from '../../platform/actor'
import { type Asked, type Changed, given, type Refused, refuse } from '../../platform/verb'
import type { PublicationDeps } from './load-publication'
import type { StoredPublicationSetting } from './store'

const shown = ({ revision: _, district: __, personId: ___, ...setting }: StoredPublicationSetting) => setting

/** How the district publishes: today, later and before. */
export const showPublicationSetting = given(async ({ store }: PublicationDeps, { actor, at }: Asked<unknown>) => {
  const versions = await store.settingsOf(actor.district)
  return {
    today: settingAt(versions, at.toISOString()).version,
    versions: [...versions.map(shown), { ...shippedSetting }],
  }
})

type NewSetting = Pick<PublicationSetting, 'effectiveFrom' | 'mode' | 'objectWithin' | 'answerWithin'> & {
  readonly reason: string
}

/** Sets it anew from a day on; what was accepted until then stays as it was accepted. */
export const setPublicationSetting = given(
  async (
    { store }: PublicationDeps,
    { actor, input, at }: Asked<NewSetting>,
  ): Promise<Changed<{ version: number }> | Refused> => {
    const { effectiveFrom, reason } = input
    if (!isDay(effectiveFrom) || effectiveFrom < dayOf(at.toISOString())) return refuse('publication.settingInvalid')
    const { district } = actor
    const [last] = await store.settingsOf(district)
    const version = (last?.version ?? 0) + 1
    const next = {
      ...input,
      revision: 1,
      district,
      version,
      setAt: at.toISOString(),
      setBy: deciderOf(actor),
      ...(actor.kind === 'person' && { personId: actor.personId }),
    }
    return {
      answer: { version },
      writes: [store.publicationSettings.insert(next)],
      subject: `publicationSetting:${version}`,
      reason,
    }
  },
)
