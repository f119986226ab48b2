import { useState } from 'react'
import { goTo } from '../../device/go'
import { useDidShow, useRouter } from '../../device/hooks'
import { api } from '../../parts'
import { RectificationRows } from '../../rectification/rectification-rows'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { Choice } from '../../ui/choice'
import { Message } from '../../ui/states'
import { orderViewOptions, orderViews, viewIn } from './views'

/** Orders of the own grids, station or visits, first due first; `view` in the address says which are looked at. */
export default function Rectifications() {
  const [view, setView] = useState(viewIn(useRouter().params))
  const { ask, empty, words } = orderViews[view]
  const [query, again] = useRead(`rectifications/${view}`, () => api.rectification.listRectifications(ask))
  useDidShow(again)
  const list = shownValue(query)
  return (
    <Page door='inspector' title='整改台账'>
      <Choice label='看哪些' options={orderViewOptions} chosen={view} onChoose={setView} />
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
