import type { Import } from '@app/types/shop/imports'
import { Panel } from '../../parts/panel'
import { Shape } from '../../parts/shapes'
import { figure } from '../../words/figures'

const title = '表里写了、库里没有的所和网格'

/** Stations and grids that the sheet names and the register does not know: made on confirmation only. */
export const Proposals = ({ one: { state, proposed } }: { readonly one: Import }) => {
  if (state !== 'waiting' || proposed.stations.length + proposed.grids.length === 0) return null
  return (
    <Panel title={title} flush>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
      <ul className='lines proposed' tabIndex={0} aria-label={title}>
        {proposed.stations.map(({ name, rows }) => (
          <li key={`所 ${name}`}>
            <Shape tone='warn' />
            <span className='grow'>
              <b>{name}</b> <span className='second'>库里没有这个所</span>
            </span>
            <span className='quiet'>{`${figure(rows)} 行写了它`}</span>
          </li>
        ))}
        {proposed.grids.map(({ station, name, rows }) => (
          <li key={`网格 ${station ?? ''} ${name}`}>
            <Shape tone='warn' />
            <span className='grow'>
              <b>{station === undefined ? name : `${station}·${name}`}</b>{' '}
              <span className='second'>库里没有这个网格</span>
            </span>
            <span className='quiet'>{`${figure(rows)} 行写了它`}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
