import { canonicalJson } from '@app/rules/evidence/canonical'
import { logHeadKey } from '../../platform/log-head-key'
import { answer } from './page-answer'
import { type PageHandler, type PublicDeps, refusalAsJson } from './public-deps'

/** The newest head of a district's log, byte for byte the file of docs/evidence-format.md. */
export const showLogHead =
  ({ items }: Pick<PublicDeps, 'items'>): PageHandler =>
  async (c) => {
    const district = (c.req.param('file') ?? '').slice(0, -'.json'.length)
    const file = isDistrict(district) ? await items.get(logHeadKey(district)) : undefined
    if (!file) return answer(c, { type: 'json', status: 404, body: refusalAsJson('route.unknown') })
    return answer(c, { type: 'json', body: canonicalJson(file) })
  }

const isDistrict = (text: string): boolean => /^[0-9A-HJ-NPQRTUWXY]{3}$/.test(text)
