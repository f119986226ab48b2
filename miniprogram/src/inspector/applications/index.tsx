import { type ApplicationState, applicationAimNames, applicationStateNames } from '@app/types/shop/joining/values'
import { useState } from 'react'
import { goTo } from '../../device/go'
import { useDidShow } from '../../device/hooks'
import { api, now } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Card, Section } from '../../ui/card'
import { Choice } from '../../ui/choice'
import { Row } from '../../ui/row'
import { Message } from '../../ui/states'
import { ageWords } from '../../words/age'
import { dotted } from '../../words/shop'

type Shown = Extract<ApplicationState, 'submitted' | 'returned' | 'approved' | 'refused'>
const shown: readonly Shown[] = ['submitted', 'returned', 'approved', 'refused']
const options = shown.map((value) => ({
  value,
  words: value === 'submitted' ? '要看的' : applicationStateNames[value],
}))

const emptyWords: Readonly<Record<Shown, string>> = {
  submitted: '没有要看的申请',
  returned: '没有退回待补的',
  approved: '还没有通过的',
  refused: '没有不通过的',
}

/** Applications of the own station, who waits longest first. */
export default function Applications() {
  const [state, setState] = useState<Shown>('submitted')
  const [query, again] = useRead(`applications/${state}`, () => api.shop.listApplications({ state }))
  useDidShow(again)
  const list = shownValue(query)
  return (
    <Page door='inspector' title='入驻申请'>
      <Choice label='看哪些' options={options} chosen={state} onChoose={setState} />
      <QueryNotice query={query} what='入驻申请' again={again} />
      {list?.applications.length === 0 && (
        <Message title={emptyWords[state]} words='有人交了申请，这里和首页都会有。' drawing='shop' />
      )}
      {list && list.applications.length > 0 && (
        <>
          <Section title={applicationStateNames[state]} count={list.total} />
          <Card flush>
            {list.applications.map(({ applicationId, name, address, aim, submittedAt }) => (
              <Row
                key={applicationId}
                icon='document'
                title={name}
                words={dotted(applicationAimNames[aim], `${ageWords(Date.parse(submittedAt), now())}交`, address)}
                onTap={() => goTo('/inspector/application/index', { applicationId })}
              />
            ))}
          </Card>
          {list.total > list.applications.length && (
            <Message title={`还有 ${list.total - list.applications.length} 份`} words='办完上面的，后面的就排上来。' />
          )}
        </>
      )}
    </Page>
  )
}
