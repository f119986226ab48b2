import type { InspectionContent } from '@app/types/inspection/content'
import { hashContent } from './make-delivery'
import { officeOpenid } from './seed-people'
import { later, merchantIn, type Story } from './story'
import { sendIn } from './visit-shop'

const at = ({ visited: { made } }: Story) => ({ shopId: made.shopId, inspectionId: made.inspectionId })
const first = (story: Story) => ({ ...at(story), version: 1 })
const office = ({ parts }: Story) => parts.as(officeOpenid).inspection
const merchant = (story: Story) => merchantIn(story).inspection

const reply = (story: Story, text: string) => async (): Promise<unknown> =>
  await merchant(story).writeReply({ ...first(story), text })

/** The office answers the reply that waits. */
const moderate = (story: Story, reason?: string) => async (): Promise<unknown> => {
  const { reply: written } = await office(story).showPublication(at(story))
  const seen = { ...at(story), writtenAt: written?.writtenAt ?? '' }
  return reason ? await office(story).returnReply({ ...seen, reason }) : await office(story).approveReply(seen)
}

const object = (story: Story, text: string) => async (): Promise<unknown> =>
  await merchant(story).objectToResult({ ...first(story), text })

/** To the office itself, which did not inspect. */
const assign = (story: Story) => async (): Promise<unknown> => {
  const { person } = await story.parts.as(officeOpenid).identity.me({})
  return await office(story).assignObjection({ ...at(story), personId: person?.personId ?? '' })
}

/** The same inspection as its second version: the inspectors wrote the wrong place, and all sign again. */
const correct = (story: Story, reason: string) => async (): Promise<void> => {
  const { parts, visited } = story
  const content: InspectionContent = {
    ...visited.content,
    version: 2,
    corrects: { contentHash: visited.contentHash, reason },
    place: { address: `${visited.content.place.address}（后门）` },
  }
  const made = { ...visited.made, finishedAt: parts.world.clock().toISOString() }
  await sendIn(parts, { ...visited, made, content, contentHash: hashContent(content) })
}

type Plot = (story: Story) => void

const plots: readonly Plot[] = [
  (story) => {
    later(story, 1, reply(story, '谢谢检查人员指出问题，当天就整改了，欢迎街坊监督。'))
    later(story, 2, moderate(story))
  },
  (story) => {
    const withdrawn = { ...first(story), reason: '检查的是隔壁同名店，结果记错了商户。' }
    later(story, 3, () => office(story).withdrawResult(withdrawn))
  },
  (story) => {
    later(story, 1, object(story, '垃圾桶是有盖的，当时盖子放在旁边清洗，请再看看照片。'))
  },
  (story) => {
    const held = { ...first(story), reason: '收到举报，正在核实检查时的情况。' }
    later(story, 2, () => office(story).holdResult(held))
  },
  (story) => {
    const reason = '检查地点写的是正门，实际在后门厨房。'
    later(story, 1, () => office(story).returnResult({ ...first(story), reason }))
    later(story, 2, correct(story, reason))
  },
  (story) => {
    later(story, 1, reply(story, '那天人手不够，已经加了两名洗碗工。'))
  },
  (story) => {
    later(story, 1, object(story, '健康证明没有过期，新证放在家里，已经拿来了。'))
    const reasons = '看了新的健康证明，发证日在检查日之后，检查当天确已过期，维持原结果。'
    later(story, 2, assign(story))
    later(story, 5, () => office(story).answerObjection({ ...at(story), outcome: 'upheld', reasons }))
  },
  (story) => {
    later(story, 1, reply(story, '检查的人胡说，打我电话 13800000000。'))
    later(story, 2, moderate(story, '请只说这次检查的事，不要写电话。'))
  },
  (story) => {
    const returned = { ...first(story), reason: '不符合项编号抄错，请更正后重新提交。' }
    later(story, 1, () => office(story).returnResult(returned))
  },
  () => undefined,
]

/** What the shop says to the n-th result, and what the office makes of it. */
export const speakOf = (story: Story, n: number): void => plots[n % plots.length]?.(story)
