import { subjectOfChange } from '@app/rules/amendment/amendment-words'
import { amendmentStateNames, amendmentTemplate } from '@app/types/amendment/values'
import type { Write } from '../platform/ports/records'
import type { AmendmentDeps } from './deps'
import type { StoredAmendment } from './store'

/** The request as it ended, and room for another about the same. */
export const settling = async ({ store }: AmendmentDeps, next: StoredAmendment): Promise<Write[]> => {
  const { district, shopId, change } = next
  const open = await store.open.get({ district, shopId, factKey: subjectOfChange(change) })
  return [store.amendments.replace(next), ...(open?.amendmentId === next.amendmentId ? [store.open.remove(open)] : [])]
}

/** Photographs of a paper stay no longer than somebody needs them: of what came to nothing they go. */
export const forgetting = async ({ photos }: AmendmentDeps, next: StoredAmendment): Promise<readonly Write[]> => {
  const { district, amendmentId } = next
  const subject = { kind: 'amendment', id: amendmentId } as const
  const gone = await Promise.all(
    next.photos.map(({ sha256 }) => photos.forget({ district, subject, purpose: 'photo', sha256 })),
  )
  return gone.flat()
}

/** Longest value of a `thing` field, in characters (订阅消息参数值内容限制). */
const mostOfThing = 20
const fitted = (text: string) =>
  [...text].length > mostOfThing ? `${[...text].slice(0, mostOfThing - 1).join('')}…` : text

/** One message to whoever asked, naming the shop and nobody. */
export const telling = ({ enqueueMessage }: AmendmentDeps, next: StoredAmendment, at: Date): Write[] => {
  const { district, shopId, shopName, amendmentId, openid, state } = next
  if (!openid) return []
  return enqueueMessage({
    district,
    recipientOpenid: openid,
    templateId: amendmentTemplate,
    page: `merchant/amendment/index?shopId=${shopId}&amendmentId=${amendmentId}`,
    data: {
      thing1: { value: fitted(shopName) },
      phrase2: { value: amendmentStateNames[state] },
      thing3: { value: state === 'accepted' ? '登记的内容已经改好' : '请打开申请看原因' },
    },
    key: `${openid}#${amendmentTemplate}#${amendmentId}`,
    at,
  })
}
