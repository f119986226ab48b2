import { maskName } from '@app/rules/employee/published'
import { dayOf, fullDate } from '@app/rules/time/day'
import type { Employee } from '@app/types/employee/contract'
import { type PublishedFact, publishedFactNames } from '@app/types/employee/values'
import type { Answer } from '../../data/api'
import { healthWords, postWords } from '../../employee/person-words'
import { api, now } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useDeed } from '../../shell/use-deed'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Card, Section } from '../../ui/card'
import { Row } from '../../ui/row'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'

type Employment = Answer<'employee', 'showMyEmployments'>['employments'][number]

/** What may be asked for now; a picture of the person is not shown anywhere. */
const askable = ['name', 'phone'] as const satisfies PublishedFact[]

const standing = ({ consents }: Employee, fact: PublishedFact) =>
  consents.find((one) => one.fact === fact && one.withdrawnAt === undefined)

const wordsOf = (employee: Employee, fact: PublishedFact): string => {
  const consent = standing(employee, fact)
  if (consent) return `${fullDate(dayOf(consent.givenAt))}同意公示，随时可以撤回`
  if (fact === 'phone' && !employee.phone) return '店里没有登记您的手机号'
  return fact === 'name' ? `没有同意，公众只看到“${maskName(employee.name)}”` : '没有同意，公众看不到'
}

type Props = { readonly employment: Employment; readonly onChanged: () => void }

const Consents = ({ employment: { employee, shopName }, onChanged }: Props) => {
  const give = useDeed(api.employee.giveConsent)
  const withdraw = useDeed(api.employee.withdrawConsent)
  const { shopId, employeeId } = employee
  const turn = async (fact: PublishedFact) => {
    const deed = standing(employee, fact) ? withdraw : give
    const given = await deed.run({ shopId, employeeId, fact })
    if ('value' in given) onChanged()
  }
  const isBusy = give.busy || withdraw.busy
  const mayAct = (fact: PublishedFact) => !isBusy && (fact !== 'phone' || employee.phone !== undefined)
  return (
    <>
      <Section title={shopName} />
      <OutcomeStrip outcome={give.outcome} />
      <OutcomeStrip outcome={withdraw.outcome} />
      <Card flush>
        <Row
          icon='person'
          title={`${employee.name}，${postWords(employee, dayOf(new Date(now()).toISOString()))}`}
          words={healthWords(employee)}
        />
        {askable.map((fact) => (
          <Row
            key={fact}
            icon={standing(employee, fact) ? 'eye' : 'lock'}
            title={publishedFactNames[fact]}
            words={wordsOf(employee, fact)}
            id={`consent-${fact}`}
            {...(mayAct(fact) && { act: standing(employee, fact) ? '撤回' : '同意公示', onTap: () => void turn(fact) })}
          />
        ))}
      </Card>
    </>
  )
}

/** What of oneself the public may read, said on the own phone and taken back there as easily. */
export default function MyConsents() {
  const [query, again] = useRead('employments', () => api.employee.showMyEmployments())
  const employments = shownValue(query)?.employments
  return (
    <Page door='merchant' title='我的公示'>
      <QueryNotice query={query} what='您的公示' again={again} />
      {employments && employments.length > 0 && (
        <Strip look='hint'>只有食品安全的负责人会公示。不同意也不影响您上班；撤回后几秒钟，公众就看不到了。</Strip>
      )}
      {employments?.length === 0 && (
        <Message
          title='店里的人里还没有您'
          words='请店里在“店里的人”给您出一个邀请码；您自己是店主的，先把自己加进去，再扫码绑定。'
          drawing='shop'
        />
      )}
      <View>
        {employments?.map((employment) => (
          <Consents key={employment.employee.employeeId} employment={employment} onChanged={again} />
        ))}
      </View>
    </Page>
  )
}
