import { useState } from 'react'
import { toBase64 } from '../../data/base64'
import { chooseSheet } from '../../device/choose-sheet'
import { goBack } from '../../device/go'
import { useRouter } from '../../device/hooks'
import {
  draftFrom,
  type ImportDraft,
  type ImportRow,
  mended,
  openImportBox,
  readyIn,
  recordedIn,
  sendImport,
  uncertifiedIn,
  wrongIn,
} from '../../employee/import-draft'
import { api, makeId } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { useDeed } from '../../shell/use-deed'
import { useOwnBox } from '../../shell/use-own-box'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { Row } from '../../ui/row'
import { Strip } from '../../ui/strip'
import { MendSheet } from './mend-sheet'
import { useSending } from './use-sending'

const noSheetWords = '表太大了。一张表最多 500 人，去掉图片和格式再传；人多的分成几张。'

const columns = [
  ['姓名', '必填'],
  ['职务', '必填：主要负责人、食品安全总监、食品安全员、从业人员，多个用顿号隔开'],
  ['入职日期', '必填，例如 2026-03-01'],
  ['手机号', '可以不填；同名的要填'],
  ['接触直接入口食品', '是或否，不填当作是'],
  ['健康证发证日期、健康证到期日期', '有健康证的两个都填'],
] as const

const HowTo = () => (
  <Card title='表头这样写，第一行写表头，一人一行'>
    {columns.map(([name, words]) => (
      <Row key={name} title={name} words={words} />
    ))}
  </Card>
)

const WrongRows = ({
  rows,
  onMend,
}: {
  readonly rows: readonly ImportRow[]
  readonly onMend: (row: ImportRow) => void
}) =>
  rows.length === 0 ? null : (
    <>
      <Section title='有错的行，改好或者先留着' count={rows.length} />
      <Card flush must>
        {rows.map((row) => (
          <Row
            key={row.employeeId}
            icon='flag'
            iconLook='lamp'
            title={`第 ${row.row} 行　${row.name || '没有姓名'}`}
            words={row.problems.join('；')}
            act='改'
            onTap={() => onMend(row)}
          />
        ))}
      </Card>
    </>
  )

/** Rows that a screen shows; the others are counted. */
const mostShown = 20

const ReadyRows = ({ draft }: { readonly draft: ImportDraft }) => {
  const ready = readyIn(draft)
  if (ready.length === 0) return null
  return (
    <>
      <Section title='可以导入' count={ready.length} />
      <Card flush>
        {ready.slice(0, mostShown).map(({ employeeId, row, name, certificate }) => (
          <Row key={employeeId} icon='person' title={name} words={`第 ${row} 行${certificate ? '，有健康证' : ''}`} />
        ))}
        {ready.length > mostShown && <Row title={`还有 ${ready.length - mostShown} 人`} />}
      </Card>
    </>
  )
}

const countWords = (draft: ImportDraft): string =>
  [`共 ${draft.rows.length} 行`, `可以导入 ${readyIn(draft).length}`, `有错 ${wrongIn(draft).length}`]
    .concat(recordedIn(draft) > 0 ? [`已导入 ${recordedIn(draft)}`] : [])
    .join('，')

type PreviewProps = {
  readonly draft: ImportDraft
  readonly onMend: (row: ImportRow) => void
}

const Preview = ({ draft, onMend }: PreviewProps) => (
  <>
    <Card title={draft.fileName}>
      <View className='sub'>{countWords(draft)}</View>
    </Card>
    {readyIn(draft).length + uncertifiedIn(draft).length === 0 && recordedIn(draft) > 0 && (
      <Strip look='hint'>{`导入好了 ${recordedIn(draft)} 人。有错的行还在这里，改好再导；不要了就收起。`}</Strip>
    )}
    <WrongRows rows={wrongIn(draft)} onMend={onMend} />
    <ReadyRows draft={draft} />
  </>
)

/** The sheet that lies on this phone, read by the server once; it stays until it is put away. */
const useSheet = (shopId: string) => {
  const box = useOwnBox((own) => openImportBox(own, shopId), [shopId])
  const [known, setKnown] = useState<ImportDraft | 'none'>()
  const [trouble, setTrouble] = useState<string>()
  const { busy, outcome, run } = useDeed(api.employee.readEmployeeSheet)
  const found = known ?? box.read()
  const keep = (draft: ImportDraft) => {
    box.write(draft)
    setKnown(draft)
  }
  const choose = async () => {
    const chosen = await chooseSheet()
    setTrouble(chosen === 'tooLarge' ? noSheetWords : undefined)
    if (typeof chosen === 'string') return
    const read = await run({ shopId, fileName: chosen.name, content: toBase64(chosen.bytes) })
    if ('value' in read) keep(draftFrom(chosen.name, read.value.rows, makeId))
  }
  const putAway = () => {
    box.clear()
    setKnown('none')
  }
  return { draft: found === 'none' ? undefined : found, keep, choose, putAway, busy, outcome, trouble }
}

type DockProps = {
  readonly draft: ImportDraft
  readonly busy: string | undefined
  readonly onSend: () => void
  readonly onAway: () => void
}

const PreviewDock = ({ draft, busy, onSend, onAway }: DockProps) => {
  const left = readyIn(draft).length
  const isOver = left + uncertifiedIn(draft).length === 0
  return (
    <Dock>
      <Button
        id='put-away'
        words={isOver ? '收起这张表' : '不导了'}
        look='outline'
        short={!isOver}
        disabled={busy !== undefined}
        onTap={onAway}
      />
      {!isOver && (
        <Button id='send' words={left > 0 ? `导入 ${left} 人` : '接着登记健康证'} busy={busy} onTap={onSend} />
      )}
    </Dock>
  )
}

const ChooseDock = ({ busy, onChoose }: { readonly busy: boolean; readonly onChoose: () => void }) => (
  <Dock below='在微信里选：先把表发给“文件传输助手”'>
    <Button id='choose' words='选表格' icon='upload' busy={busy ? '正在读表…' : undefined} onTap={onChoose} />
  </Dock>
)

/** Many people at once, from a sheet: what is wrong is said row by row, and the others need not wait for it. */
export default function PeopleImport() {
  const { shopId = '' } = useRouter().params
  const { draft, keep, putAway, ...sheet } = useSheet(shopId)
  const sending = useSending(shopId, keep)
  const [mending, setMending] = useState<ImportRow>()
  const away = () => {
    putAway()
    goBack()
  }
  return (
    <Page
      door='merchant'
      title='用表格导入人员'
      dock={
        draft ? (
          <PreviewDock
            draft={draft}
            busy={sending.busy}
            onSend={() => void sending.send(draft, sendImport)}
            onAway={away}
          />
        ) : (
          <ChooseDock busy={sheet.busy} onChoose={() => void sheet.choose()} />
        )
      }
      above={
        mending &&
        draft && (
          <MendSheet
            row={mending}
            onClose={() => setMending(undefined)}
            onMended={(employee) => {
              keep(mended(draft, mending.employeeId, employee))
              setMending(undefined)
            }}
          />
        )
      }
    >
      <OutcomeStrip outcome={sheet.outcome} />
      {sheet.trouble && <Strip look='fail'>{sheet.trouble}</Strip>}
      <OutcomeStrip outcome={sending.outcome} />
      {draft ? <Preview draft={draft} onMend={setMending} /> : <HowTo />}
    </Page>
  )
}
