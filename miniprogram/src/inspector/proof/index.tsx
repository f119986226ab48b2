import { dayOf, fullDate, timeOf } from '@app/rules/time/day'
import type { LogEntry } from '@app/types/evidence/contract'
import { useState } from 'react'
import { copyText } from '../../device/copy-text'
import { useRouter } from '../../device/hooks'
import { publicPage } from '../../device/public-page'
import { shareText } from '../../device/share-text'
import { api } from '../../parts'
import { Page } from '../../shell/page'
import { QueryNotice, shownValue } from '../../shell/query-view'
import { useRead } from '../../shell/use-read'
import { View } from '../../ui/box'
import { Button } from '../../ui/button'
import { Card, Section } from '../../ui/card'
import { Dock } from '../../ui/dock'
import { Pair, Row } from '../../ui/row'
import { Strip } from '../../ui/strip'
import { shortHash } from '../../words/inspection'
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
          words='打开它，选上文书和凭据两个文件，就知道有没有改过。文件不会上传。'
          act='复制网址'
          onTap={() => onCopy(address)}
        >
          <View className='note'>{address}</View>
        </Row>
      </Card>
    </>
  )
}

/** What proves a document without trusting the bureau: its leaves in the log, the signed head, and where to verify. */
export default function Proof() {
  const { shopId = '', inspectionId = '' } = useRouter().params
  const [query, again] = useRead(`proof/${inspectionId}`, () => api.inspection.proveDocument({ shopId, inspectionId }))
  const [said, say] = useState<string>()
  const file = shownValue(query)
  const proof = file && readProof(file.text)
  const copy = async (text: string) => say((await copyText(text)) ? '复制好了。' : '没有复制成，请允许使用剪贴板。')
  const share = async () => say(file && (await shareText(file)) ? undefined : '没有发出去，请再试一次。')
  return (
    <Page
      door='inspector'
      title='查验凭据'
      dock={
        file && (
          <Dock>
            <Button id='copy-proof' words='复制凭据' look='outline' short onTap={() => void copy(file.text)} />
            <Button id='share-proof' words='发凭据文件' icon='up' onTap={() => void share()} />
          </Dock>
        )
      }
    >
      <QueryNotice query={query} what='凭据' again={again} />
      {said && <Strip look='hint'>{said}</Strip>}
      {file && !proof && <Strip look='warn'>这份凭据的格式比小程序新。请更新小程序；文件照样能发，能查验。</Strip>}
      {proof && <Head {...proof} />}
      {proof && <Section title='记入日志的' count={proof.logged.length} />}
      {proof && (
        <Card flush>
          {proof.logged.map((one) => (
            <LoggedRow key={one.leaf} {...one} />
          ))}
        </Card>
      )}
      {file && <Verify onCopy={(text) => void copy(text)} />}
    </Page>
  )
}
