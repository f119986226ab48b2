import { type ApplicationState, applicationStateNames } from '@app/types/shop/joining/values'
import type { StoredApplication } from './store'

/** Longest value of a `thing` field, in characters (订阅消息参数值内容限制). */
const mostOfThing = 20

const fitted = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length > mostOfThing ? `${characters.slice(0, mostOfThing - 1).join('')}…` : characters.join('')
}

const whatToDo: Readonly<Partial<Record<ApplicationState, string>>> = {
  approved: '打开小程序就能管这家店',
  returned: '请按说明补改后再交',
  refused: '请打开申请看原因',
}

/** The applicant's message: template `answerTemplate`. */
export const joiningMessage = ({ name, state }: StoredApplication): Record<string, { value: string }> => ({
  thing1: { value: fitted(name) },
  phrase2: { value: applicationStateNames[state] },
  thing3: { value: whatToDo[state] ?? '请打开申请查看' },
})

/** What whoever runs a shop hears when somebody else wants it: the same template, and nobody's name. */
export const claimedMessage = (name: string): Record<string, { value: string }> => ({
  thing1: { value: fitted(name) },
  phrase2: { value: '有人认领' },
  thing3: { value: '不是您安排的，请联系监管所' },
})
