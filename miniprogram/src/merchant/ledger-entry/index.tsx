import { faultAdvice } from '@app/rules/ledger/limit-words'
import { dayOf, shortDate } from '@app/rules/time/day'
import { type LedgerKind, ledgerFaultNames, ledgerKindNames } from '@app/types/ledger/values'
import { useEffect } from 'react'
import { goBack, goOn } from '../../device/go'
import { useRouter } from '../../device/hooks'
import { faultsAsTyped, writtenAgain } from '../../ledger/entry-content'
import { changed, kindOf, withPeople } from '../../ledger/entry-draft'
import { PhotoField } from '../../ledger/photo-field'
import type { Kept } from '../../ledger/send-entry'
import type { EntryShown } from '../../ledger/words'
import { api, now } from '../../parts'
import { OutcomeStrip } from '../../shell/outcome-strip'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { TextArea } from '../../ui/field'
import { Message } from '../../ui/states'
import { Strip } from '../../ui/strip'
import { Fields } from './fields'
import { MorningCheck } from './morning-check'
import { beginningOf, type Entry, type Of, useEntry } from './use-entry'

const today = () => dayOf(new Date(now()).toISOString())

const outWords = '没有网络，已存在手机里。有信号了在“台账”里点一下就送出；过了当天才送到的，算补记。'

const keptWords = ({ late, faults }: Kept, day: string): string => {
  const said = [
    ...(late ? [`记的是 ${shortDate(day)}，算补记，两个时间都写明。`] : []),
    ...faults.map((fault) => `${ledgerFaultNames[fault]}。${faultAdvice[fault]}`),
  ]
  return said.length > 0 ? said.join('') : '送到了，在台账里能看到。'
}

/** Sent, or kept on the phone until there is a network: either way nothing more is to be typed. */
const Done = ({ entry: { draft, outcome } }: { readonly entry: Entry }) => {
  const { shopId, kind, day, entryId } = draft
  const kept = outcome && 'value' in outcome ? outcome.value : undefined
  const words = kept ? keptWords(kept, day) : outWords
  return (
    <Message title={kept ? '已记下' : '已存在手机里'} words={words} drawing='shop'>
      {kept && kind === 'sampleRetention' && (
        <Button
          id='print-label'
          words='打印留样标签'
          look='outline'
          onTap={() => goOn('/merchant/ledger-record/index', { shopId, kind, day, entryId })}
        />
      )}
      <Button id='back-to-ledger' words='好了' onTap={goBack} />
    </Message>
  )
}

/** Everybody who works there comes onto the list of a new morning check. */
const useRegister = ({ draft, change }: Entry, inService: readonly string[] | undefined) => {
  const isNew = draft.kind === 'morningCheck' && draft.reason === undefined
  const names = isNew ? inService : undefined
  const known = names?.join('/')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names are added once they are read, not at every letter
  useEffect(() => {
    if (names) change(withPeople(draft, names))
  }, [known])
}

const paperKinds: readonly LedgerKind[] = ['goodsReceived', 'goodsHandedOut']

const Below = ({ entry: { draft, change } }: { readonly entry: Entry }) => {
  const isPaper = paperKinds.includes(draft.kind)
  return (
    <Card>
      <View className='stack'>
        <PhotoField
          photos={draft.photos}
          words={isPaper ? '拍证照、合格证明、单据' : '拍照片'}
          of={isPaper ? 'paper' : 'evidence'}
          onChange={(photos) => change(changed(draft, { photos }))}
        />
        <TextArea
          id='note'
          label='说明（没有不填）'
          value={draft.note}
          most={300}
          onChange={(note) => change(changed(draft, { note }))}
        />
        {draft.reason !== undefined && (
          <TextArea
            id='reason'
            label='为什么更正'
            value={draft.reason}
            most={200}
            placeholder='例如：少打了小数点'
            onChange={(reason) => change(changed(draft, { reason }))}
          />
        )}
      </View>
    </Card>
  )
}

const Notices = ({ entry: { draft, trouble, outcome } }: { readonly entry: Entry }) => (
  <>
    {draft.day < today() && draft.reason === undefined && (
      <Strip look='warn' icon='clock'>
        {`这一天已经过了，算补记：${shortDate(draft.day)}的事，今天才记，两个时间都写明。`}
      </Strip>
    )}
    {trouble && <Strip look='warn'>{trouble}</Strip>}
    <OutcomeStrip outcome={outcome} />
  </>
)

const KeepDock = ({ entry: { draft, content, busy, send } }: { readonly entry: Entry }) => (
  <Dock {...(typeof content === 'string' && { below: content })}>
    <Button
      id='keep-entry'
      words={draft.reason === undefined ? '记下' : '记下更正'}
      disabled={typeof content === 'string'}
      busy={busy ? '正在送出…' : undefined}
      onTap={() => void send()}
    />
  </Dock>
)

type WritingProps = { readonly of: Of; readonly begin: () => ReturnType<typeof beginningOf> }

const Writing = ({ of, begin }: WritingProps) => {
  const entry = useEntry(of, begin)
  const { draft, change, isOut } = entry
  const [query] = useRead(`ledgers/${of.shopId}`, () => api.ledger.listLedgers({ shopId: of.shopId }))
  const ledgers = shownValue(query)
  useRegister(entry, ledgers?.inService)
  const title = `${draft.reason === undefined ? '记' : '更正'}${ledgerKindNames[of.kind]}`
  const header = { header: <View className='door__line'>{`记的是 ${shortDate(of.day)}`}</View> }
  if (isOut) {
    return (
      <Page door='merchant' title={title}>
        <Done entry={entry} />
      </Page>
    )
  }
  return (
    <Page door='merchant' title={title} {...header} dock={<KeepDock entry={entry} />}>
      <Notices entry={entry} />
      {of.kind === 'morningCheck' ? (
        <MorningCheck draft={draft} onChange={change} />
      ) : (
        <Fields draft={draft} faults={faultsAsTyped(draft, ledgers?.businessTypes ?? [])} onChange={change} />
      )}
      <Below entry={entry} />
    </Page>
  )
}

/** An entry that the server has, written again; what it corrects stays to be seen. */
const again = ({ versions, entryId }: EntryShown, reason: string) => {
  const newest = versions[versions.length - 1]
  const written = newest ? writtenAgain(newest.content) : { values: {}, people: [] }
  const photos = (newest?.photos ?? []).map(({ sha256, url }) => ({ photoId: sha256, path: url, sha256 }))
  return { entryId, ...written, photos, note: newest?.note ?? '', reason }
}

const Correcting = ({
  of,
  entryId,
  reason,
}: {
  readonly of: Of
  readonly entryId: string
  readonly reason: string
}) => {
  const { shopId, kind, day } = of
  const [query, readAgain] = useRead(`ledger-entry/${entryId}`, () =>
    api.ledger.showLedgerEntry({ shopId, kind, day, entryId }),
  )
  const shown = shownValue(query)
  if (shown) return <Writing of={of} begin={() => again(shown, reason)} />
  return (
    <Page door='merchant' title='更正台账'>
      <QueryNotice query={query} what='这条记录' again={readAgain} />
    </Page>
  )
}

/** An entry of a kitchen ledger, kept on the phone with every letter, sent when there is a network. */
export default function WriteEntry() {
  const { shopId = '', kind: asked, day = today(), entryId, reason = '' } = useRouter().params
  const kind = kindOf(asked)
  if (!kind) {
    return (
      <Page door='merchant' title='记台账'>
        <Message title='没有这本台账' words='请从台账列表重新进入。' drawing='torn' />
      </Page>
    )
  }
  const of = { shopId, kind, day, corrects: entryId }
  if (entryId) return <Correcting of={of} entryId={entryId} reason={reason} />
  return <Writing of={of} begin={() => beginningOf(of)} />
}
