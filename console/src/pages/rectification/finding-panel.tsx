import type { RectificationShown } from '@app/types/rectification/contract'
import { answerWayNames, findingStateNames } from '@app/types/rectification/values'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useOutside } from '../../client/api-context'
import { Panel } from '../../parts/panel'
import { Marked } from '../../parts/result-badge'
import { dayInWords, momentInWords } from '../../words/day'

export type Finding = RectificationShown['items'][number]

const tones = { open: 'fail', returned: 'fail', answered: 'warn', verified: 'pass', carriedOver: 'none' } as const

const Photos = ({ urls, title }: { readonly urls: readonly string[]; readonly title: string }) => (
  <div className='before-after'>
    <h3 className='quiet'>{title}</h3>
    {urls.length === 0 ? <p className='quiet'>没有照片</p> : null}
    {urls.map((url, n) => (
      <a key={url} href={url} target='_blank' rel='noreferrer'>
        <img src={url} alt={`${title}第 ${n + 1} 张`} />
      </a>
    ))}
  </div>
)

const History = ({ finding }: { readonly finding: Finding }) => {
  const { now } = useOutside()
  const events = [
    ...finding.answers.map(({ at, by, way, words, unusable = [] }) => ({
      at,
      words: `${by}（${answerWayNames[way]}）答复：${words}${unusable.length > 0 ? `（没收下：${unusable.join('、')}）` : ''}`,
    })),
    ...finding.judgements.map(({ at, by, verified, reason, way, takenBack }) => ({
      at,
      words: `${by}${way === 'onSite' ? '现场复查' : '核对'}：${verified ? '改好了' : `退回，${reason ?? '现场没有改好'}`}${takenBack ? `（${momentInWords(takenBack.at, now())}起不算数：${takenBack.reason}）` : ''}`,
    })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return (
    <ul className='history'>
      {events.map(({ at, words }) => (
        <li key={`${at}${words}`}>
          <span className='quiet'>{momentInWords(at, now())}</span> {words}
        </li>
      ))}
    </ul>
  )
}

type Props = {
  readonly finding: Finding
  /** Undefined while nothing is to be judged, or the person only reads. */
  readonly judge: ((verified: boolean) => void) | undefined
  readonly busy: boolean
}

/** By when, and by when at first; nothing of what is settled. */
const DueLine = ({ finding }: Pick<Props, 'finding'>) => {
  const { state, dueDay, firstDueDay, daysOver } = finding
  const now = useOutside().now()
  if (state === 'verified' || state === 'carriedOver') return null
  const first = dueDay === firstDueDay ? '' : `（原来 ${dayInWords(firstDueDay, now)}）`
  return (
    <p>
      {`${dayInWords(dueDay, now)}前改好${first} `}
      {daysOver > 0 ? <Marked tone='fail'>{`过 ${daysOver} 天`}</Marked> : null}
    </p>
  )
}

/** One finding: before and after side by side, its history, and what is decided of it. */
export const FindingPanel = ({ finding, judge, busy }: Props) => {
  const { number, text, keyItem, remark, state, photoUrls, answers, repeats } = finding
  return (
    <Panel title={`${number} ${text}`} aside={<Marked tone={tones[state]}>{findingStateNames[state]}</Marked>}>
      <DueLine finding={finding} />
      {keyItem ? <p className='quiet'>重点项</p> : null}
      {remark === undefined ? null : <p>{`检查时：${remark}`}</p>}
      {repeats.length === 0 ? null : (
        <p className='board-tag'>
          {`一年内第 ${repeats.length + 1} 次查到：`}
          {repeats.map(({ inspectionId, shopId, day }) => (
            <Link key={inspectionId} to={`/shops/${shopId}/inspections/${inspectionId}`}>{`${day} `}</Link>
          ))}
        </p>
      )}
      <div className='before-after-pair'>
        <Photos title='改之前' urls={photoUrls} />
        <Photos title='改之后' urls={answers.at(-1)?.photoUrls ?? []} />
      </div>
      <History finding={finding} />
      {judge === undefined ? null : (
        <div className='button-row'>
          <Button danger disabled={busy} onClick={() => judge(false)}>
            退回重改
          </Button>
          <Button loading={busy} onClick={() => judge(true)}>
            改好了
          </Button>
        </div>
      )}
    </Panel>
  )
}
