import { validUntilWords } from '@app/rules/licence/licence-state'
import { dayOf, shortDate } from '@app/rules/time/day'
import { amendableFactNames, amendmentStateNames } from '@app/types/amendment/values'
import { licenceKindNames } from '@app/types/licence/values'
import type { Answer } from '../../data/api'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { api } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Card, Section } from '../../ui/card'
import { DoorTitle } from '../../ui/door-title'
import { LicenceTicket } from '../../ui/licence-ticket'
import { Row } from '../../ui/row'
import { Message } from '../../ui/states'

type Shown = Answer<'licence', 'listLicences'>
type OfShop = { readonly shopId: string }

const Licences = ({ shopId, licences }: OfShop & Pick<Shown, 'licences'>) => (
  <Card flush>
    {licences.map(({ licenceId, kind, number, validUntil, state, days, standing }) => (
      <Row
        key={licenceId}
        id={`licence-${licenceId}`}
        title={licenceKindNames[kind]}
        words={validUntilWords(validUntil, standing, kind)}
        end={<LicenceTicket state={state} {...(days === undefined ? {} : { days })} />}
        onTap={() => goTo('/merchant/licence/index', { shopId, licenceId })}
      >
        <View className='note'>{number}</View>
      </Row>
    ))}
  </Card>
)

const Missing = ({ missing }: Pick<Shown, 'missing'>) =>
  missing.length === 0 ? null : (
    <>
      <Section title='还缺的证照' count={missing.length} />
      <Card flush>
        {missing.map((kind) => (
          <Row
            key={kind}
            icon='flag'
            iconLook='lamp'
            title={licenceKindNames[kind]}
            words='您的业态要有这张证，登记里没有。已经办好的，带证到监管所登记'
          />
        ))}
      </Card>
    </>
  )

/** What was asked of the bureau, newest first, and asking anew. */
const Amendments = ({ shopId }: OfShop) => {
  const [query, again] = useRead(`amendments/${shopId}`, () => api.amendment.listShopAmendments({ shopId }))
  useDidShow(again)
  return (
    <>
      <Section title='登记内容有误' />
      <Card flush>
        <Row
          id='amend'
          icon='pen'
          title='申请更正'
          words='店名、地址、经营者、代码、业态由监管部门改，您写明要改什么'
          onTap={() => goTo('/merchant/amend/index', { shopId })}
        />
        {(shownValue(query)?.amendments ?? []).map(({ amendmentId, fact, state, wanted, requestedAt, ...one }) => (
          <Row
            key={amendmentId}
            icon={state === 'accepted' ? 'tick' : 'list'}
            title={`${amendableFactNames[fact]}：${amendmentStateNames[state]}`}
            words={`${shortDate(dayOf(requestedAt))}申请改成 ${wanted}`}
            onTap={() => goTo('/merchant/amendment/index', { shopId: one.shopId, amendmentId })}
          />
        ))}
      </Card>
    </>
  )
}

/** The shop's papers, those that it lacks, and what is to be corrected in the register. */
export default function ShopLicences() {
  const { shopId = '' } = useRouter().params
  const [query, again] = useRead(`licences/${shopId}`, () => api.licence.listLicences({ shopId }))
  useDidShow(again)
  const shown = shownValue(query)
  return (
    <Page door='merchant' title='证照' header={shown && <DoorTitle>{shown.shopName}</DoorTitle>}>
      <QueryNotice query={query} what='证照' again={again} />
      {shown && shown.licences.length === 0 && (
        <Message title='没有登记证照' words='证照由监管部门登记。已经办好的，带证到监管所登记。' drawing='shop' />
      )}
      {shown && shown.licences.length > 0 && (
        <>
          <Section title='登记的证照' count={shown.licences.length} />
          <Licences shopId={shopId} licences={shown.licences} />
        </>
      )}
      {shown && <Missing missing={shown.missing} />}
      {shown && <Amendments shopId={shopId} />}
    </Page>
  )
}
