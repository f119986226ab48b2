import type { SelfCheckShown } from '@app/types/self-check/contract'
import { proofMarkNames, selfCheckResultNames } from '@app/types/self-check/values'
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import { useApi, useOutside } from '../../client/api-context'
import { Facts } from '../../parts/facts'
import { Loaded } from '../../parts/loaded'
import { Panel } from '../../parts/panel'
import { Marked } from '../../parts/result-badge'
import { momentInWords } from '../../words/day'
import { lasted, periodInWords, resultTones } from './self-check-words'

type Answer = SelfCheckShown['answers'][number]
type Photo = Answer['photos'][number]

const PhotoShown = ({ photo }: { readonly photo: Photo }) => {
  const { now } = useOutside()
  const { url, spot, takenAt, metres, marks } = photo
  return (
    <figure className='proof-photo'>
      <a href={url} target='_blank' rel='noreferrer'>
        <img src={url} alt={`${spot}的照片`} />
      </a>
      <figcaption>
        {`${spot}，${momentInWords(takenAt, now())}${metres === undefined ? '' : `，离店 ${metres} 米`}`}
        {marks.map((mark) => (
          <Marked key={mark} tone='warn'>
            {proofMarkNames[mark]}
          </Marked>
        ))}
      </figcaption>
    </figure>
  )
}

const AnswerShown = ({ answer }: { readonly answer: Answer }) => {
  const { number, text, keyItem, result, reading, unit = '', remark, photos } = answer
  return (
    <li>
      <div className='grow'>
        <b>{`${number} ${text}`}</b> {keyItem ? <span className='key-item'>重点</span> : null}
        {reading === undefined ? null : <div className='second'>{`读数 ${reading} ${unit}`}</div>}
        {remark === undefined ? null : <div className='second'>{remark}</div>}
        {photos.length === 0 ? null : (
          <div className='proof-photos'>
            {photos.map((photo) => (
              <PhotoShown key={photo.sha256} photo={photo} />
            ))}
          </div>
        )}
      </div>
      <span className='tail'>
        <Marked tone={resultTones[result]}>{selfCheckResultNames[result]}</Marked>
      </span>
    </li>
  )
}

const Shown = ({ one }: { readonly one: SelfCheckShown }) => {
  const { now } = useOutside()
  const { period, by, startedAt, finishedAt, receivedAt, isLate, findings, answers } = one
  return (
    <div className='column'>
      <Facts
        facts={[
          { name: '哪一期', value: periodInWords(period, now()) },
          { name: '谁做的', value: by },
          { name: '手机上', value: `${momentInWords(startedAt, now())} 开始，用了 ${lasted(startedAt, finishedAt)}` },
          { name: '交来', value: `${momentInWords(receivedAt, now())}${isLate ? '，过期后补的' : ''}` },
          { name: '发现', value: findings === 0 ? '没有问题' : `${findings} 处问题` },
        ]}
      />
      <Panel title='逐项' flush>
        <ul className='lines'>
          {answers.map((answer) => (
            <AnswerShown key={answer.key} answer={answer} />
          ))}
        </ul>
      </Panel>
    </div>
  )
}

type Props = {
  readonly shopId: string
  readonly selfCheckId: string
  readonly title: string
  readonly onClose: () => void
}

/** One self-check, item by item, with its photos and what each lacks of its five proofs. */
export const CheckDrawer = ({ shopId, selfCheckId, title, onClose }: Props) => {
  const api = useApi()
  const query = useQuery({
    queryKey: ['self-checks', 'one', selfCheckId],
    queryFn: () => api.selfCheck.showSelfCheck({ shopId, selfCheckId }),
  })
  return (
    <Drawer open title={title} size={600} onClose={onClose} destroyOnHidden>
      <Loaded query={query} what='这次自查'>
        {(one) => <Shown one={one} />}
      </Loaded>
    </Drawer>
  )
}
