import { type FormEvent, useEffect, useState } from 'react'
import { figure } from '../words/figures'
import { standing } from './pager'

type Props = {
  /** Counter word: 户, 次, 行, 条. */
  readonly unit: string
  /** From 0. */
  readonly page: number
  readonly pages: number
  /** Rows on a full page. */
  readonly length: number
  readonly shown: number
  readonly total: number
  readonly onPage: (page: number) => void
}

/** The page that somebody wrote, from 0, the nearest there is; absent when it is no number. Full-width digits count. */
export const pageWritten = (written: string, pages: number): number | undefined => {
  const digits = written.normalize('NFKC').trim()
  return /^\d{1,9}$/.test(digits) ? Math.min(Math.max(Number(digits), 1), pages) - 1 : undefined
}

type StepProps = { readonly isOff: boolean; readonly onPress: () => void; readonly children: string }

/** Stays in reach of the keyboard when there is nowhere to go: whoever pressed it keeps the focus. */
const Step = ({ isOff, onPress, children }: StepProps) => (
  <button type='button' className='page-step' aria-disabled={isOff} onClick={isOff ? undefined : onPress}>
    {children}
  </button>
)

const PageField = ({ page, pages, onPage }: Pick<Props, 'page' | 'pages' | 'onPage'>) => {
  const [written, setWritten] = useState(String(page + 1))
  useEffect(() => setWritten(String(page + 1)), [page])
  const go = () => {
    const wanted = pageWritten(written, pages)
    setWritten(String((wanted ?? page) + 1))
    if (wanted !== undefined && wanted !== page) onPage(wanted)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    go()
  }
  return (
    <form className='page-field' onSubmit={submit}>
      <label>
        第
        <input
          aria-label='第几页'
          inputMode='numeric'
          autoComplete='off'
          enterKeyHint='go'
          maxLength={6}
          value={written}
          onChange={(event) => setWritten(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={go}
        />
        页
      </label>
      {`，共 ${figure(pages)} 页`}
    </form>
  )
}

const Steps = ({ page, pages, onPage }: Pick<Props, 'page' | 'pages' | 'onPage'>) => {
  const isFirst = page <= 0
  const isLast = page + 1 >= pages
  return (
    <span className='page-nav'>
      <Step isOff={isFirst} onPress={() => onPage(0)}>
        首页
      </Step>
      <Step isOff={isFirst} onPress={() => onPage(page - 1)}>
        上一页
      </Step>
      <PageField page={page} pages={pages} onPage={onPage} />
      <Step isOff={isLast} onPress={() => onPage(page + 1)}>
        下一页
      </Step>
      <Step isOff={isLast} onPress={() => onPage(pages - 1)}>
        末页
      </Step>
    </span>
  )
}

/** Foot of a list that knows how long it is: where one stands, and the way to any page. */
export const PageNav = ({ unit, length, shown, total, ...ways }: Props) => (
  <nav className='pager' aria-label='翻页'>
    <span>{standing({ unit, from: ways.page * length + 1, shown, total })}</span>
    {ways.pages > 1 ? <Steps {...ways} /> : null}
  </nav>
)
