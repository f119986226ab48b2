import { statusEffects } from '@app/rules/shop/facts/status'
import type { Dossier } from '@app/types/shop/contract'
import { shopStatusNames } from '@app/types/shop/values'
import { useState } from 'react'
import { useStore } from '../../data/use-store'
import { goTo } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { useClaimSheet } from '../../inspection/claim-code'
import { session } from '../../parts'
import { inspects } from '../../session/session'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { Button } from '../../ui/button'
import { Dock } from '../../ui/dock'
import { Body } from './body'
import { KindSheet } from './kind-sheet'
import { Title } from './title'
import { useDossier } from './use-dossier'

const closedWords = ({ status, mergedInto }: Dossier): string =>
  mergedInto === undefined
    ? `这家店${shopStatusNames[status]}，不能检查。如在营业，请先在后台改好登记。`
    : '这一户已合并，请到留下的那一户检查。'

/** What is known of a shop before one enters its kitchen; previous failures first. */
export default function DossierPage() {
  const { shopId = '' } = useRouter().params
  const { query, again, orders, today } = useDossier(shopId)
  const shop = shownValue(query)
  const { me } = useStore(session)
  const start = (kind: string) => goTo('/inspector/notify/index', { shopId, kind })
  const [choosing, setChoosing] = useState(false)
  const claim = useClaimSheet(shopId)
  const choose = (kind: string) => {
    setChoosing(false)
    start(kind)
  }
  const closed = shop !== undefined && !statusEffects[shop.status].isInspected
  return (
    <Page
      door='inspector'
      title='商户档案'
      wide
      {...(shop ? { header: <Title shop={shop} /> } : {})}
      above={choosing ? <KindSheet onChoose={choose} onClose={() => setChoosing(false)} /> : claim.sheet}
      dock={
        shop &&
        inspects(me) && (
          <Dock {...(closed ? { below: closedWords(shop) } : {})}>
            <Button words='其他检查' look='outline' short disabled={closed} onTap={() => setChoosing(true)} />
            <Button id='start' words='开始日常检查' disabled={closed} onTap={() => start('routine')} />
          </Dock>
        )
      }
    >
      <QueryNotice query={query} what='这家店' again={again} />
      {shop && <Body shop={shop} orders={orders} today={today} onClaim={claim.open} />}
    </Page>
  )
}
