import type { AskPerson } from './privacy'
import { standInUser } from './stand-in-user'

let askPerson: AskPerson | undefined

export const onPrivacyQuestion = (ask: AskPerson): void => {
  askPerson = ask
}

/** The stand-in remembers who agreed, as WeChat does; without it nothing is allowed. */
const mustAsk = async (agree?: true): Promise<boolean> => {
  try {
    const response = await fetch(`${STAND_IN_ORIGIN}/wx/privacy`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid: standInUser(), ...(agree ? { agree } : {}) }),
    })
    return ((await response.json()) as { needAuthorization?: boolean }).needAuthorization !== false
  } catch {
    return true
  }
}

export const hasPrivacy = async (): Promise<boolean> => !(await mustAsk())

export const requirePrivacy = async (): Promise<boolean> => {
  if (!(await mustAsk())) return true
  const given = await new Promise<string>((resolve) => (askPerson ? askPerson(resolve) : resolve('disagree')))
  return given === 'agree' && !(await mustAsk(true))
}
