import { dayOf, daysBetween } from '@app/rules/time/day'
import type { FindingState } from '@app/types/rectification/values'
import { paintRoom } from './paint-room'
import { scribble } from './scribble'
import { later, merchantIn, officerIn, type Story } from './story'
import { uploadFile } from './upload-file'

const words = [
  '已经按要求改好，照片在后面。',
  '当天就买了带盖的垃圾桶，旧的扔了。',
  '记录补齐了，以后每天早上填。',
  '请人清洗了油污，地面干净了。',
] as const

const orderOf = ({ visited: { made } }: Story) => ({ shopId: made.shopId, rectificationId: made.inspectionId })

/** Findings that stand so, as the officer sees them. */
const standing = async (story: Story, ...states: readonly FindingState[]): Promise<readonly string[]> => {
  const { items } = await officerIn(story).rectification.showRectification(orderOf(story))
  return items.flatMap(({ key, state }) => (states.includes(state) ? [key] : []))
}

const answer = async (story: Story, key: string): Promise<void> => {
  const { random, objects } = story.parts
  const photo = { purpose: 'photo', fileName: 'after.png', contentType: 'image/png', body: paintRoom(random) } as const
  const { upload, put } = await uploadFile(merchantIn(story), objects, photo)
  await put
  const said = { words: random.pick(words), photos: [upload] }
  await merchantIn(story).rectification.answerFinding({ ...orderOf(story), key, ...said })
}

/** Answers whatever is the shop's to answer, and sends it in. */
const answerAll = (story: Story) => async (): Promise<void> => {
  for (const key of await standing(story, 'open', 'returned')) await answer(story, key)
  await merchantIn(story).rectification.submitRectification(orderOf(story))
}

const answerFirst = (story: Story) => async (): Promise<void> => {
  const [first] = await standing(story, 'open')
  if (first) await answer(story, first)
}

const verify = (story: Story) => async (): Promise<void> => {
  const judgements = (await standing(story, 'answered')).map((key) => ({ key, verified: true }))
  await officerIn(story).rectification.judgeFindings({ ...orderOf(story), judgements })
}

const tooBlurred = { verified: false, reason: '照片看不清是哪里，请对着问题处重拍。' }

const sendBack = (story: Story) => async (): Promise<void> => {
  const answered = await standing(story, 'answered')
  const judgements = answered.map((key, n) => (n > 0 ? { key, verified: true } : { key, ...tooBlurred }))
  await officerIn(story).rectification.judgeFindings({ ...orderOf(story), judgements })
}

const askForTime = (story: Story) => async (): Promise<void> => {
  const { rectification } = merchantIn(story)
  const { dueDay } = await rectification.showRectification(orderOf(story))
  const until = nextMonday(dueDay)
  await rectification.askExtension({ ...orderOf(story), until, reason: '定做的防蝇帘要下周才到货。' })
}

const nextMonday = (day: string): string => {
  const at = Date.parse(`${day}T00:00:00.000Z`)
  const ahead = (8 - new Date(at).getUTCDay()) % 7 || 7
  return new Date(at + ahead * 86_400_000).toISOString().slice(0, 10)
}

const grant = (story: Story) => async (): Promise<unknown> =>
  await officerIn(story).rectification.decideExtension({ ...orderOf(story), granted: true })

const interview = (story: Story, isSigned: boolean) => async (): Promise<void> => {
  const { parts, visited } = story
  const api = officerIn(story)
  const at = parts.world.clock().toISOString()
  const drawn = {
    purpose: 'signature',
    fileName: 'signature.png',
    contentType: 'image/png',
    body: scribble(parts.random),
  } as const
  const { upload, put } = await uploadFile(api, parts.objects, drawn)
  await put
  const signed = isSigned ? { signature: upload } : { refusalToSign: '本人说要先问过合伙人，没有签字。' }
  const said = '整改逾期，约谈经营者。当面说明了后果，经营者答应本周内改好并上传照片。'
  await api.rectification.recordInterview({ ...orderOf(story), with: visited.made.contact, at, said, ...signed })
}

type Plot = (story: Story) => void

/** Orders that ran out long ago. */
const past: readonly Plot[] = [
  (story) => {
    later(story, 2, answerAll(story))
    later(story, 3, verify(story))
  },
  (story) => {
    later(story, 18, interview(story, true))
  },
  (story) => {
    later(story, 3, answerAll(story))
    later(story, 4, sendBack(story))
    later(story, 6, answerAll(story))
    later(story, 7, verify(story))
  },
  (story) => {
    later(story, 4, askForTime(story))
    later(story, 4.2, grant(story))
    later(story, 9, answerAll(story))
    later(story, 10, verify(story))
  },
  (story) => {
    later(story, 17, interview(story, false))
    later(story, 20, answerAll(story))
    later(story, 21, verify(story))
  },
]

/** Orders that run out about now. */
const due: readonly Plot[] = [
  (story) => {
    later(story, 5, answerAll(story))
    later(story, 6, sendBack(story))
  },
  (story) => {
    later(story, 4, askForTime(story))
    later(story, 5, grant(story))
  },
  () => undefined,
  (story) => later(story, 6, answerAll(story)),
]

/** Orders of this week. */
const fresh: readonly Plot[] = [
  (story) => later(story, 0.6, answerAll(story)),
  (story) => later(story, 0.5, answerFirst(story)),
  (story) => later(story, 0.7, askForTime(story)),
  () => undefined,
]

/** What the shop and its officers make of the n-th order. */
export const mend = (story: Story, n: number): void => {
  const age = daysBetween(dayOf(story.visited.made.finishedAt), story.today)
  const plots = age > 22 ? past : age > 7 ? due : fresh
  plots[n % plots.length]?.(story)
}
