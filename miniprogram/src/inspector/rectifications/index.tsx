import { useState } from 'react'
import { goTo } from '../../device/go'
import { useDidShow } from '../../device/hooks'
import { api } from '../../parts'
import { RectificationRows } from '../../rectification/rectification-rows'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Choice } from '../../ui/choice'
import { Message } from '../../ui/states'

const views = {
  overdue: { words: '逾期', empty: '没有逾期的整改', ask: { standing: 'overdue' } },
  toVerify: { words: '要核对', empty: '没有要核对的', ask: { standing: 'toVerify' } },
  open: { words: '整改中', empty: '没有整改中的', ask: { state: 'open' } },
  toRecheck: { words: '要复查', empty: '没有等现场复查的', ask: { standing: 'toRecheck' } },
} as const
type View = keyof typeof views
const options = (Object.keys(views) as View[]).map((value) => ({ value, words: views[value].words }))

/** Orders of the own grids and own visits, first due first. */
export default function Rectifications() {
  const [view, setView] = useState<View>('overdue')
  const { ask, empty, words } = views[view]
  const [query, again] = useRead(`rectifications/${view}`, () => api.rectification.listRectifications(ask))
  useDidShow(again)
  const list = shownValue(query)
  return (
    <Page door='inspector' title='整改台账'>
      <Choice label='看哪些' options={options} chosen={view} onChoose={setView} />
      <QueryNotice query={query} what='整改台账' again={again} />
      {list?.rectifications.length === 0 && (
        <Message title={empty} words='检查开出书面限期整改后，这里就有。' drawing='shop' />
      )}
      {list && (
        <RectificationRows
          title={words}
          named
          lines={list.rectifications}
          onOpen={({ shopId, rectificationId }) => goTo('/inspector/rectification/index', { shopId, rectificationId })}
        />
      )}
      {list && list.total > list.rectifications.length && (
        <Message title={`还有 ${list.total - list.rectifications.length} 份`} words='办完上面的，后面的就排上来。' />
      )}
    </Page>
  )
}
