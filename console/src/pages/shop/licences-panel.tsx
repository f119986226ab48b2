import type { Licence } from '@app/types/licence/contract'
import { licenceKindNames } from '@app/types/licence/values'
import { LicenceTicket } from '../../parts/licence-ticket'
import { Panel } from '../../parts/panel'
import { dayInWords } from '../../words/day'
import { inFours } from '../../words/figures'
import { Doubts } from './doubts'

const term = ({ validUntil, standing }: Licence): string => {
  if (validUntil === undefined) return '期限未填'
  return validUntil === 'unlimited'
    ? '长期'
    : `有效至 ${dayInWords(validUntil)}${standing ? `，延续期限${standing}` : ''}`
}

/** Papers of a shop with their state today; doubts of the import stand beside the number. */
export const LicencesPanel = ({ licences }: { readonly licences: readonly Licence[] }) => (
  <Panel title='证照' aside={<span className='quiet'>{`${licences.length} 张`}</span>} flush>
    {licences.length === 0 ? <p className='row-note'>还没有登记证照。下次导入登记表时会补上。</p> : null}
    <ul className='lines'>
      {licences.map((licence) => (
        <li key={licence.licenceId}>
          <div className='grow'>
            <b>{licenceKindNames[licence.kind]}</b>
            <div className='second'>
              <span className='code'>{inFours(licence.number)}</span>
              <span className='quiet'>{`，${term(licence)}`}</span>
            </div>
          </div>
          <span className='tail'>
            {licence.flags.length === 0 ? null : <Doubts flags={licence.flags} />}
            <LicenceTicket state={licence.state} days={licence.days} />
          </span>
        </li>
      ))}
    </ul>
  </Panel>
)
