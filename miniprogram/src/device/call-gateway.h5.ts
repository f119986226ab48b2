import type { CallGateway } from './call-gateway'
import { readAnswer } from './read-answer'
import { standInUser } from './stand-in-user'

/** Browsers have no WeChat: the stand-in runs the same cloud function as the user chosen on its page of phones. */
export const callGateway: CallGateway = async (call) => {
  try {
    const response = await fetch(`${STAND_IN_ORIGIN}/wx/call-function`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid: standInUser(), name: 'gateway', data: call }),
    })
    const { result } = (await response.json()) as { result?: unknown }
    return readAnswer(result)
  } catch {
    return undefined
  }
}
