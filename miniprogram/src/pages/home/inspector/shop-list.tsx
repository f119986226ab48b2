import { useMemo, useState } from 'react'
import { useReachBottom } from '../../../device/hooks'
import { findLines } from '../../../grid-pack/find-lines'
import type { PackLine } from '../../../grid-pack/pack-box'
import { Button } from '../../../ui/button'
import { Card, Section } from '../../../ui/card'
import { Choice } from '../../../ui/choice'
import { Message } from '../../../ui/states'
import { pageSize, ShopRow } from '../shop-row'
import { type DueLine, type ShopView, shopsOn, shopViewNames, shopViews } from './today'

type ShopListProps = {
  readonly lines: readonly PackLine[]
  readonly typed: string
  readonly day: string
  readonly visits: readonly DueLine[]
  readonly onClear: () => void
}

const options = shopViews.map((value) => ({ value, words: shopViewNames[value] }))

type NothingProps = Pick<ShopListProps, 'lines' | 'typed'> & { readonly view: ShopView; readonly onAll: () => void }

const Nothing = ({ lines, typed, view, onAll }: NothingProps) => {
  if (lines.length === 0) {
    return <Message title='网格里还没有店' words='请本局业务管理员把商户分到您的网格。' drawing='shop' />
  }
  const title = typed ? `没有叫“${typed}”的店` : `没有${shopViewNames[view]}的店`
  return (
    <Message title={title} words={`您的网格一共 ${lines.length} 家，都在手机里找过了。`} drawing='shop'>
      <Button words='看全部' look='outline' onTap={onAll} />
    </Message>
  )
}

const Rows = ({ found }: { readonly found: readonly PackLine[] }) => {
  const [most, setMost] = useState(pageSize)
  const left = Math.min(pageSize, found.length - most)
  const more = () => setMost((before) => before + pageSize)
  useReachBottom(() => left > 0 && more())
  return (
    <>
      <Card flush>
        {found.slice(0, most).map(({ last, ...shop }) => (
          <ShopRow
            key={shop.shopId}
            shop={{ ...shop, ...(last?.verdict && { lastInspection: { ...last, verdict: last.verdict } }) }}
          />
        ))}
      </Card>
      {left > 0 && <Button words={`再看 ${left} 家`} look='outline' onTap={more} />}
    </>
  )
}

/** Every shop of the own grids, from the phone's own store, a page of rows at a time. */
export const ShopList = ({ lines, typed, day, visits, onClear }: ShopListProps) => {
  const [view, setView] = useState<ShopView>('all')
  const found = useMemo(
    () => findLines(shopsOn(lines, view, { day, visits }), typed),
    [lines, view, day, visits, typed],
  )
  const all = () => {
    setView('all')
    onClear()
  }
  return (
    <>
      <Section title='商户' count={found.length} />
      {lines.length > 0 && <Choice label='看哪些' options={options} chosen={view} onChoose={setView} />}
      {found.length > 0 ? (
        <Rows key={`${view}/${typed}`} found={found} />
      ) : (
        <Nothing lines={lines} typed={typed} view={view} onAll={all} />
      )}
    </>
  )
}
