import type { Dossier } from '@app/types/shop/contract'
import { type CodeState, codeStateNames } from '@app/types/shop/values'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { useApi, useOutside } from '../../client/api-context'
import { useAction } from '../../client/use-action'
import { grantsOf, useMe } from '../../client/use-me'
import { GuardedButton } from '../../parts/access-note'
import { shopLock } from '../../parts/locks'
import { Notice } from '../../parts/notice'
import { Panel } from '../../parts/panel'
import { ReasonDialog } from '../../parts/reason-dialog'
import { Marked } from '../../parts/result-badge'
import type { Tone } from '../../parts/shapes'
import { momentInWords } from '../../words/day'
import { SignPreview } from './sign-preview'

const tones: Readonly<Record<CodeState, Tone>> = { current: 'pass', superseded: 'warn', revoked: 'fail' }

/** Of a code whose key the deployment does not have any more. */
const retired = { tone: 'fail', words: '要换新' } as const

const deeds = {
  reissue: {
    title: '给这家店换新码',
    verb: '换新码',
    says: '墙上的旧码马上失效，扫的人会看到“这张码已换新”。换好后请做新码牌。',
  },
  revoke: { title: '停用这家店的码', verb: '停用', says: '扫的人会看到“这张码已停用”。公示页不再从这张码打开。' },
} as const
type Deed = keyof typeof deeds

const useDeeds = (shopId: string, onDone: () => void) => {
  const api = useApi()
  const queries = useQueryClient()
  const done = () => {
    onDone()
    return queries.invalidateQueries({ queryKey: ['shop', shopId] })
  }
  const reissue = useAction(api.shop.reissueCode, done)
  const revoke = useAction(api.shop.revokeCode, done)
  return { reissue, revoke }
}

const seenInWords = ({ scannedAt }: Dossier, now: Date): string =>
  scannedAt === undefined ? '执法人员还没扫过' : `执法人员最近扫过：${momentInWords(scannedAt, now)}`

const farInWords = (metres: number): string => `${(metres / 1_000).toFixed(1)} 公里`

/** The sign may hang elsewhere; whoever looked settles it among the flags of the list. */
const SignHint = ({ shop: { signHint } }: { readonly shop: Dossier }) => {
  const { now } = useOutside()
  if (signHint === undefined) return null
  return (
    <Notice tone='warn'>
      {`${momentInWords(signHint.at, now())}扫到这张码的地方，离一天内另一处约 ${farInWords(signHint.metres)}，码牌可能被换贴或翻拍。请到店核对。`}
      <Link to='/shops?flag=signFarApart'>去处理</Link>
    </Notice>
  )
}

type DeedsProps = { readonly shop: Dossier; readonly onDeed: (deed: Deed) => void }

/** A merged entry's code leads to the shop that stayed: it gets no other one and no sign, but may be withdrawn. */
const Deeds = ({ shop: { shopId, code, mergedInto }, onDeed }: DeedsProps) => {
  const locked = shopLock(grantsOf(useMe().data))
  const isMerged = mergedInto !== undefined
  return (
    <div className='button-row'>
      {isMerged ? null : (
        <Link className='button' to={`/signs?shopId=${shopId}`}>
          做码牌
        </Link>
      )}
      {code.url ? (
        <a className='button' href={code.url} target='_blank' rel='noreferrer'>
          看公示页
        </a>
      ) : null}
      {isMerged ? null : (
        <GuardedButton locked={locked} onClick={() => onDeed('reissue')}>
          换新码
        </GuardedButton>
      )}
      {code.state === 'revoked' ? null : (
        <GuardedButton danger locked={locked} onClick={() => onDeed('revoke')}>
          停用
        </GuardedButton>
      )}
    </div>
  )
}

/** The code on the wall: its state, how the sign looks, and what can be done about a lost one. */
export const CodePanel = ({ shop }: { readonly shop: Dossier }) => {
  const { now } = useOutside()
  const [deed, setDeed] = useState<Deed>()
  const acts = useDeeds(shop.shopId, () => setDeed(undefined))
  const { url, state } = shop.code
  const isRetired = !url && state !== 'revoked'
  const { tone, words } = isRetired ? retired : { tone: tones[state], words: codeStateNames[state] }
  const chosen = deeds[deed ?? 'reissue']
  const act = acts[deed ?? 'reissue']
  return (
    <Panel title='墙上的码' aside={<Marked tone={tone}>{words}</Marked>}>
      {url ? <SignPreview shop={shop} url={url} /> : null}
      {isRetired ? <p>签这张码的密钥已停用，扫的人会看到“这张码不是本局签发的”。请换新码，再做码牌。</p> : null}
      <p className='quiet center'>{`第 ${shop.code.serial} 张，${seenInWords(shop, now())}`}</p>
      <SignHint shop={shop} />
      <Deeds shop={shop} onDeed={setDeed} />
      <ReasonDialog
        open={deed !== undefined}
        title={`${chosen.title}：${shop.name}`}
        verb={chosen.verb}
        busy={act.isPending}
        error={act.error}
        onClose={() => setDeed(undefined)}
        onDo={(reason) => act.mutate({ shopId: shop.shopId, reason })}
      >
        <p>{chosen.says}</p>
      </ReasonDialog>
    </Panel>
  )
}
