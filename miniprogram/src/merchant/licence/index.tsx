import { validUntilWords } from '@app/rules/licence/licence-state'
import { type RenewalPlan, renewalPlan } from '@app/rules/licence/renewal-plan'
import { dayOf, fullDate } from '@app/rules/time/day'
import type { LicenceWhole } from '@app/types/licence/contract'
import { licenceKindNames } from '@app/types/licence/values'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { api, now } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Image, View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Conclusion } from '../../ui/conclusion'
import { DoorTitle } from '../../ui/door-title'
import { LicenceTicket } from '../../ui/licence-ticket'
import { Pair, Row } from '../../ui/row'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import { kindWords } from '../../words/shop-facts'

type Props = { readonly licence: LicenceWhole }
const today = () => dayOf(new Date(now()).toISOString())

const Facts = ({ licence: { number, kind, validUntil, standing, state, days, photoUrl, recordedAt } }: Props) => (
  <Card>
    <Pair name='状态' value={<LicenceTicket state={state} {...(days === undefined ? {} : { days })} />} />
    <Pair name='编号' value={number} />
    <Pair name='有效期' value={validUntilWords(validUntil, standing, kind)} />
    <Pair name='登记' value={fullDate(dayOf(recordedAt))} />
    {photoUrl ? (
      <View className='photo-strip'>
        <Image className='photo-strip__picture' src={photoUrl} mode='aspectFill' ariaLabel='证照照片' />
      </View>
    ) : (
      <Pair name='照片' value='没有' />
    )}
  </Card>
)

const Plan = ({ plan }: { readonly plan: RenewalPlan }) => (
  <>
    <Conclusion tone={plan.tone} title={plan.title} words={plan.words} />
    {plan.days.length > 0 && (
      <Card title='要记住的日子'>
        {plan.days.map(({ name, day, words }) => (
          <Pair key={name} name={name} value={words ? `${fullDate(day)}，${words}` : fullDate(day)} />
        ))}
      </Card>
    )}
    {plan.late && <Strip look='warn'>{plan.late}</Strip>}
    {plan.steps.length > 0 && (
      <>
        <Section title='现在怎么办' />
        <Card flush>
          {plan.steps.map((step, n) => (
            <Row key={step} title={`${n + 1}. ${step}`} />
          ))}
        </Card>
      </>
    )}
  </>
)

const History = ({ licence: { earlier, kind } }: Props) =>
  earlier.length === 0 ? null : (
    <>
      <Section title='以前登记的' count={earlier.length} />
      <Card flush>
        {earlier.map(({ number, validUntil, recordedAt }) => (
          <Row
            key={`${number}-${recordedAt}`}
            icon='list'
            title={number}
            words={`${validUntilWords(validUntil, undefined, kind)}，${fullDate(dayOf(recordedAt))}登记`}
          />
        ))}
      </Card>
    </>
  )

const Body = ({ licence, shopId }: Props & { readonly shopId: string }) => {
  const { licenceId, kind, cancelled } = licence
  return (
    <>
      <Facts licence={licence} />
      <Plan plan={renewalPlan(licence, today())} />
      <History licence={licence} />
      {!cancelled && (
        <View className='btns'>
          <Button
            id='amend-licence'
            words='登记内容有误'
            look='outline'
            icon='pen'
            onTap={() => goTo('/merchant/amend/index', { shopId, licenceId })}
          />
        </View>
      )}
      <View className='note'>{kindWords(kind, today())}</View>
    </>
  )
}

/** One paper: how it stands, the days of its renewal, what to do now, what it said before. */
export default function ShopLicence() {
  const { shopId = '', licenceId = '' } = useRouter().params
  const [query, again] = useRead(`licences/${shopId}`, () => api.licence.listLicences({ shopId }))
  useDidShow(again)
  const shown = shownValue(query)
  const licence = shown?.licences.find((one) => one.licenceId === licenceId)
  return (
    <Page
      door='merchant'
      title='证照'
      {...(licence && {
        header: <DoorTitle>{licenceKindNames[licence.kind]}</DoorTitle>,
      })}
    >
      <QueryNotice query={query} what='这张证照' again={again} />
      {shown && !licence && (
        <Message title='没有这张证照' words='可能还没有登记。到全部证照里看。' drawing='shop'>
          <Button words='看全部证照' look='outline' onTap={() => goTo('/merchant/licences/index', { shopId })} />
        </Message>
      )}
      {licence && <Body licence={licence} shopId={shopId} />}
    </Page>
  )
}
