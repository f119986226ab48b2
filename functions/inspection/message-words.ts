import { outcomeName } from '@app/rules/inspection/headline'
import { fullDate } from '@app/rules/time/day'
import { dayOfInspection, type Submitted } from './past-visits'

/** Longest value of a `thing` field, in characters (订阅消息参数值内容限制). */
const mostOfThing = 20

/** As much of a text as a `thing` field holds. */
export const fitted = (text: string): string => {
  const characters = [...text]
  return characters.length > mostOfThing ? `${characters.slice(0, mostOfThing - 1).join('')}…` : text
}

/** The merchant's message about a result: template `inspection-result`. */
export const resultMessage = (inspection: Submitted): Record<string, { value: string }> => ({
  thing1: { value: fitted(inspection.shopName) },
  phrase2: { value: phraseOf(inspection) },
  date3: { value: fullDate(dayOfInspection(inspection)) },
  thing4: { value: fitted(whatToDo(inspection.result)) },
})

/** A `phrase` field holds five characters (订阅消息参数值内容限制), 待整改后评定 has six. */
const phraseOf = ({ kind, result: { verdict, scale } }: Submitted): string => {
  const name = outcomeName({ kind, verdict, scale })
  return name === '待整改后评定' ? '待整改' : name
}

/** Items may be due before the whole: the first day is the one to be kept. */
const whatToDo = ({ failing, dispositions, rectifyBy }: Submitted['result']): string => {
  if (dispositions.includes('stopBusiness')) return '请立即停止经营，按文书整改'
  if (failing.length === 0) return '没有发现问题，文书可以查看'
  if (!rectifyBy) return `${failing.length} 项不符合，请看文书`
  const first = failing.reduce((day, one) => (one.rectifyBy && one.rectifyBy < day ? one.rectifyBy : day), rectifyBy)
  const by = `${fullDate(first).slice(5)}前改好`
  return `${failing.length} 项不符合，${first < rectifyBy ? '最早' : ''}${by}`
}
