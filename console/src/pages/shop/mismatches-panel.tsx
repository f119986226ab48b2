import type { Dossier } from '@app/types/shop/contract'
import { useOutside } from '../../client/api-context'
import { Panel } from '../../parts/panel'
import { Shape } from '../../parts/shapes'
import { momentInWords } from '../../words/day'

/** What consumers reported: the code does not match the shop they stood in. */
export const MismatchesPanel = ({ mismatches = [] }: { readonly mismatches: Dossier['mismatches'] }) => {
  const { now } = useOutside()
  return (
    <Panel title='码店不符' aside={<span className='quiet'>{`${mismatches.length} 条`}</span>} flush>
      {mismatches.length === 0 ? <p className='row-note'>没有人报告过。</p> : null}
      <ul className='lines'>
        {mismatches.map(({ at, words }) => (
          <li key={at}>
            <Shape tone='warn' />
            <div className='grow'>
              <span className='quiet'>{momentInWords(at, now())}</span>
              <p>{words ?? '只点了“不是这家”，没有写话。'}</p>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
