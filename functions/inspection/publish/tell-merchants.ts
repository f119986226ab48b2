import { objectionOutcomeNames } from '@app/types/inspection/publication/values'
import type { Write } from '../../platform/ports/records'
import { concludedOf } from '../concluded'
import type { InspectionDeps } from '../deps'
import { merchantsOf } from '../merchants-of'
import type { LoadedPublication } from './load-publication'
import { type Publication, standingIn } from './publication'

/** Longest value of a `thing` field, in characters (订阅消息参数值内容限制). */
const mostOfThing = 20

const fitted = (text: string): string => {
  const characters = [...text]
  return characters.length > mostOfThing ? `${characters.slice(0, mostOfThing - 1).join('')}…` : text
}

/** What the bureau said: `phrase` has five characters at most. */
type Told = { readonly phrase: string; readonly words: string }

export type TellDeps = Pick<InspectionDeps, 'people' | 'enqueueMessage'>

type ToTell = Pick<LoadedPublication, 'inspection' | 'publication'>

const replyTold = ({ reply }: LoadedPublication['publication']): Told =>
  reply?.state === 'approved'
    ? { phrase: '回复公开', words: '您的回复在公示页上看得到' }
    : { phrase: '回复退回', words: '请看原因，改好再交' }

/** What was ordered ends with the result that ordered it. */
const withoutOrder = ({ inspection, publication }: ToTell): string =>
  standingIn(publication) === 'withdrawn' && concludedOf(inspection).toRectify.length > 0 ? '，不用再整改' : ''

const objectionTold = (loaded: ToTell): Told => {
  const { answer } = loaded.publication.objection ?? {}
  return {
    phrase: '异议答复',
    words: `${answer ? objectionOutcomeNames[answer.outcome] : ''}${withoutOrder(loaded)}，请看理由`,
  }
}

const resultTold = (loaded: ToTell): Told | undefined => {
  const standing = standingIn(loaded.publication)
  if (standing === 'withdrawn') return { phrase: '结果撤回', words: `检查结果已撤回${withoutOrder(loaded)}` }
  return standing === 'correcting' ? { phrase: '结果更正', words: '检查结果正在更正' } : undefined
}

/** What is told after which deed; of holding and publishing nobody is told. */
export const toldOf = (about: 'reply' | 'objection' | 'result', loaded: ToTell): Told | undefined => {
  if (about === 'reply') return replyTold(loaded.publication)
  return about === 'objection' ? objectionTold(loaded) : resultTold(loaded)
}

/** Where there is no result any more, its shop is opened. */
const pageOf = ({ shopId, inspectionId, about, correctedAway }: Publication): string =>
  correctedAway === about.version
    ? `merchant/shop/index?shopId=${shopId}`
    : `merchant/result/index?shopId=${shopId}&inspectionId=${inspectionId}`

/** One message to each merchant of the shop for each answer of the bureau, ever; for the transaction that gives it. */
export const telling = async (
  deps: TellDeps,
  about: 'reply' | 'objection' | 'result',
  { at, ...loaded }: LoadedPublication & { readonly at: Date },
): Promise<Write[]> => {
  const { publication } = loaded
  const told = toldOf(about, loaded)
  if (!told) return []
  const { district, inspectionId, revision, about: inspection } = publication
  return (await merchantsOf(deps, loaded)).flatMap(({ openid }) =>
    deps.enqueueMessage({
      district,
      recipientOpenid: openid,
      templateId: 'publication-answer',
      page: pageOf(publication),
      data: {
        thing1: { value: fitted(inspection.shopName) },
        phrase2: { value: told.phrase },
        thing3: { value: fitted(told.words) },
      },
      key: `${openid}#publication-answer#${inspectionId}#${revision}`,
      at,
    }),
  )
}
