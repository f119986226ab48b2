import type { DuplicatePair, MergePreview } from '@app/types/shop/duplicates'
import { type MergeField, mergeFieldNames } from '@app/types/shop/values'
import { useQuery } from '@tanstack/react-query'
import { Radio } from 'antd'
import { useState } from 'react'
import { useApi } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { Loaded } from '../../parts/loaded'
import { ReasonDialog } from '../../parts/reason-dialog'

type Winner = 'kept' | 'merged'
type Chosen = Readonly<Partial<Record<MergeField, Winner>>>
type FieldsProps = {
  readonly preview: MergePreview
  readonly chosen: Chosen
  readonly onChoose: (field: MergeField, winner: Winner) => void
}

/** What both say differently: one value of each survives. */
const Fields = ({ preview, chosen, onChoose }: FieldsProps) => (
  <ul className='lines'>
    {preview.fields
      .filter(({ differs }) => differs)
      .map(({ field, kept, merged, wins }) => (
        <li key={field}>
          <div className='grow'>
            <b>{mergeFieldNames[field]}</b>
            <Radio.Group
              aria-label={`${mergeFieldNames[field]}用哪一个`}
              value={chosen[field] ?? wins}
              onChange={({ target }) => onChoose(field, target.value)}
              options={[
                { value: 'kept', label: kept || '没有写' },
                { value: 'merged', label: merged || '没有写' },
              ]}
            />
          </div>
        </li>
      ))}
  </ul>
)

/** What happens to everything else, in sentences. */
const consequences = ({ kept, merged, papers, inspections, signToReplace }: MergePreview): readonly string[] => [
  `“${merged.name}”并入“${kept.name}”，两户的检查记录一起显示（${inspections.kept} 次和 ${inspections.merged} 次）。`,
  `${papers.moved} 张证照并过来${papers.both > 0 ? `，两边都有的 ${papers.both} 张只留一张` : ''}。`,
  signToReplace
    ? '并入那一户的码牌还在墙上：扫它会看到留下的这家店，请换成新的码牌。'
    : '扫并入那一户的码，会看到留下的这家店。',
  '合并后还没有新记录时，可以在留下那一户的档案里拆开。',
]

type Props = { readonly pair: DuplicatePair; readonly onClose: () => void; readonly onDone: () => unknown }

/** Which entry stays, field by field which value, and then the deed, with a reason. */
export const MergeDialog = ({ pair, onClose, onDone }: Props) => {
  const api = useApi()
  const [first, second] = pair.shops.map(({ shopId }) => shopId) as [string, string]
  const [shopId, setShopId] = useState(first)
  const [chosen, setChosen] = useState<Chosen>({})
  const both = { shopId, otherId: shopId === first ? second : first }
  const query = useQuery({ queryKey: ['merge', both], queryFn: () => api.shop.previewMerge(both) })
  const merge = useAction(api.shop.mergeShops, onDone)
  return (
    <ReasonDialog
      open
      title='合并成一户'
      verb='合并'
      busy={merge.isPending || query.data === undefined}
      error={merge.error}
      onClose={onClose}
      onDo={(reason) => merge.mutate({ ...both, fields: chosen, reason })}
    >
      <Radio.Group
        aria-label='留下哪一户'
        value={shopId}
        onChange={({ target }) => {
          setShopId(target.value)
          setChosen({})
        }}
        options={pair.shops.map((shop) => ({ value: shop.shopId, label: `留下 ${shop.name}` }))}
      />
      <Loaded query={query} what='合并的结果' rows={4}>
        {(preview) => (
          <>
            <Fields
              preview={preview}
              chosen={chosen}
              onChoose={(field, winner) => setChosen({ ...chosen, [field]: winner })}
            />
            {consequences(preview).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </>
        )}
      </Loaded>
    </ReasonDialog>
  )
}
