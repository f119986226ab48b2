import type { Import } from '@app/types/shop/imports'
import { Notice } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { ProgressBar } from '../../parts/progress-bar'
import { Shape } from '../../parts/shapes'
import { figure } from '../../words/figures'
import { howFar, isRunning, stateInWords } from './counts'
import { outcomes } from './import-states'
import { useTimeLeft } from './time-left'

const order = ['accepted', 'flagged', 'refused', 'blank'] as const
const namesHere = { accepted: '接受', flagged: '接受，有标记', refused: '拒绝', blank: '空行' } as const

const Running = ({ one }: { readonly one: Import }) => {
  const left = useTimeLeft(one.state, howFar(one))
  return (
    <p className='second'>
      {left === undefined ? '' : `${left}。`}关掉页面也会继续。已存的行不会丢，断了会从停下的地方接着做。
    </p>
  )
}

const Sentence = ({ one }: { readonly one: Import }) => {
  if (isRunning(one.state)) return <Running one={one} />
  if (one.state === 'waiting') return <p className='second'>定下来之前一行也没有写入。</p>
  if (one.state === 'failed')
    return <Notice tone='fail'>{one.failure ?? '没有写明原因，请把文件名告诉技术人员。'}</Notice>
  const { created, changed, unchanged } = one.stored
  return (
    <p className='second'>{`新增 ${figure(created)} 户，有改动 ${figure(changed)} 户，和库里一样 ${figure(unchanged)} 户。`}</p>
  )
}

/** What is going on and how far; four counts that add up to the rows of the sheet. */
export const RunPanel = ({ one }: { readonly one: Import }) => (
  <Panel>
    <div className='run'>
      <div className='column' aria-live='polite'>
        <h2 className='big'>{stateInWords(one)}</h2>
        <ProgressBar name='导入进度' {...howFar(one)} />
        <Sentence one={one} />
      </div>
      <dl className='counts'>
        {order.map((outcome) => (
          <div key={outcome}>
            <dt>
              <Shape tone={outcomes[outcome].tone} />
              {namesHere[outcome]}
            </dt>
            <dd>{figure(one.counts[outcome])}</dd>
          </div>
        ))}
      </dl>
    </div>
  </Panel>
)
