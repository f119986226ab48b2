import { dayOf, fullDate, timeOf } from '@app/rules/time/day'
import type { LogEntry } from '@app/types/evidence/contract'
import { useState } from 'react'
import { copyText } from '../device/copy-text'
import { useRouter } from '../device/hooks'
import { publicPage } from '../device/public-page'
import { shareText } from '../device/share-text'
import { api } from '../parts'
import { Page } from '../shell/page'
import { QueryNotice, shownValue } from '../shell/query-view'
import { useRead } from '../shell/use-read'
import { View } from '../ui/box'
import { Button } from '../ui/button'
import { Card, Section } from '../ui/card'
import { Dock } from '../ui/dock'
import { Field } from '../ui/field'
import { Pair, Row } from '../ui/row'
import { Strip } from '../ui/strip'
import { shortHash } from '../words/inspection'
import { type Logged, type ProofShown, readProof } from './read-proof'

const kindWords: Readonly<Record<LogEntry['kind'], string>> = {
  document: '文书',
  withdrawal: '撤回公示',
  publication: '公示',
  audit: '操作记录',
}

const momentWords = (at: string): string => `${fullDate(dayOf(at))} ${timeOf(at)}`

const LoggedRow = ({ kind, version, leaf, at, hash }: Logged) => (
  <Row
    icon={kind === 'document' ? 'document' : 'flag'}
    title={`${kindWords[kind]}${version ? `第 ${version} 版` : ''}`}
    words={`存证日志第 ${leaf} 条`}
  >
    <View className='note'>{momentWords(at)}</View>
    <View className='note'>{`校验码 ${shortHash(hash)}`}</View>
  </Row>
)

const Head = ({ number, head }: ProofShown) => (
  <Card>
    {number && <Pair name='文书号' value={number} />}
    <Pair name='日志' value={`共 ${head.size} 条`} />
    <Pair name='本局签名' value={momentWords(head.at)} />
    <Pair name='日志的根' value={shortHash(head.root)} />
    <Pair name='签名的钥' value={shortHash(head.keyId)} />
  </Card>
)

const Contents = (proof: ProofShown) => (
  <>
    <Head {...proof} />
    <Section title='记入日志的' count={proof.logged.length} />
    <Card flush>
      {proof.logged.map((one) => (
        <LoggedRow key={one.leaf} {...one} />
      ))}
    </Card>
  </>
)

const Verify = ({ onCopy }: { readonly onCopy: (text: string) => void }) => {
  const address = publicPage('/s/verify')
  return (
    <>
      <Section title='谁都能查验' />
      <Card flush>
        <Row
          id='copy-address'
          icon='computer'
          title='查验网页'
          words='打开它，选上文书和凭证两个文件，就知道有没有改过。文件不会上传。'
          act='复制网址'
          onTap={() => onCopy(address)}
        >
          <View className='note'>{address}</View>
        </Row>
      </Card>
    </>
  )
}

/** What a document prints of the log: a proof from there shows that nothing before it was rewritten. */
const Printed = ({ onAsk }: { readonly onAsk: (from: number | undefined) => void }) => {
  const [typed, type] = useState('')
  const from = Number(typed)
  const isCount = typed === '' || (Number.isSafeInteger(from) && from > 0)
  return (
    <>
      <Section title='和纸质文书比较' />
      <Card>
        <Field
          id='printed-size'
          label='文书上印的日志条数（可以不填）'
          hint='文书末尾印着“生成时存证日志共几条”。填上它取凭证，查验时就能看出日志后来有没有被改写。'
          wrong={isCount ? undefined : '请填文书上印的数字，例如 1286'}
          kind='number'
          most={15}
          value={typed}
          onChange={type}
        />
        <Button
          id='ask-from'
          words='按这个条数取凭证'
          look='outline'
          disabled={!isCount}
          onTap={() => onAsk(typed === '' ? undefined : from)}
        />
      </Card>
    </>
  )
}

/** The proof, from a size of the log that somebody has on paper once they say it. */
const useProof = (at: { readonly shopId: string; readonly inspectionId: string }) => {
  const [from, askFrom] = useState<number>()
  const keep = `proof/${at.inspectionId}${from ? `/${from}` : ''}`
  const [query, again] = useRead(keep, () => api.inspection.proveDocument({ ...at, ...(from && { from }) }))
  return [query, again, askFrom] as const
}

type ProofPageProps = { readonly door: 'merchant' | 'inspector' }

/** What proves a document without trusting the bureau: its leaves in the log, the signed head, and where to verify. */
export const ProofPage = ({ door }: ProofPageProps) => {
  const { shopId = '', inspectionId = '' } = useRouter().params
  const [query, again, askFrom] = useProof({ shopId, inspectionId })
  const [said, say] = useState<string>()
  const file = shownValue(query)
  const proof = file && readProof(file.text)
  const copy = async (text: string) => say((await copyText(text)) ? '复制好了。' : '没有复制成，请允许使用剪贴板。')
  const share = async () => say(file && (await shareText(file)) ? undefined : '没有发出去，请再试一次。')
  return (
    <Page
      door={door}
      title='存证凭证'
      dock={
        file && (
          <Dock>
            <Button id='copy-proof' words='复制凭证' look='outline' short onTap={() => void copy(file.text)} />
            <Button id='share-proof' words='发凭证文件' icon='up' onTap={() => void share()} />
          </Dock>
        )
      }
    >
      <QueryNotice query={query} what='凭证' again={again} />
      {said && <Strip look='hint'>{said}</Strip>}
      {file && !proof && <Strip look='warn'>这份凭证的格式比小程序新。请更新小程序；文件照样能发，能查验。</Strip>}
      {proof && <Contents {...proof} />}
      {file && <Printed onAsk={askFrom} />}
      {file && <Verify onCopy={(text) => void copy(text)} />}
    </Page>
  )
}
