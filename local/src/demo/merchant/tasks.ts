import { addDays, dayOf } from '@app/rules/time/day'
import { instant, iso, type Life } from './life'
import type { OwnShop } from './own-shops'
import { paintKitchen } from './paint-kitchen'
import type { FindingIdea } from './self-check-plans'
import { placeIn, sendPhoto } from './take-photo'

type Whose = { readonly shop: OwnShop; readonly openid: string }
type Found = { readonly selfCheckId: string; readonly finding: FindingIdea }

const words = [
  '当天就处理好了，换了新的，照片在后面。',
  '请人来修过，试了两天，正常。',
  '清洗干净了，安排专人每天看一次。',
]

const mend = async (life: Life, { shop, openid }: Whose, taskId: string): Promise<void> => {
  const { selfCheck } = life.as(openid)
  const { shopId } = shop
  const at = life.world.clock()
  const sha256 = await sendPhoto(life, paintKitchen(life.random), (facts) =>
    selfCheck.prepareTaskPhoto({ shopId, taskId, ...facts }),
  )
  const takenAt = iso(new Date(at.getTime() - 60_000))
  const photo = { sha256, spot: '整改后', takenAt, source: 'camera' as const, ...placeIn(life, shop) }
  await selfCheck.finishTask({ shopId, taskId, words: life.random.pick(words), photos: [photo], sentAt: iso(at) })
}

const report = async (life: Life, { shop: { shopId }, openid }: Whose, taskId: string): Promise<void> => {
  await life.as(openid).selfCheck.reportTask({
    ...{ shopId, taskId },
    words: '冷藏柜修了两次还是降不下来，配件要等一周，里面的东西已经移走，请给个意见。',
  })
}

/** What a self-check found becomes a task; the next day it is mended, or whoever answers for the grid hears of it. */
export const followFinding = async (life: Life, whose: Whose, { selfCheckId, finding }: Found): Promise<void> => {
  const { district } = life
  const { shopId } = whose.shop
  await life.followUp.found({ district, shopId, selfCheckId })
  const { tasks } = await life.as(whose.openid).selfCheck.listTasks({ shopId })
  const task = tasks.find(({ taskId }) => taskId.endsWith(`_${selfCheckId}_${finding.item}`))
  if (!task || finding.outcome === 'open') return
  const deed = finding.outcome === 'mended' ? mend : report
  const tomorrow = addDays(dayOf(iso(life.world.clock())), 1)
  life.agenda.put(instant(tomorrow, '15:20'), () => deed(life, whose, task.taskId))
}
